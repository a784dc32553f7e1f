import { CellDrag } from './cell-drag'
import { readClipboard, writeClipboard } from './clipboard/clipboard'
import { listenToClipboard } from './clipboard/listen'
import { GridEdit } from './edit.svelte'
import { GridHeads } from './heads.svelte'
import { actOf, clicked, type KeyAct } from './keys'
import type { GridProps } from './model'
import { pasting } from './paste'
import { columnAt, freeInView, placingOf, scrollFor } from './placing'
import {
  chosenColumns,
  chosenSheet,
  extendedTo,
  onlyCell,
  wholeRows,
  type GridSelection,
  type Place,
  type Sheet,
} from './selection'
import { GridTips } from './tips.svelte'
import { GridView } from './view.svelte'

/** The height of the names of the columns. */
export const HEAD = 40
/** The width of the marks before each row. */
const GUTTER = 48

/** What goes on in a grid between the keys and the pointer on one side and its owner on the other. */
export class GridController {
  readonly #props: GridProps
  readonly view: GridView
  readonly heads: GridHeads
  readonly edit: GridEdit
  readonly tips = new GridTips()
  readonly drag: CellDrag
  #grid: HTMLElement | null = null

  readonly sheet: Sheet = $derived.by(() => ({
    rows: this.#props.rows,
    columns: this.#props.columns.map(({ name }) => name),
  }))
  readonly placing = $derived.by(() => placingOf(this.heads.columns, GUTTER))
  /** The columns that are not pinned and in view. */
  readonly free = $derived.by(() => freeInView(this.placing, this.view.left, this.view.width))
  /** The number of the row that the cursor is in; -1 where it is in none that is shown. */
  readonly cursorRow = $derived.by(() => {
    const { cursor } = this.#props.selection
    return cursor === null ? -1 : this.#props.rows.indexOf(cursor.row)
  })
  /** The chosen columns, where more than one cell is chosen. */
  readonly range: readonly string[] | null = $derived.by(() => {
    const { selection } = this.#props
    const columns = chosenColumns(selection, this.sheet.columns)
    return selection.rows.size > 1 || columns.length > 1 ? columns : null
  })

  constructor(props: GridProps) {
    this.#props = props
    this.view = new GridView({
      count: () => props.rows.length,
      height: () => props.rowHeight,
      head: HEAD,
      first: props.first,
    })
    this.heads = new GridHeads(props)
    this.edit = new GridEdit({
      props,
      sheet: () => this.sheet,
      focus: () => {
        this.focus()
      },
      say: (place, why) => {
        this.tips.say(place, why)
      },
    })
    this.drag = new CellDrag({
      placeAt: (x, y) => this.placeAt(x, y),
      extend: (to) => {
        this.select(extendedTo(props.selection, this.sheet, to))
      },
      beyond: (x, y) => this.view.beyond(x, y, this.placing.pinnedWidth),
      scroll: (x, y) => {
        this.view.scrollTo(this.view.top + y, this.view.left + x)
      },
    })
  }

  get chosen(): Sheet {
    return chosenSheet(this.#props.selection, this.sheet)
  }

  /** For the element with the role of the grid. */
  readonly attach = (element: HTMLElement): (() => void) => {
    this.#grid = element
    const unlisten = listenToClipboard(element, {
      copy: (event) => {
        this.#copy(event)
      },
      paste: (event) => {
        this.#paste(event)
      },
    })
    return () => {
      unlisten()
      this.#grid = null
      this.tips.hide()
    }
  }

  focus(): void {
    this.#grid?.focus()
  }

  select(selection: GridSelection): void {
    this.tips.hide()
    this.heads.go(null)
    this.#props.onselection(selection)
  }

  /** Has the cursor in sight. */
  reveal(): void {
    const column = this.#props.selection.cursor?.column
    if (column === undefined || this.cursorRow < 0) return
    this.view.reveal(this.cursorRow)
    const left = scrollFor(this.placing, column, this.view.left, this.view.width)
    this.view.scrollTo(this.view.top, left)
  }

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.target !== this.#grid) return
    const { selection } = this.#props
    const context = { selection, sheet: this.sheet, page: this.view.page }
    const act = this.heads.cursor === null ? actOf(event, context) : null
    if (act !== null) this.#do(act)
    else if (this.heads.cursor === null || !this.heads.onkey(event)) return
    event.preventDefault()
  }

  /** A press on a cell, on the marks before a row, or on a row beside its cells. */
  readonly onpointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const { row, column } = under(event.target)
    const at = column ?? this.#props.selection.cursor?.column ?? this.sheet.columns[0]
    if (row === null || at === undefined) return
    const place = { row, column: at }
    const selection = clicked(this.#props.selection, this.sheet, place, event)
    this.select(isMarks(event.target) ? wholeRows(selection) : { ...selection, whole: false })
    if (!event.shiftKey) this.drag.down(place)
  }

  readonly onpointermove = (event: PointerEvent & { currentTarget: HTMLElement }): void => {
    if (this.drag.move(event) || this.edit.session !== null) return
    if (!(event.target instanceof Element)) return
    const { row, column } = under(event.target)
    const cell = event.target.closest('[data-column]')
    this.tips.hover(row === null || column === null ? null : { row, column }, (place) => ({
      place,
      tip: this.#props.tipOf(place),
      isClipped: isClipped(cell),
    }))
  }

  /** Edits the cell at the cursor: as it is, or with a first letter in place of what is there. */
  readonly beginEdit = (typed: string | null): void => {
    const { cursor } = this.#props.selection
    if (cursor === null || this.cursorRow < 0) return
    this.tips.hide()
    this.reveal()
    this.edit.begin(cursor, typed, this.chosen)
  }

  /** The column under a point of the window. */
  readonly columnAt = (x: number): string | null =>
    columnAt(this.placing, this.view.left, this.view.inside(x, 0).x)

  /** The cell under a point of the window; the nearest one beside all. */
  placeAt(x: number, y: number): Place | null {
    const row = this.#props.rows[this.view.rowAt(this.view.inside(x, y).y)]
    const column = this.columnAt(x)
    return row === undefined || column === null ? null : { row, column }
  }

  #copy(event: ClipboardEvent): void {
    const { chosen } = this
    if (event.clipboardData === null || chosen.rows.length === 0) return
    writeClipboard(event.clipboardData, this.#props.oncopy(chosen))
    event.preventDefault()
  }

  #paste(event: ClipboardEvent): void {
    if (event.clipboardData === null) return
    const table = readClipboard(event.clipboardData)
    event.preventDefault()
    if (table !== null) this.#props.onpaste(pasting(table, this.chosen, this.sheet))
  }

  #do(act: KeyAct): void {
    const { selection, onclear, onfill, onopen } = this.#props
    const { cursor } = selection
    if (act.kind === 'select') this.select(act.selection)
    else if (act.kind === 'edit') this.beginEdit(act.text)
    else if (act.kind === 'clear') onclear(this.chosen)
    else if (act.kind === 'fill') onfill(this.chosen)
    else if (act.kind === 'head') this.heads.go(cursor?.column ?? null)
    else if (act.kind === 'collapse') this.select(cursor === null ? selection : onlyCell(cursor))
    else if (cursor !== null) onopen(cursor)
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
  const text = cell?.lastElementChild
  return text !== null && text !== undefined && text.scrollWidth > text.clientWidth
}
