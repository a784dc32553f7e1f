import { applyMove, type Move } from '#domain/change/move'
import { rebase, rebaseCreated } from '#domain/change/rebase'
import type { Change, GoalKey, GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import type { Records } from '../store/state/records'

/**
 * What moves when a new goal was made on the platform. Its key stands for that goal from now on, also where somebody discarded it
 * meanwhile: brought back without its id, it would be posted again and made twice. A pull may have brought it as a goal of its own:
 * that one goes, and what was changed in it is kept on this one.
 */
export function createdMoves(key: GoalKey, shown: Goal, records: Records): readonly Move[] {
  const before = records.get(key) ?? null
  const own = afterAll(before, rebaseCreated(before ?? { key, base: null, change: {} }, shown))
  const twin = twinOf(key, shown, records)
  const change: Change = { ...afterAll(twin, twin && rebase(twin, shown))?.change, ...own?.change }
  const made: Move = { type: 'goal', key, before, after: { key, base: shown, change } }
  return twin === null ? [made] : [{ type: 'goal', key: twin.key, before: twin, after: null }, made]
}

function twinOf(key: GoalKey, { id }: Goal, records: Records): GoalRecord | null {
  for (const other of records.values()) {
    if (other.base?.id === id && other.key !== key) return other
  }
  return null
}

function afterAll(record: GoalRecord | null, moves: readonly Move[] | null): GoalRecord | null {
  return (moves ?? []).reduce(applyMove, record)
}
