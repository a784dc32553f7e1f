/**
 * Gathers what happens at about the same time into one piece of news. Each says how things stood when it was gathered, and they are
 * told in their order, so that whoever hears of them misses no beginning and no end.
 */
export class News<Item, View> {
  readonly #look: () => Promise<View>
  readonly #tell: (view: View, items: readonly Item[]) => void
  #items: Item[] = []
  #isDue = false
  #last: Promise<void> = Promise.resolve()

  constructor(look: () => Promise<View>, tell: (view: View, items: readonly Item[]) => void) {
    this.#look = look
    this.#tell = tell
  }

  add(items: readonly Item[]): void {
    this.#items.push(...items)
    if (this.#isDue) return
    this.#isDue = true
    setImmediate(() => {
      this.#isDue = false
      this.#gathered()
    })
  }

  #gathered(): void {
    const items = this.#items
    this.#items = []
    const view = this.#look()
    const before = this.#last
    // Where it could not be looked, the next piece of news says how things stand.
    this.#last = Promise.all([view, before])
      .then(([seen]) => {
        this.#tell(seen, items)
      })
      .catch(() => undefined)
  }
}
