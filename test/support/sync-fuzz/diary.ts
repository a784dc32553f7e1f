/** What is wrong, and everything that led to it. */
class Fault extends Error {}

/** All that happened in a life, and what was wrong first. */
export class Diary {
  readonly lines: string[] = []
  #wrong: string | null = null
  /** How many things happen within one another. */
  #depth = 0

  /** Writes down a thing that was told. */
  note(what: string): void {
    this.lines.push(what)
  }

  /** Writes down what happens within all that is under way. */
  tell(what: string): void {
    this.note(`${'  '.repeat(this.#depth)}${what}`)
  }

  /** What is told from now on happens within what was told last. */
  enter(): void {
    this.#depth += 1
  }

  /** What was entered last is over. */
  leave(): void {
    this.#depth -= 1
  }

  /** Something is wrong. */
  blame(what: string): void {
    this.#wrong ??= what
    this.note(`!! ${what}`)
  }

  /** Ends a life in which something was wrong. */
  throwIfWrong(): void {
    if (this.#wrong !== null) throw new Fault(this.#wrong)
  }
}
