import { foldName } from '#domain/check/groups'

/** The names that the goals of an offer have, and will have. */
export class FreeNames {
  readonly #taken: Set<string>
  /** From which number on names of a stem may be free, so that a thousand copies of one name do not count from 2 each. */
  readonly #next = new Map<string, number>()

  constructor(names: readonly string[]) {
    this.#taken = new Set(names.map(foldName))
  }

  isTaken(name: string): boolean {
    return name !== '' && this.#taken.has(foldName(name))
  }

  take(name: string): void {
    this.#taken.add(foldName(name))
  }

  /** The name with the lowest number that is free: "Signup (2)". One that ends with such a number counts on from there. */
  numbered(wanted: string): string {
    const stem = wanted.replace(/ \(\d{1,6}\)$/, '')
    const folded = foldName(stem)
    for (let number = this.#next.get(folded) ?? 2; ; number += 1) {
      const name = `${stem} (${number})`
      if (this.isTaken(name)) continue
      this.#next.set(folded, number + 1)
      return name
    }
  }
}
