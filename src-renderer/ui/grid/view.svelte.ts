import { untrack } from 'svelte'

interface Rows {
  readonly count: () => number
  /** The height of a row. */
  readonly height: () => number
  /** The height of what stays at the top while the rows scroll under it. */
  readonly head: number
  /** The row that is at the top to begin with. */
  readonly first: number
}

/** A row that is shown, and where: from the top of the rows. */
export interface RowSlot {
  /** Names the element that shows it: one that scrolls out shows the one that scrolls in. */
  readonly slot: number
  readonly index: number
  readonly top: number
}

/**
 * Which of any number of rows are in sight. The rows are drawn into a sheet that stays where it is while the page scrolls,
 * so that what the eye sees is always whole rows: one that scrolls faster than it is drawn is late, never blank.
 */
export class GridView {
  readonly #rows: Rows
  #element: HTMLElement | null = null
  #top = $state(0)
  #left = $state(0)
  #width = $state(0)
  #height = $state(0)

  readonly #room = $derived.by(() => Math.max(0, this.#height - this.#rows.head))
  readonly #first = $derived.by(() => Math.floor(this.#top / this.#rows.height()))
  readonly #slots = $derived.by(() => Math.ceil(this.#room / this.#rows.height()) + 1)
  readonly items: readonly RowSlot[] = $derived.by(() => this.#items())
  /** How far up the rows are moved, for rows that are cut by the edge. */
  readonly shift = $derived.by(() => this.#top - this.#first * this.#rows.height())

  constructor(rows: Rows) {
    this.#rows = rows
  }

  /** The number of the row at the top. */
  get first(): number {
    return this.#first
  }

  get top(): number {
    return this.#top
  }

  get left(): number {
    return this.#left
  }

  get width(): number {
    return this.#width
  }

  get height(): number {
    return this.#height
  }

  /** How high everything is together. */
  get total(): number {
    return this.#rows.count() * this.#rows.height() + this.#rows.head
  }

  /** How many rows one page down goes. */
  get page(): number {
    return Math.max(1, Math.floor(this.#room / this.#rows.height()) - 1)
  }

  /** For the scrolling element: `{@attach view.attach}`. */
  readonly attach = (element: HTMLElement): (() => void) =>
    untrack(() => {
      this.#element = element
      const look = () => {
        this.#look(element)
      }
      const seen = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look)
      seen?.observe(element)
      element.addEventListener('scroll', look, { passive: true })
      element.scrollTop = this.#rows.first * this.#rows.height()
      look()
      return () => {
        seen?.disconnect()
        element.removeEventListener('scroll', look)
        this.#element = null
      }
    })

  /** Where a row is drawn, from the top of the rows. */
  topOf(index: number): number {
    return (index - this.#first) * this.#rows.height()
  }

  /** The row under a point, counted from the top of the grid; the nearest one above and below all. */
  rowAt(y: number): number {
    const at = Math.floor((y - this.#rows.head + this.#top) / this.#rows.height())
    return Math.min(this.#rows.count() - 1, Math.max(0, at))
  }

  /** Scrolls as little as it takes to have a row in sight. */
  reveal(index: number): void {
    if (index < 0) return
    const height = this.#rows.height()
    const least = (index + 1) * height - this.#room
    this.scrollTo(Math.min(index * height, Math.max(least, this.#top)), this.#left)
  }

  scrollTo(top: number, left: number): void {
    const element = this.#element
    if (element === null || (top === this.#top && left === this.#left)) return
    element.scrollTop = top
    element.scrollLeft = left
    this.#look(element)
  }

  /** A point of the window, from the upper left of the grid. */
  inside(x: number, y: number): Point {
    const box = this.#element?.getBoundingClientRect()
    return { x: x - (box?.left ?? 0), y: y - (box?.top ?? 0) }
  }

  /** How far a point of the window is beyond where the cells scroll, each way. */
  beyond(x: number, y: number, pinnedWidth: number): Point {
    const at = this.inside(x, y)
    // Over what is pinned nothing scrolls, unless something is scrolled out under it.
    const edge = this.#left > 0 ? pinnedWidth : 0
    return {
      x: outside(at.x, edge, this.#width),
      y: outside(at.y, this.#rows.head, this.#height),
    }
  }

  #look(element: HTMLElement): void {
    this.#top = element.scrollTop
    this.#left = element.scrollLeft
    this.#width = element.clientWidth
    this.#height = element.clientHeight
  }

  #items(): readonly RowSlot[] {
    const count = Math.min(this.#slots, Math.max(0, this.#rows.count() - this.#first))
    return Array.from({ length: count }, (_none, place) => {
      const index = this.#first + place
      return { slot: index % this.#slots, index, top: place * this.#rows.height() }
    })
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

function outside(at: number, from: number, to: number): number {
  return Math.min(0, at - from) + Math.max(0, at - to)
}
