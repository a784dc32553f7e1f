import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core'
import { untrack } from 'svelte'
import { createSubscriber } from 'svelte/reactivity'

interface Rows {
  readonly count: () => number
  /** Of one row. It may change while the rows are shown. */
  readonly height: number
  /** The height of what stays at the top while the rows scroll under it. */
  readonly head: number
  /** A row that is kept even out of view, so that what has the focus never leaves the page. */
  readonly keep: () => number
}

/** Which of many rows of one height are worth rendering, for a scrolling element. */
export class VirtualRows {
  readonly #rows: Rows
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>
  #element: HTMLElement | null = null
  #measured: number
  #update: () => void = () => undefined
  readonly #subscribe = createSubscriber((update) => {
    this.#update = update
  })

  constructor(rows: Rows) {
    this.#rows = rows
    this.#measured = untrack(() => rows.height)
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.#options())
  }

  /** For the scrolling element: `{@attach rows.attach}`. */
  readonly attach = (element: HTMLElement): (() => void) => {
    // Read here, so that the rows are measured anew once they are of another height.
    const { height } = this.#rows
    return untrack(() => this.#mount(element, height))
  }

  get items(): readonly VirtualItem[] {
    this.#subscribe()
    this.#virtualizer.setOptions(this.#options())
    return this.#virtualizer.getVirtualItems()
  }

  get total(): number {
    return this.#rows.count() * this.#rows.height
  }

  /** How many rows one page down goes. */
  get page(): number {
    const seen = this.#element?.clientHeight ?? 0
    return Math.max(1, Math.floor(seen / this.#rows.height) - 1)
  }

  /** Brings the row that is kept into view whenever this changes, and only then. Called while the component is made. */
  follow(chosen: () => unknown): void {
    $effect(() => {
      chosen()
      untrack(() => {
        this.reveal(this.#rows.keep())
      })
    })
  }

  reveal(index: number): void {
    if (index < 0) return
    this.#virtualizer.setOptions(this.#options())
    this.#virtualizer.scrollToIndex(index)
  }

  #mount(element: HTMLElement, height: number): () => void {
    this.#element = element
    const unmount = this.#virtualizer._didMount()
    this.#virtualizer._willUpdate()
    if (height !== this.#measured) this.#virtualizer.measure()
    this.#measured = height
    return () => {
      unmount()
      this.#element = null
    }
  }

  #options() {
    const { count, height, head, keep } = this.#rows
    const kept = keep()
    return {
      count: count(),
      estimateSize: () => height,
      getScrollElement: () => this.#element,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      overscan: 8,
      scrollPaddingEnd: head,
      rangeExtractor: ({ startIndex, endIndex, overscan, count: all }: RangeOfRows) => {
        const first = Math.max(0, startIndex - overscan)
        const last = Math.min(all - 1, endIndex + overscan)
        const seen = Array.from({ length: last - first + 1 }, (_none, place) => first + place)
        return kept < 0 || kept >= all || seen.includes(kept) ? seen : [...seen, kept]
      },
      onChange: () => {
        this.#update()
      },
    }
  }
}

interface RangeOfRows {
  readonly startIndex: number
  readonly endIndex: number
  readonly overscan: number
  readonly count: number
}
