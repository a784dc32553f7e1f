import { assertNever } from '#domain/assert-never'
import { goalFields } from '#domain/goal/catalogue'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { Entry } from './entry'
import type { Move } from './move'
import { changedFields, draftOf, draftValue, type GoalKey, type GoalRecord } from './record'

type MoveOf<Type extends Move['type']> = Extract<Move, { readonly type: Type }>

/** One field of one goal, before and after something was done. Undefined where the goal was not there. */
export interface MovedCell {
  readonly key: GoalKey
  readonly field: GoalFieldName
  readonly before: FieldValue | undefined
  readonly after: FieldValue | undefined
}

/**
 * What an entry did to each field that it touched. A pull and a post tell of the platform alone: where a change came to equal
 * what it shows, the user's value is what it was.
 */
export function cellsOf({ action, moves }: Pick<Entry, 'action' | 'moves'>): readonly MovedCell[] {
  return moves.flatMap((move) => cellsOfMove(action, move))
}

/** What one move of an entry of this kind did. */
export function cellsOfMove(action: Entry['action'], move: Move): readonly MovedCell[] {
  const isPlatforms = action === 'pull' || action === 'post'
  return isPlatforms && move.type === 'cell' ? [] : movedCells(move)
}

function movedCells(move: Move): readonly MovedCell[] {
  switch (move.type) {
    case 'cell':
      return [movedCell(move)]
    case 'base':
      return baseCells(move)
    case 'goal':
      return goalCells(move)
    default:
      return assertNever(move)
  }
}

/** Where a field was not changed, it was what the change on the other side was made from. */
function movedCell({ key, field, before, after }: MoveOf<'cell'>): MovedCell {
  return {
    key,
    field,
    before: before === null ? after?.was : before.now,
    after: after === null ? before?.was : after.now,
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
  return [...names]
    .map((field) => ({ key, field, before: valueIn(before, field), after: valueIn(after, field) }))
    .filter((cell) => cell.before !== cell.after)
}

function valueIn(record: GoalRecord | null, field: GoalFieldName): FieldValue | undefined {
  return record === null ? undefined : draftValue(record, field)
}
