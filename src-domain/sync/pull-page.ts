import type { Move } from '#domain/change/move'
import { notShown, rebase } from '#domain/change/rebase'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'

/** How the goals of a network are found and named: by the ids that the platform gave them. */
export interface Known {
  readonly byId: (id: number) => GoalRecord | null
  /** The key of a goal that is new here. */
  readonly newKey: (id: number) => GoalKey
}

/** Whether a pull of these offers speaks of a goal; of all offers where null. One that is missing already is not looked for. */
export function isPulled(record: GoalRecord, offers: ReadonlySet<number> | null): boolean {
  if (record.missing === true || typeof record.base?.id !== 'number') return false
  return offers === null || offers.has(record.base.offer_id ?? 0)
}

/**
 * What moves when the platform shows a page of goals: those that are new here come in, those that are here follow. Goals that
 * should be there by their ids, and are gone, are marked.
 */
export function pageMoves(
  shown: readonly Goal[],
  gone: readonly number[],
  { byId, newKey }: Known,
): readonly Move[] {
  const moves = shown.flatMap((goal): readonly Move[] => {
    if (goal.id === null) return []
    const record = byId(goal.id)
    return record === null ? arrival(newKey(goal.id), goal) : rebase(record, goal)
  })
  return [...moves, ...gone.flatMap((id) => markedGone(byId(id)))]
}

function arrival(key: GoalKey, base: Goal): readonly Move[] {
  return [{ type: 'goal', key, before: null, after: { key, base, change: {} } }]
}

function markedGone(record: GoalRecord | null): readonly Move[] {
  return record === null ? [] : notShown(record)
}
