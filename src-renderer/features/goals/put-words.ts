import { groupBy } from '#domain/group-by'
import { quoteGoal } from '#domain/change/labels'
import { columnOf, isColumnName } from '#domain/table/columns'
import { counted } from '../../ui/counted'
import type { Pasting } from '../../ui/grid/paste'
import type { PutPlan, Skipped } from './plan-put'
import type { GoalTableContext } from './table'

/** What was done to many cells at once. */
export type PutAct = 'Pasted' | 'Filled' | 'Cleared' | 'Switched'

/** What is told of it, where not everything could be done. */
export interface PutReport {
  readonly what: string
  readonly details: readonly string[]
}

/** What found no place because the table ended. */
export type Over = Pick<Pasting, 'rowsOver' | 'columnsOver'>

export const NOTHING_OVER: Over = { rowsOver: 0, columnsOver: 0 }

/** This many goals are named for each reason, the others counted. */
const NAMED = 3

/** What is to be told of cells that were passed over; null where there are none, for what was done is to be seen. */
export function putReport(
  act: PutAct,
  { taken, skipped }: PutPlan,
  over: Over,
  context: Pick<GoalTableContext, 'recordOf'>,
): PutReport | null {
  const details = [...skippedWords(skipped, context), ...overWords(over)]
  if (details.length === 0) return null
  const cells = taken === 0 ? 'nothing' : counted(taken, 'cell')
  const left = skipped.length === 0 ? '' : ` ${counted(skipped.length, 'cell')} skipped.`
  return { what: `${act} ${cells}.${left}`, details }
}

function skippedWords(
  skipped: readonly Skipped[],
  { recordOf }: Pick<GoalTableContext, 'recordOf'>,
): readonly string[] {
  const groups = groupBy(skipped, ({ column, why }) => `${column} ${why}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const records = group.slice(0, NAMED).flatMap(({ key }) => recordOf(key) ?? [])
    const names = records.map(quoteGoal)
    const more = group.length - names.length
    const goals = more > 0 ? [...names, `${more} more`] : names
    return [`${labelOf(first.column)}: ${first.why} (${goals.join(', ')}).`]
  })
}

function overWords({ rowsOver, columnsOver }: Over): readonly string[] {
  return [
    ...(rowsOver > 0 ? [`${counted(rowsOver, 'row')} would come after the last goal.`] : []),
    ...(columnsOver > 0
      ? [`${counted(columnsOver, 'column')} would come after the last column.`]
      : []),
  ]
}

function labelOf(column: string): string {
  return isColumnName(column) ? columnOf(column).label : column
}
