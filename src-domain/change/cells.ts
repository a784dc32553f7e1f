import { assertNever } from '#domain/assert-never'
import { goalFields } from '#domain/goal/catalogue'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { Move } from './move'
import { changedFields, draftOf, type CellChange, type GoalKey } from './record'

type MoveOf<Type extends Move['type']> = Extract<Move, { readonly type: Type }>

/** One field of one goal, before and after something was done. Undefined where the goal was not there. */
export interface MovedCell {
  readonly key: GoalKey
  readonly field: GoalFieldName
  readonly before: FieldValue | undefined
  readonly after: FieldValue | undefined
}

/** What a move did to each field that it touched. */
export function movedCells(move: Move): readonly MovedCell[] {
  switch (move.type) {
    case 'cell':
      return [movedCell(move.key, move.field, move.before, move.after)]
    case 'base':
      return baseCells(move)
    case 'goal':
      return goalCells(move)
    default:
      return assertNever(move)
  }
}

/** What the platform shows now and showed before. When it was changed there says nothing by itself. */
function baseCells({ key, before, after }: MoveOf<'base'>): readonly MovedCell[] {
  return goalFields
    .filter(({ name }) => name in after && name !== 'modified')
    .map(({ name: field }) => ({ key, field, before: before[field], after: after[field] }))
}

function goalCells({ key, before, after }: MoveOf<'goal'>): readonly MovedCell[] {
  // A goal that came from the platform is told by its name: nobody here set its fields.
  if (before === null && after !== null && after.base !== null) {
    return [{ key, field: 'name', before: undefined, after: draftOf(after).name }]
  }
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
