interface Dragging {
  /** The value at the beginning of a drag. */
  readonly start: () => number
  readonly move: (from: number, distance: number) => void
  readonly end: () => void
}

/** A drag with the pointer, kept by capture even where it leaves the splitter. */
export class SplitterDrag {
  readonly #dragging: Dragging
  #from: { readonly x: number; readonly value: number } | null = null

  constructor(dragging: Dragging) {
    this.#dragging = dragging
  }

  readonly down = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    this.#from = { x: event.clientX, value: this.#dragging.start() }
  }

  readonly move = (event: PointerEvent): void => {
    if (this.#from !== null) this.#dragging.move(this.#from.value, event.clientX - this.#from.x)
  }

  readonly up = (): void => {
    if (this.#from === null) return
    this.#from = null
    this.#dragging.end()
  }
}
