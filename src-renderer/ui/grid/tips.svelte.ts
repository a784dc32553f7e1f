import type { GridTip } from './model'
import type { Place } from './selection'

/** Long enough that nothing flickers while the pointer passes. */
const REST_MS = 350

/** What is told of a cell, and of which. */
export interface ShownTip {
  readonly place: Place
  readonly tip: GridTip
  readonly isClipped: boolean
}

/** What is told of the cell under the pointer once that rests there, or at once of one that cannot do what was asked of it. */
export class GridTips {
  #shown = $state.raw<ShownTip | null>(null)
  #over: Place | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  get shown(): ShownTip | null {
    return this.#shown
  }

  /** The pointer is over a cell; null where it is over none. */
  hover(place: Place | null, look: (place: Place) => ShownTip): void {
    if (place?.row === this.#over?.row && place?.column === this.#over?.column) return
    this.hide()
    this.#over = place
    if (place === null) return
    this.#timer = setTimeout(() => {
      const shown = look(place)
      const { was, notes } = shown.tip
      if (was !== null || notes.length > 0 || shown.isClipped) this.#shown = shown
    }, REST_MS)
  }

  /** Says why something cannot be done. */
  say(place: Place, text: string): void {
    this.hide()
    const tip: GridTip = { was: null, notes: [{ tone: 'plain', text }] }
    this.#shown = { place, tip, isClipped: false }
  }

  hide(): void {
    clearTimeout(this.#timer)
    this.#over = null
    this.#shown = null
  }
}
