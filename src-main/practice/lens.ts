import type { Rows } from './rows'

/** How a call sees the network. A fault may bend each of these; usually none is. */
export interface Lens {
  readonly rows: Rows
  /** Which page a list answers with when one is asked for. */
  readonly page: 'asked' | 'one before' | 'empty'
  /** Whether an empty text sets a field to nothing. Nobody knows what the real platform does. */
  readonly emptyClears: boolean
}

/** Nothing bent. */
export function plainLens(rows: Rows): Lens {
  return { rows, page: 'asked', emptyClears: true }
}
