import type { MarkKind } from '../mark-kinds'
import type { Table } from './clipboard/table'
import type { Pasting } from './paste'
import type { GridSelection, Place, Sheet } from './selection'

/** A column of a grid, at its place from left to right: pinned ones come first and stay in sight. */
export interface GridColumn {
  readonly name: string
  readonly label: string
  readonly align: 'start' | 'end'
  /** In pixels. */
  readonly width: number
  readonly pinned: boolean
}

export interface GridSortBy {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** A cell as it is shown. */
export interface GridCell {
  readonly text: string
  /** Stands before the text, quieter. */
  readonly unit: string | null
  /** It says nothing that counts: a value that is ignored. */
  readonly quiet: boolean
  /** It is not on the disk yet, so it must not look as if it were. */
  readonly unsaved: boolean
  readonly changed: boolean
  readonly trouble: 'conflict' | 'error' | 'warning' | null
}

/** A row as it is shown. Its cells are asked for as they come into view. */
export interface GridLine {
  /** What the row is called, for those who cannot see it. */
  readonly name: string
  readonly marks: readonly { readonly kind: MarkKind; readonly label: string }[]
  /** It is going to be gone. */
  readonly struck: boolean
  readonly cell: (column: string) => GridCell
}

/** One thing that is to be said of a cell. */
export interface GridNote {
  readonly tone: 'conflict' | 'error' | 'warning' | 'plain'
  readonly text: string
}

/** What is told of a cell when it is pointed at. */
export interface GridTip {
  /** What it was before it was changed. */
  readonly was: string | null
  readonly notes: readonly GridNote[]
}

/** A choice of a list, and what it is called there. */
export interface CellOption {
  readonly value: string
  readonly label: string
}

/** How a cell is edited in place. */
export type CellEditor =
  | { readonly kind: 'text'; readonly text: string; readonly lines: 'one' | 'many' }
  | { readonly kind: 'choice'; readonly value: string; readonly options: readonly CellOption[] }
  | { readonly kind: 'switch' }
  | { readonly kind: 'none'; readonly why: string }

/** A column that can be chosen, and whether and how it is shown. */
export interface ColumnChoice {
  readonly name: string
  readonly label: string
  readonly shown: boolean
  readonly pinned: boolean
}

/** What a grid asks of its owner, who knows what the cells mean. */
export interface GridEditing {
  readonly editorOf: (place: Place) => CellEditor
  /** What is to be said of a text while it is being typed. */
  readonly notesOf: (place: Place, text: string) => readonly GridNote[]
  readonly commit: (place: Place, text: string) => void
}

/** What a grid shows, and what it tells its owner. It keeps nothing itself but where it is scrolled to. */
export interface GridProps {
  readonly label: string
  readonly rows: readonly string[]
  /** Those that are shown. */
  readonly columns: readonly GridColumn[]
  readonly sort: readonly GridSortBy[]
  /** In pixels. */
  readonly rowHeight: number
  /** The row at the top to begin with. */
  readonly first: number
  /** Another number whenever other rows are asked for: they are shown from their first on, or where the cursor is among them. */
  readonly asked: number
  readonly selection: GridSelection
  readonly line: (row: string) => GridLine
  readonly tipOf: (place: Place) => GridTip
  readonly editing: GridEditing
  readonly onselection: (selection: GridSelection) => void
  /** Another row is at the top now. */
  readonly onfirst: (row: number) => void
  readonly onsort: (column: string, adding: boolean) => void
  /** A column is to take the place of another one. */
  readonly onmove: (column: string, to: string) => void
  readonly onwidth: (column: string, width: number) => void
  /** On from a cell to everything that there is about its row. */
  readonly onopen: (place: Place) => void
  /** Space on a cell with a switch: all that are chosen become the other of what this one is. */
  readonly onswitch: (place: Place, chosen: Sheet) => void
  readonly onclear: (chosen: Sheet) => void
  /** The first chosen row goes into the others. */
  readonly onfill: (chosen: Sheet) => void
  readonly oncopy: (chosen: Sheet) => Table
  readonly onpaste: (pasting: Pasting) => void
}
