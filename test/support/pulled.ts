import { contentsMove } from '#domain/change/contents'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import type { NetworkContents } from '#domain/network/network'
import { pageMoves } from '#domain/sync/pull-page'
import type { Plan } from '../../src-main/store/network/plan'
import { aGoal, anOffer } from './goals'

export type PulledField = 'name' | 'default_payout' | 'description'

/** What a pull shows: these fields of these goals otherwise, some goals no more, and perhaps a new one. */
export interface PullOf {
  readonly keys: readonly GoalKey[]
  readonly fields: readonly PulledField[]
  readonly vanished: readonly GoalKey[]
  readonly arrives: boolean
}

interface Pulled {
  /** The goals that the platform shows. */
  readonly shown: ReadonlyMap<GoalKey, Goal>
  /** Those that it shows no more. */
  readonly gone: ReadonlySet<GoalKey>
  /** What the offers are called that it shows, by their ids. */
  readonly offers: ReadonlyMap<number, string>
}

/** What the pull of this number, counted from 1, finds. */
export function pulledFrom(
  bases: ReadonlyMap<GoalKey, Goal>,
  { keys, fields, vanished, arrives }: PullOf,
  number: number,
): Pulled {
  const isGone = (key: GoalKey) => vanished.includes(key)
  const moved = [...bases]
    .filter(([key]) => !isGone(key))
    .map(([key, goal]) => [key, keys.includes(key) ? theirs(goal, fields, number) : goal] as const)
  const id = 600 + number
  const arrived = [`goal-${id}`, aGoal({ id, name: `Goal ${id}` })] as const
  return {
    shown: new Map(arrives ? [...moved, arrived] : moved),
    gone: new Set([...bases.keys()].filter(isGone)),
    offers: new Map([
      [40, `Offer as of pull ${number}`],
      [id, 'Acme shop'],
    ]),
  }
}

/** What was found, as a step of the store. */
export function pullPlan(
  { shown, gone, offers }: Pulled,
  records: ReadonlyMap<GoalKey, GoalRecord>,
  contents: NetworkContents,
): Plan {
  const known = {
    byId: (id: number) => records.get(`goal-${id}`) ?? null,
    newKey: (id: number) => `goal-${id}`,
  }
  const ids = [...gone].flatMap((key) => records.get(key)?.base?.id ?? [])
  const moves = pageMoves([...shown.values()], ids, known)
  const shownOffers = [...offers].map(([id, name]) => anOffer({ id, name }))
  return { label: 'Pull', moves, contents: contentsMove(contents, { offers: shownOffers }) }
}

function theirs(goal: Goal, fields: readonly PulledField[], number: number): Goal {
  const values = {
    name: `Pulled ${number}`,
    default_payout: `9${number}.00000`,
    description: `Agreed ${number}`,
  }
  const moved = Object.fromEntries(fields.map((field) => [field, values[field]]))
  return { ...goal, ...moved, modified: number, extra: { pulled: number } }
}
