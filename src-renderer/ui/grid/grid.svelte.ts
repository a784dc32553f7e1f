import { assertNever } from '#domain/assert-never'
import { readClipboard, writeClipboard } from './clipboard/clipboard'
import { listenToClipboard } from './clipboard/listen'
import { GridEdit } from './edit.svelte'
import { GridHeads } from './heads.svelte'
import { actOf, type KeyAct } from './keys'
import type { GridProps } from './model'
import { pasting } from './paste'
import { freeInView, placingOf, scrollFor } from './placing'
import { GridPointer } from './pointer'
import {
  chosenColumns,
  chosenSheet,
  isApart,
  onlyCell,
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
  readonly pointer: GridPointer
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
  /** The chosen columns, where what is chosen is not just the cell at the cursor. */
  readonly range: readonly string[] | null = $derived.by(() => {
    const { selection } = this.#props
    const columns = chosenColumns(selection, this.sheet.columns)
    const isMore = selection.rows.size > 1 || columns.length > 1
    return isMore || isApart(selection) ? columns : null
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
    this.pointer = new GridPointer({
      props,
      view: this.view,
      tips: this.tips,
      sheet: () => this.sheet,
      placing: () => this.placing,
      isEditing: () => this.edit.session !== null,
      select: (selection) => {
        this.select(selection)
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
    // A pinned column is in sight already: who goes to the beginning wants to see the others from theirs as well.
    if (act?.kind === 'select' && event.key === 'Home') this.view.scrollTo(this.view.top, 0)
    event.preventDefault()
  }

  /** Edits the cell at the cursor: as it is, or with a first letter in place of what is there. */
  readonly beginEdit = (typed: string | null): void => {
    const { cursor } = this.#props.selection
    if (cursor === null || this.cursorRow < 0) return
    this.tips.hide()
    this.reveal()
    this.#chooseAt(cursor)
    this.edit.begin(cursor, typed, this.chosen)
  }

  /** What begins at the cursor is done to what is chosen all the same: a row that is not chosen is, first. */
  #chooseAt(cursor: Place): void {
    if (isApart(this.#props.selection)) this.select(onlyCell(cursor))
  }

  /** Does something with what is chosen. Where nothing is, it is said at the cursor. */
  #act(act: (chosen: Sheet) => void): void {
    const { chosen } = this
    const { cursor } = this.#props.selection
    if (chosen.rows.length > 0) act(chosen)
    else if (cursor !== null) this.tips.say(cursor, 'No row is chosen.')
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
    if (table === null) return
    this.#act((chosen) => {
      this.#props.onpaste(pasting(table, chosen, this.sheet))
    })
  }

  #do(act: KeyAct): void {
    const { selection, onclear, onfill, onopen } = this.#props
    const { cursor } = selection
    switch (act.kind) {
      case 'select':
        this.select(act.selection)
        return
      case 'edit':
        this.beginEdit(act.text)
        return
      case 'clear':
        this.#act(onclear)
        return
      case 'fill':
        this.#act(onfill)
        return
      case 'head':
        this.heads.go(cursor?.column ?? null)
        return
      case 'collapse':
        this.select(cursor === null ? selection : onlyCell(cursor))
        return
      case 'open':
        if (cursor === null) return
        this.#chooseAt(cursor)
        onopen(cursor)
        return
      default:
        assertNever(act)
    }
  }
}
