interface Level {
  /** The keys of an object so far, each with its line; null for a list. */
  readonly lines: Map<string, number> | null
  awaitsKey: boolean
  key: string
  item: number
}

/** Where in a JSON text a scanner is: which objects and lists it has entered, by which keys. */
export class JsonPlace {
  readonly #levels: Level[] = []

  get depth(): number {
    return this.#levels.length
  }

  /** Whether a text that comes now is a key. */
  get awaitsKey(): boolean {
    return this.#levels.at(-1)?.awaitsKey ?? false
  }

  enter(isObject: boolean): void {
    const lines = isObject ? new Map<string, number>() : null
    this.#levels.push({ lines, awaitsKey: isObject, key: '', item: 1 })
  }

  leave(): void {
    this.#levels.pop()
  }

  /** Goes on to the next key or item. */
  next(): void {
    const level = this.#levels.at(-1)
    if (level === undefined) return
    level.awaitsKey = level.lines !== null
    level.item += 1
  }

  /** Takes a key of the innermost object. The line where that object had it before, if it did. */
  key(key: string, line: number): number | undefined {
    const level = this.#levels.at(-1)
    if (!level?.lines) return undefined
    const before = level.lines.get(key)
    level.lines.set(key, line)
    level.key = key
    level.awaitsKey = false
    return before
  }

  /** The innermost object as a sentence names it: "goals no. 12", "network.preferences". */
  get name(): string {
    const path = this.#levels
      .slice(0, -1)
      .map(({ lines, key, item }) => (lines === null ? ` no. ${item}` : `.${key.slice(0, 40)}`))
      .join('')
      .replace(/^[. ]+/, '')
    return path === '' ? 'the outermost object' : path
  }
}
