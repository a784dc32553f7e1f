import type { GoalRecord } from '#domain/change/record'
import type { GridLine } from '../../ui/grid/model'
import { goalLine } from './goal-line'
import type { GoalTableContext } from './table'

/** More lines than a window shows: the rest are soon out of sight. */
const MOST = 400

interface Kept {
  readonly inputs: readonly unknown[]
  readonly line: GridLine
}

/** The lines in sight, each made again only when its goal is another one, or something else is said of it. */
export class LineCache {
  readonly #kept = new Map<string, Kept>()

  lineOf(record: GoalRecord, context: GoalTableContext): GridLine {
    const inputs = [record, context, context.findingsOf(record.key), context.typedOf(record.key)]
    const kept = this.#kept.get(record.key)
    if (kept !== undefined && inputs.every((input, place) => input === kept.inputs[place])) {
      return kept.line
    }
    if (this.#kept.size >= MOST) this.#kept.clear()
    const line = goalLine(record, context)
    this.#kept.set(record.key, { inputs, line })
    return line
  }
}
