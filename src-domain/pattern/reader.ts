/** What is wrong with a pattern, in a sentence. */
export class PatternError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'PatternError'
  }
}

/** Brackets within brackets, deeper than anybody writes them. */
const DEEPEST = 50

/** Goes through the characters of a pattern. */
export class Reader {
  readonly #chars: readonly string[]
  #at = 0
  #groups = 0
  #depth = 0

  constructor(source: string) {
    this.#chars = Array.from(source)
  }

  /** How many groups were opened. */
  get groups(): number {
    return this.#groups
  }

  /** The next character, or one after it; null at the end. */
  peek(ahead = 0): string | null {
    return this.#chars[this.#at + ahead] ?? null
  }

  next(): string {
    const char = this.peek()
    if (char === null) throw this.refuse('It ends too soon.')
    this.#at += 1
    return char
  }

  /** Goes past a character if it is the next one. */
  take(char: string): boolean {
    if (this.peek() !== char) return false
    this.#at += 1
    return true
  }

  /** Goes past what an anchored expression finds in the next few characters. */
  takeMatch(expression: RegExp): RegExpExecArray | null {
    const found = expression.exec(this.#chars.slice(this.#at, this.#at + 12).join(''))
    this.#at += found?.[0].length ?? 0
    return found
  }

  openGroup(): number {
    this.#groups += 1
    return this.#groups
  }

  enter(): void {
    this.#depth += 1
    if (this.#depth > DEEPEST) throw this.refuse('Its brackets are nested too deep.')
  }

  leave(): void {
    this.#depth -= 1
  }

  refuse(sentence: string): PatternError {
    return new PatternError(sentence)
  }
}
