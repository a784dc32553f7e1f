import type { Edit } from './edit'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import type { DecimalMark } from '#domain/money/typed'
import { ofEach, type Steps } from '#domain/steps'
import { setField } from './edits'
import { methodSet, quoteGoals, setLabel } from './labels'
import { applyMove, type Move } from './move'
import type { GoalKey, GoalRecord } from './record'

/** What many edits come to: their moves, and what they are called as one step. */
export interface PlannedEdits {
  readonly label: string
  readonly moves: readonly Move[]
}

/** Plans edits as one step of the history, each worked out against what those before it left. The record of each goal is asked for. */
export function* editMany(
  edits: readonly Edit[],
  recordOf: (key: GoalKey) => GoalRecord,
  mark: DecimalMark,
): Steps<PlannedEdits> {
  const latest = new Map<GoalKey, GoalRecord>()
  const moves = yield* ofEach(edits, ({ key, field, value }) => {
    const record = latest.get(key) ?? recordOf(key)
    const set = setField(record, field, value)
    latest.set(
      key,
      set.reduce<GoalRecord>((before, move) => applyMove(before, move) ?? before, record),
    )
    return set
  })
  return { label: editLabel(edits, recordOf, mark), moves }
}

function editLabel(
  edits: readonly Edit[],
  recordOf: (key: GoalKey) => GoalRecord,
  mark: DecimalMark,
): string {
  const goals = [...new Set(edits.map(({ key }) => key))].map(recordOf)
  const [first] = edits
  const same = edits.every(({ field, value }) => field === first?.field && value === first.value)
  if (first === undefined || !same) {
    return `Set ${methodSet(edits) ?? fieldsOf(edits)} on ${quoteGoals(goals)}`
  }
  if (first.value !== null) return setLabel(goals, first.field, first.value, mark)
  return `Clear ${goalField(first.field).label} on ${quoteGoals(goals)}`
}

/** One or two fields by their names, more by their number. */
function fieldsOf(edits: readonly Edit[]): string {
  const names = [...new Set<GoalFieldName>(edits.map(({ field }) => field))]
  const labels = names.map((name) => goalField(name).label)
  return labels.length <= 2 ? labels.join(' and ') : `${labels.length} fields`
}
