import { readTyped, type DecimalMark } from '#domain/money/typed'
import { textOf, type TableCell } from './cell'

/** The decimal mark of a file: null where nothing in it says, so that an amount in doubt is asked about. */
export type FileMark = DecimalMark | null

/**
 * What the amounts of a file say about its decimal mark: one that can be read in one way only decides for the others. Where none
 * does, a point is one, as the platform writes it, but not where semicolons part the cells: such files come from where commas do.
 */
export class MarkEvidence {
  #comma = false
  #point = false

  /** Takes in a cell of a column of amounts. */
  note(cell: TableCell | undefined): void {
    if (typeof cell !== 'string') return
    const last = /[.,](?=[^.,]*$)/.exec(cell)?.[0]
    if (last === undefined || cell.split(last).length > 2) return
    if (readTyped(textOf(cell), ',').kind !== 'amount') return
    if (last === ',') this.#comma = true
    else this.#point = true
  }

  markOf(separator: string | null): FileMark {
    if (this.#comma !== this.#point) return this.#comma ? ',' : '.'
    return this.#comma || separator === ';' ? null : '.'
  }
}
