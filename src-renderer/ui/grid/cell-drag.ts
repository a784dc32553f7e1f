import type { Place } from './selection'

interface CellDragging {
  /** The cell under a point of the window, the nearest one outside of all. */
  readonly placeAt: (x: number, y: number) => Place | null
  readonly extend: (to: Place) => void
  /** How far a point is beyond the edges, in pixels each way. */
  readonly beyond: (x: number, y: number) => { readonly x: number; readonly y: number }
  readonly scroll: (x: number, y: number) => void
}

/** How often it scrolls on while the pointer is held beyond an edge. */
const STEP_MS = 50

/** A range that is drawn with the pointer. Held beyond an edge it scrolls on. */
export class CellDrag {
  readonly #dragging: CellDragging
  #isDown = false
  #last: Place | null = null
  #timer: ReturnType<typeof setInterval> | undefined
  #point = { x: 0, y: 0 }

  constructor(dragging: CellDragging) {
    this.#dragging = dragging
  }

  down(place: Place): void {
    this.#isDown = true
    this.#last = place
  }

  /** Whether a range is being drawn. */
  move(event: PointerEvent & { currentTarget: HTMLElement }): boolean {
    if (!this.#isDown) return false
    this.#point = { x: event.clientX, y: event.clientY }
    this.#extend()
    const { x, y } = this.#dragging.beyond(event.clientX, event.clientY)
    if (x === 0 && y === 0) this.#rest()
    else if (this.#timer === undefined) {
      event.currentTarget.setPointerCapture(event.pointerId)
      this.#timer = setInterval(() => {
        this.#scroll()
      }, STEP_MS)
    }
    return true
  }

  readonly up = (): void => {
    this.#isDown = false
    this.#rest()
  }

  #scroll(): void {
    const { x, y } = this.#dragging.beyond(this.#point.x, this.#point.y)
    this.#dragging.scroll(x, y)
    this.#extend()
  }

  #extend(): void {
    const to = this.#dragging.placeAt(this.#point.x, this.#point.y)
    if (to === null) return
    if (to.row === this.#last?.row && to.column === this.#last.column) return
    this.#last = to
    this.#dragging.extend(to)
  }

  #rest(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
