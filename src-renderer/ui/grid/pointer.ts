import { CellDrag } from './cell-drag'
import { clicked } from './keys'
import type { GridProps } from './model'
import { columnAt, type Placing } from './placing'
import { extendedTo, wholeRows, type GridSelection, type Place, type Sheet } from './selection'
import type { GridTips } from './tips.svelte'
import type { GridView } from './view.svelte'

interface PointerParts {
  readonly props: GridProps
  readonly view: GridView
  readonly tips: GridTips
  readonly sheet: () => Sheet
  readonly placing: () => Placing
  readonly isEditing: () => boolean
  readonly select: (selection: GridSelection) => void
}

/** What the pointer does in a grid: it chooses cells and rows, draws ranges, and rests for what is told of a cell. */
export class GridPointer {
  readonly #parts: PointerParts
  readonly #drag: CellDrag

  constructor(parts: PointerParts) {
    const { props, view, sheet, placing, select } = parts
    this.#parts = parts
    this.#drag = new CellDrag({
      placeAt: (x, y) => this.#placeAt(x, y),
      extend: (to) => {
        select(extendedTo(props.selection, sheet(), to))
      },
      beyond: (x, y) => view.beyond(x, y, placing().pinnedWidth),
      scroll: (x, y) => {
        view.scrollTo(view.top + y, view.left + x)
      },
    })
  }

  /** A press on a cell, on the marks before a row, or on a row beside its cells. */
  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const { props, sheet, select } = this.#parts
    const { row, column } = under(event.target)
    const at = column ?? props.selection.cursor?.column ?? sheet().columns[0]
    if (row === null || at === undefined) return
    const place = { row, column: at }
    const selection = clicked(props.selection, sheet(), place, event)
    select(isMarks(event.target) ? wholeRows(selection) : { ...selection, whole: false })
    if (!event.shiftKey) this.#drag.down(place)
  }

  readonly move = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    const { props, tips, isEditing } = this.#parts
    if (this.#drag.move(event) || isEditing()) return
    if (!(event.target instanceof Element)) return
    const { row, column } = under(event.target)
    const cell = event.target.closest('[data-column]')
    tips.hover(row === null || column === null ? null : { row, column }, (place) => ({
      place,
      tip: props.tipOf(place),
      isClipped: isClipped(cell),
    }))
  }

  readonly up = (): void => {
    this.#drag.up()
  }

  readonly leave = (): void => {
    this.#parts.tips.hide()
  }

  /** The column under a point of the window. */
  readonly columnAt = (x: number): string | null => {
    const { view, placing } = this.#parts
    return columnAt(placing(), view.left, view.inside(x, 0).x)
  }

  /** The cell under a point of the window; the nearest one beside all. */
  #placeAt(x: number, y: number): Place | null {
    const { props, view } = this.#parts
    const row = props.rows[view.rowAt(view.inside(x, y).y)]
    const column = this.columnAt(x)
    return row === undefined || column === null ? null : { row, column }
  }
}

/** The row and the column that an element stands in. */
function under(element: Element): { readonly row: string | null; readonly column: string | null } {
  return {
    row: element.closest('[data-row]')?.getAttribute('data-row') ?? null,
    column: element.closest('[data-column]')?.getAttribute('data-column') ?? null,
  }
}

function isMarks(element: Element): boolean {
  return element.closest('[data-gutter]') !== null
}

function isClipped(cell: Element | null): boolean {
  const text = cell?.querySelector('.text') ?? null
  return text !== null && text.scrollWidth > text.clientWidth
}
