interface HeadDragging {
  /** The column under a point of the window. */
  readonly columnAt: (clientX: number) => string | null
  readonly move: (column: string, to: string) => void
  /** It was no drag but a click. */
  readonly click: (column: string, event: PointerEvent) => void
}

/** Less than this is the hand's trembling in a click. */
const LEAST = 5

/** The head of a column that is dragged to another place, or only clicked. */
export class HeadDrag {
  readonly #dragging: HeadDragging
  #from: { readonly column: string; readonly x: number } | null = null
  #target = $state.raw<{ readonly column: string; readonly to: string } | null>(null)

  constructor(dragging: HeadDragging) {
    this.#dragging = dragging
  }

  /** What is dragged, and the column whose place it would take. */
  get target(): { readonly column: string; readonly to: string } | null {
    return this.#target
  }

  down(column: string, event: PointerEvent): void {
    if (event.button === 0) this.#from = { column, x: event.clientX }
  }

  readonly move = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const from = this.#from
    if (from === null || Math.abs(event.clientX - from.x) < LEAST) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const to = this.#dragging.columnAt(event.clientX)
    if (to !== null) this.#target = { column: from.column, to }
  }

  readonly up = (event: PointerEvent): void => {
    const [from, target] = [this.#from, this.#target]
    this.cancel()
    if (from === null) return
    if (target === null) this.#dragging.click(from.column, event)
    else if (target.to !== target.column) this.#dragging.move(target.column, target.to)
  }

  readonly cancel = (): void => {
    this.#from = null
    this.#target = null
  }
}
