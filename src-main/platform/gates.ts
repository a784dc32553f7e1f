import type { PlatformAddress } from './address'
import { Gate, type Allowance, type GateParts } from './gate'

/**
 * The gates of a process: one for each account of a platform, whichever client calls it. What was called before a token or the
 * allowance was changed, or by another network of the same account, is used up all the same.
 */
export class Gates {
  readonly #parts: GateParts
  readonly #gates = new Map<string, Gate>()

  constructor(parts: GateParts) {
    this.#parts = parts
  }

  /** The gate to an account, which from now on lets so many calls out. Throws where an allowance cannot be used. */
  of({ networkId, base }: PlatformAddress, allowance: Allowance): Gate {
    const name = `${base} ${networkId.toLowerCase()}`
    const known = this.#gates.get(name)
    if (known !== undefined) {
      known.allow(allowance)
      return known
    }
    const gate = new Gate(allowance, this.#parts)
    this.#gates.set(name, gate)
    return gate
  }
}
