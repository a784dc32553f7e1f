import { markDeleted, setField } from '#domain/change/edits'
import type { Move } from '#domain/change/move'
import { draftValue, type GoalKey, type GoalRecord } from '#domain/change/record'
import { goalField } from '#domain/goal/goal'
import { sameValue } from '#domain/model/value'
import { ofEach, type Steps } from '#domain/steps'
import { sentFields, type PostItem } from './post-item'
import type { ItemState } from './post-state'

/**
 * The moves that take back what a post applied, as changes to be posted in their turn: fields get the value that they had
 * before, new goals are marked deleted. A field that is meant to be something else by now is left alone. An item at a step.
 */
export function takeBackMoves(
  records: ReadonlyMap<GoalKey, GoalRecord>,
  items: readonly PostItem[],
  states: readonly ItemState[],
): Steps<readonly Move[]> {
  return ofEach(items.entries(), ([index, item]) => {
    const record = records.get(item.key)
    return states[index]?.state === 'applied' && record !== undefined ? takeBack(record, item) : []
  })
}

function takeBack(record: GoalRecord, item: PostItem): readonly Move[] {
  if (item.kind === 'create') return markDeleted(record)
  return sentFields(item).flatMap((field) =>
    sameValue(goalField(field), draftValue(record, field), item.values[field] ?? null)
      ? setField(record, field, item.was[field] ?? null)
      : [],
  )
}
