import { headActOf } from './head-keys'
import type { Key } from './keys'
import type { GridColumn, GridProps } from './model'

const NARROWEST = 48

/** The names of the columns: where the keys are among them, and which is being made wider or narrower. */
export class GridHeads {
  readonly #props: GridProps
  #cursor = $state.raw<string | null>(null)
  #resizing = $state.raw<{ readonly column: string; readonly width: number } | null>(null)

  /** The columns as they are shown, with the width that one is being dragged to. */
  readonly columns: readonly GridColumn[] = $derived.by(() => {
    const resizing = this.#resizing
    if (resizing === null) return this.#props.columns
    return this.#props.columns.map((column) =>
      column.name === resizing.column ? { ...column, width: resizing.width } : column,
    )
  })

  constructor(props: GridProps) {
    this.#props = props
  }

  /** The column whose head the keys are at; null where they are in the cells. */
  get cursor(): string | null {
    return this.#cursor
  }

  /** The keys go to the head of a column; null for back to the cells. */
  go(column: string | null): void {
    this.#cursor = column
  }

  /** The owner is told the width once the drag is over. */
  readonly resize = (column: string, width: number): void => {
    this.#resizing = { column, width: Math.max(NARROWEST, Math.round(width)) }
  }

  readonly settle = (): void => {
    const resizing = this.#resizing
    this.#resizing = null
    if (resizing !== null) this.#props.onwidth(resizing.column, resizing.width)
  }

  /** Whether the key did something. */
  onkey(event: Key): boolean {
    const act = headActOf(event)
    const place = this.columns.findIndex(({ name }) => name === this.#cursor)
    const column = this.columns[place]
    if (act === null || column === undefined) return false
    const { onsort, onwidth } = this.#props
    if (act.kind === 'sort') onsort(column.name, act.adding)
    else if (act.kind === 'resize') onwidth(column.name, Math.max(NARROWEST, column.width + act.by))
    else if (act.kind === 'leave') this.#cursor = null
    else this.#step(column, this.columns[place + act.by], act.kind)
    return true
  }

  #step(column: GridColumn, to: GridColumn | undefined, kind: 'go' | 'move'): void {
    if (to === undefined) return
    if (kind === 'go') this.#cursor = to.name
    else this.#props.onmove(column.name, to.name)
  }
}
