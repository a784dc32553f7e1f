import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Move } from '#domain/change/move'
import type { GoalKey } from '#domain/change/record'
import { firstFree } from '#domain/first-free'
import type { Goal } from '#domain/goal/goal'
import { pageMoves, type Known } from '#domain/sync/pull-page'
import type { Records } from '../store/state/records'
import type { PullIds } from './pull-ids'

/** What the platform says of the goals of one page. */
export interface PageShown {
  readonly shown: readonly Goal[]
  /** The ids of those that it has no more. */
  readonly gone: readonly number[]
}

/** After so many goals other work gets its turn. */
const PIECE = 100

/** The moves that bring a page of goals to what the platform shows. A piece at a time: a whole page takes as long as a person notices. */
export async function pulledMoves(
  records: Records,
  ids: PullIds,
  { shown, gone }: PageShown,
): Promise<readonly Move[]> {
  const byId = (id: number) => records.get(ids.keyOf(id) ?? '') ?? null
  const known: Known = { byId, newKey: (id) => freeKey(records, id) }
  const moves: Move[] = []
  for (let from = 0; from < shown.length; from += PIECE) {
    moves.push(...pageMoves(shown.slice(from, from + PIECE), [], known))
    await nextTurn()
  }
  return [...moves, ...pageMoves([], gone, known)]
}

/** The key of a goal that comes from the platform: never one that something here has already. */
function freeKey(records: Records, id: number): GoalKey {
  const key = `goal-${id}`
  return firstFree(
    (number) => (number === 1 ? key : `${key}-${number}`),
    (taken) => records.has(taken),
  )
}
