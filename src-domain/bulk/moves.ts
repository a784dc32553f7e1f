import { discard, setField } from '#domain/change/edits'
import type { Action } from '#domain/change/entry'
import type { Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { BulkKind } from './action'
import type { BulkPlan } from './plan'

/** The moves that make a plan happen, for the records that it was made from. */
export function bulkMoves(
  { cells, made, gone }: BulkPlan,
  record: (key: GoalKey) => GoalRecord | null,
): readonly Move[] {
  const of = <T>(key: GoalKey, moves: (found: GoalRecord) => readonly T[]): readonly T[] => {
    const found = record(key)
    return found === null ? [] : moves(found)
  }
  return [
    ...cells.flatMap(({ key, field, after }) => of(key, (found) => setField(found, field, after))),
    ...gone.flatMap((key) => of(key, (found) => discard(found))),
    ...made.map(({ record: after }): Move => ({
      type: 'goal',
      key: after.key,
      before: null,
      after,
    })),
  ]
}

type BulkEntry = Extract<Action, 'edit' | 'duplicate' | 'delete' | 'discard'>

const actions: Readonly<Partial<Record<BulkKind, BulkEntry>>> = {
  duplicate: 'duplicate',
  delete: 'delete',
  discard: 'discard',
}

/** What the history files it under. */
export function bulkEntry(kind: BulkKind): BulkEntry {
  return actions[kind] ?? 'edit'
}
