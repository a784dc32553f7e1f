import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Edit } from '#domain/change/edit'
import { columnOf, isColumnName } from '#domain/table/columns'
import type { CellEditor, GridEditing, GridLine, GridNote, GridTip } from '../../ui/grid/model'
import type { Place } from '../../ui/grid/selection'
import { cellEditor, notesWhile, valueOf } from './cell-editor'
import { NOTHING } from './goal-line'
import { goalTip } from './goal-tip'
import { LineCache } from './line-cache'
import type { GoalTableContext } from './table'

const blankLine: GridLine = {
  name: '',
  marks: [],
  struck: false,
  cell: () => NOTHING,
}

/** What a grid asks of its cells, where its rows are goals and its columns are those of a table of goals. */
export class GoalCells implements GridEditing {
  readonly #context: () => GoalTableContext
  readonly #edit: (edit: Edit) => void
  readonly #lines = new LineCache()

  constructor(context: () => GoalTableContext, edit: (edit: Edit) => void) {
    this.#context = context
    this.#edit = edit
  }

  readonly line = (key: GoalKey): GridLine => {
    const record = this.#record(key)
    return record === null ? blankLine : this.#lines.lineOf(record, this.#context())
  }

  readonly tipOf = ({ row, column }: Place): GridTip => {
    const record = this.#record(row)
    return record === null ? { was: null, notes: [] } : goalTip(record, column, this.#context())
  }

  readonly editorOf = ({ row, column }: Place): CellEditor => {
    const record = this.#record(row)
    if (record === null) return { kind: 'none', why: 'This goal is no longer here.' }
    return cellEditor(record, column, this.#context())
  }

  readonly notesOf = ({ row, column }: Place, text: string): readonly GridNote[] => {
    const record = this.#record(row)
    if (record === null || !isColumnName(column)) return []
    return notesWhile(record, columnOf(column), text, this.#context())
  }

  readonly commit = ({ row, column }: Place, text: string): void => {
    const known = isColumnName(column) ? columnOf(column) : null
    if (known?.kind !== 'field') return
    this.#edit({ key: row, field: known.name, value: valueOf(known, text) })
  }

  #record(key: GoalKey): GoalRecord | null {
    return this.#context().recordOf(key)
  }
}
