import type { Entry } from '#domain/change/entry'
import type { GoalKey } from '#domain/change/record'
import type { PulledGoal } from '#domain/contract/find-verbs'
import type { RequestOf } from '#domain/contract/verbs'
import type { Session } from '../session'

const DAY_MS = 24 * 60 * 60 * 1000

/** What pulls brought lately. */
export class RecentPulls {
  readonly #session: Session
  readonly #now: () => Date

  constructor(session: Session, now: () => Date) {
    this.#session = session
    this.#now = now
  }

  /** The goals that pulls of the last days changed, as far as the history is kept. */
  goals({ network, days }: RequestOf<'history.pulled'>): Promise<readonly PulledGoal[]> {
    const { past, sequence } = this.#session.store(network)
    return pulledGoals(past.backward(sequence), days, this.#now())
  }
}

/**
 * When pulls last showed other values of goals that were here, newest first: read from the journal, for a goal's own record
 * does not say it and the platform's "modified" cannot be trusted. Goals that arrived as a whole are not among them.
 */
async function pulledGoals(
  backward: AsyncIterable<Entry>,
  days: number,
  now: Date,
): Promise<readonly PulledGoal[]> {
  const since = now.getTime() - days * DAY_MS
  const found = new Map<GoalKey, PulledGoal>()
  for await (const { action, at, moves } of backward) {
    if (Date.parse(at) < since) break
    if (action !== 'pull') continue
    for (const move of moves) {
      // A later "modified" alone says nothing of what moved.
      const moved =
        move.type === 'base' && Object.keys(move.after).some((name) => name !== 'modified')
      if (moved && !found.has(move.key)) found.set(move.key, { key: move.key, at })
    }
  }
  return [...found.values()]
}
