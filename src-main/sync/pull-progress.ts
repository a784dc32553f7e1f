import type { Entry } from '#domain/change/entry'
import type { PullProgress } from '#domain/contract/sync-views'
import type { Goal } from '#domain/goal/goal'
import { addCounts, type PullCounts } from '#domain/sync/pull-counts'
import type { CoveredPage } from './pages'
import type { PullState } from './pull-file'

/** Where a run of a pull began: the time in milliseconds, and how many goals had been shown by then. */
export interface Beginning {
  readonly time: number
  readonly goals: number
}

/** What became of a page in the network. */
export interface Committed {
  /** Null where nothing moved. */
  readonly entry: Entry | null
  readonly counts: PullCounts
  /** The last entry of the network then, whoever made it. */
  readonly sequence: number
}

/** How far a pull is once a page is covered. */
export function covered(state: PullState, page: CoveredPage<Goal>, did: Committed): PullState {
  const { entry, counts, sequence } = did
  return {
    ...state,
    after: page.upTo,
    left: page.left,
    goals: state.goals + page.rows.length,
    kept: state.kept || entry !== null,
    sequence,
    entries:
      entry !== null && counts.moved > 0 ? [...state.entries, entry.sequence] : state.entries,
    counts: addCounts(state.counts, counts),
  }
}

/** What a person is told of the goals. The time is in milliseconds. */
export function goalsProgress(state: PullState, begun: Beginning, now: number): PullProgress {
  const { goals: done, left } = state
  const total = left === null ? null : done + left
  const secondsLeft = left === null ? null : secondsFor(left, done - begun.goals, now - begun.time)
  return { doing: 'goals', done, total, secondsLeft, asks: null }
}

/** From the pace of this run; null while it has none. */
function secondsFor(left: number, done: number, elapsed: number): number | null {
  return done === 0 || elapsed <= 0 ? null : Math.ceil((elapsed / 1000 / done) * left)
}
