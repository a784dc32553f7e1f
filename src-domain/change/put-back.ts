import { goalFields } from '#domain/goal/catalogue'
import { goalValue, type GoalFieldName } from '#domain/goal/goal'
import { ofEach, type Steps } from '#domain/steps'
import { discard, setField } from './edits'
import type { Move } from './move'
import { draftOf, type GoalKey, type GoalRecord } from './record'

const writable = goalFields.filter((field) => field.writable).map((field) => field.name)

/**
 * The moves that make drafts what they were: of the goals given, each with its past record, null for one that was not there.
 * Only the user's change moves. A goal made since is discarded, a new goal discarded since comes back; with `fields`, goals stay
 * and only those fields move. A goal at a step.
 */
export function putBackMoves(
  now: ReadonlyMap<GoalKey, GoalRecord>,
  then: ReadonlyMap<GoalKey, GoalRecord | null>,
  fields?: readonly GoalFieldName[],
): Steps<readonly Move[]> {
  return ofEach(then, ([key, past]): readonly Move[] => {
    const present = now.get(key)
    if (present === undefined) return fields === undefined ? comeBack(key, past) : []
    if (past === null) return fields === undefined ? discard(present) : []
    return present === past ? [] : setBack(present, past, fields ?? writable)
  })
}

/** Only the platform brings a goal with a base. */
function comeBack(key: GoalKey, past: GoalRecord | null): readonly Move[] {
  return past?.base === null ? [{ type: 'goal', key, before: null, after: past }] : []
}

function setBack(
  present: GoalRecord,
  past: GoalRecord,
  fields: readonly GoalFieldName[],
): readonly Move[] {
  const [from, to] = [draftOf(present), draftOf(past)]
  return fields.flatMap((name) => {
    const value = goalValue(to, name)
    return goalValue(from, name) === value ? [] : setField(present, name, value)
  })
}
