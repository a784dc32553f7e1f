import type { Bracketed, BracketedObject } from './brackets'

const INDEX = /^(?:0|[1-9]\d{0,14})$/

/** One array of PHP's: keys in the order they came, and the number that the next item without a key gets. */
export class BracketLevel {
  readonly #entries = new Map<string, string | BracketLevel>()
  #next = 0

  set([first = '', ...rest]: readonly string[], value: string): void {
    const key = first === '' ? String(this.#next) : first
    if (INDEX.test(key)) this.#next = Math.max(this.#next, Number(key) + 1)
    if (rest.length === 0) this.#entries.set(key, value)
    else this.#level(key).set(rest, value)
  }

  asObject(): BracketedObject {
    return Object.fromEntries([...this.#entries].map(([key, value]) => [key, plain(value)]))
  }

  /** A list where the keys are what a list's would be, as PHP's json_encode decides. */
  asListOrObject(): Bracketed {
    const keys = [...this.#entries.keys()]
    return keys.every((key, index) => key === String(index))
      ? [...this.#entries.values()].map(plain)
      : this.asObject()
  }

  /** A text that stood there gives way. */
  #level(key: string): BracketLevel {
    const there = this.#entries.get(key)
    if (there instanceof BracketLevel) return there
    const level = new BracketLevel()
    this.#entries.set(key, level)
    return level
  }
}

function plain(value: string | BracketLevel): Bracketed {
  return typeof value === 'string' ? value : value.asListOrObject()
}
