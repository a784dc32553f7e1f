import type { Goal } from '#domain/goal/goal'
import type { GoalValues } from '#domain/sync/post-item'
import type { FakePlatform } from '../fake-platform'
import type { ColleagueAct } from './steps'

/** Somebody who works on the platform itself. */
export class Colleague {
  readonly #platform: FakePlatform
  readonly #lost = new Map<number, Goal>()
  readonly #everLost = new Set<number>()

  constructor(platform: FakePlatform) {
    this.#platform = platform
  }

  /** Does one thing. */
  act(act: ColleagueAct): void {
    const { held } = this.#platform
    switch (act.do) {
      case 'edit': {
        const id = pick([...held.keys()], act.goal)
        if (id !== undefined) this.#platform.edit(id, act.values)
        return
      }
      case 'create':
        this.#platform.create(act.values)
        return
      case 'lose':
        this.#lose(pick([...held.values()], act.goal))
        return
      case 'come back':
        this.#bringBack(pick([...this.#lost.values()], act.goal))
        return
    }
  }

  /** Whether somebody who did not send `mine` renamed or moved a goal, or it was not there for a while. */
  isStrange(id: number, mine: ReadonlySet<GoalValues>): boolean {
    const isOthers = this.#platform.writes.some(
      (write) =>
        write.id === id &&
        write.kind === 'update' &&
        !mine.has(write.values) &&
        ('name' in write.values || 'offer_id' in write.values),
    )
    return isOthers || this.#everLost.has(id)
  }

  #lose(goal: Goal | undefined): void {
    if (goal?.id === undefined || goal.id === null) return
    this.#platform.loseGoal(goal.id)
    this.#everLost.add(goal.id)
    this.#lost.set(goal.id, goal)
  }

  #bringBack(goal: Goal | undefined): void {
    if (goal?.id === undefined || goal.id === null) return
    this.#lost.delete(goal.id)
    this.#platform.putGoal(goal)
  }
}

function pick<T>(all: readonly T[], place: number): T | undefined {
  return all[place % Math.max(1, all.length)]
}
