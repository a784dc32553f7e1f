import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { Move } from './move'
import { changedFields, type CellChange, type GoalKey } from './record'

/** One field of one goal, before and after something was done. Undefined where the goal was not there. */
export interface MovedCell {
  readonly key: GoalKey
  readonly field: GoalFieldName
  readonly before: FieldValue | undefined
  readonly after: FieldValue | undefined
}

/** What a move did to each field that it touched. */
export function movedCells(move: Move): readonly MovedCell[] {
  if (move.type === 'cell') return [movedCell(move.key, move.field, move.before, move.after)]
  const { key, before, after } = move
  const names = new Set([before, after].flatMap((record) => (record ? changedFields(record) : [])))
  return [...names].map((name) => {
    const cell = movedCell(key, name, before?.change[name] ?? null, after?.change[name] ?? null)
    return {
      ...cell,
      ...(before === null && { before: undefined }),
      ...(after === null && { after: undefined }),
    }
  })
}

/** Where a field was not changed, it was what the change on the other side was made from. */
function movedCell(
  key: GoalKey,
  field: GoalFieldName,
  before: CellChange | null,
  after: CellChange | null,
): MovedCell {
  return {
    key,
    field,
    before: before === null ? after?.was : before.now,
    after: after === null ? before?.was : after.now,
  }
}
