/** What is remembered of what was chosen in the palette. */
const REMEMBERED = 8

/** What helps to find one's way: the palette and the list of shortcuts, of which one may be open. */
export class Aids {
  #shown = $state.raw<'palette' | 'shortcuts' | null>(null)
  #recent = $state.raw<readonly string[]>([])

  get shown(): 'palette' | 'shortcuts' | null {
    return this.#shown
  }

  /** The ids of what was chosen in the palette, the last one first. */
  get recent(): readonly string[] {
    return this.#recent
  }

  readonly show = (aid: 'palette' | 'shortcuts'): void => {
    this.#shown = aid
  }

  readonly close = (): void => {
    this.#shown = null
  }

  note(id: string): void {
    this.#recent = [id, ...this.#recent.filter((other) => other !== id)].slice(0, REMEMBERED)
  }
}
