import type { KeyGroup } from './key-help'

interface List {
  /** The place of the line that is chosen; -1 where none is. */
  readonly place: number
  readonly count: number
  /** How many lines one page down goes. */
  readonly page: number
  /** Whether the arrow to the right goes on from a line, as Enter does. */
  readonly rightEnters?: boolean
  readonly onmove: (place: number) => void
  readonly onenter: () => void
}

/** Answers a key in a list: it moves the choice, or goes on from it. Other keys are left alone. */
export function onListKey(event: KeyboardEvent, list: List): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const { place, count, page, rightEnters = false, onmove, onenter } = list
  const enters = event.key === 'Enter' || (rightEnters && event.key === 'ArrowRight')
  const to = moveTo(event.key, place, count, page)
  if (!(enters && place >= 0) && to === null) return
  event.preventDefault()
  if (to === null) onenter()
  else onmove(to)
}

/** Where a key moves the choice; null for a key that does not. */
export function moveTo(key: string, place: number, count: number, page: number): number | null {
  if (count === 0) return null
  const last = count - 1
  const moves: Readonly<Partial<Record<string, number>>> = {
    ArrowDown: place + 1,
    ArrowUp: place < 0 ? last : place - 1,
    PageDown: place + page,
    PageUp: place - page,
    Home: 0,
    End: last,
  }
  const to = moves[key]
  return to === undefined ? null : Math.min(last, Math.max(0, to))
}

export const listKeys: KeyGroup = {
  label: 'In every list',
  lines: [
    { keys: ['Up', 'Down'], what: 'To the line above or below' },
    { keys: ['PageUp', 'PageDown'], what: 'A page up or down' },
    { keys: ['Home', 'End'], what: 'To the first or the last line' },
    { keys: ['Enter'], what: 'On to what belongs to the line' },
  ],
}
