/** More goals than this are not gone through at every key. */
const MANY = 2_000

/** Long enough for the next key to come. */
const REST_MS = 200

/** Something that changes with every key, as it is once nobody types any more where a lot of work follows from it. */
export class Rested<T> {
  readonly #newest: () => T
  readonly #size: () => number
  #rested = $state.raw<{ readonly value: T } | null>(null)

  /** The size of the work decides. Made while a component is. */
  constructor(newest: () => T, size: () => number) {
    this.#newest = newest
    this.#size = size
    $effect(() => {
      const value = newest()
      if (size() <= MANY) return
      const timer = setTimeout(() => {
        this.#rested = { value }
      }, REST_MS)
      return () => {
        clearTimeout(timer)
      }
    })
  }

  get value(): T {
    return this.#size() <= MANY || this.#rested === null ? this.#newest() : this.#rested.value
  }

  /** Whether it is not the newest yet. */
  get pending(): boolean {
    return this.value !== this.#newest()
  }
}
