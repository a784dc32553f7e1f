import type { Goal, GoalFieldName } from '#domain/goal/goal'
import { groupBy } from '#domain/group-by'
import { quote } from '#domain/quote'

/** A goal among others: the key says which one is meant. */
export interface Sibling<Key> {
  readonly key: Key
  readonly goal: Goal
}

/** A warning that takes several goals to see. The rules over one goal are in goal/rules. */
export interface SiblingRule {
  readonly code: string
  readonly field: GoalFieldName
  /** When it speaks, for the table of rules. */
  readonly about: string
  /** Among which goals it looks. */
  readonly among: 'offer' | 'network'
  /** The sentence for each goal that it speaks of, among goals that are all in use. */
  readonly check: <Key>(goals: readonly Sibling<Key>[]) => ReadonlyMap<Key, string>
}

export const siblingRules: readonly SiblingRule[] = [
  {
    code: 'end_points_several',
    field: 'is_end_point',
    about: 'Two or more goals of an offer are end points.',
    among: 'offer',
    check: (goals) => {
      const ends = goals.filter(({ goal }) => goal.is_end_point)
      return ends.length < 2
        ? new Map()
        : said(
            ends,
            `${ends.length} goals of this offer are end points. Whichever converts first closes the session, and the others get nothing from it.`,
          )
    },
  },
  {
    code: 'end_point_missing',
    field: 'is_end_point',
    about: 'None of several goals of an offer is an end point. Shown on the last of them.',
    among: 'offer',
    check: (goals) =>
      goals.length < 2 || goals.some(({ goal }) => goal.is_end_point)
        ? new Map()
        : said(
            goals.slice(-1),
            `None of the ${goals.length} goals of this offer is an end point, so its sessions stay open until they run out. Mark the last step, if there is one.`,
          ),
  },
  {
    code: 'end_point_alone',
    field: 'is_end_point',
    about: 'The only goal of an offer is an end point.',
    among: 'offer',
    check: (goals) =>
      goals.length === 1 && goals[0]?.goal.is_end_point
        ? said(
            goals,
            'The only goal of this offer is an end point: its first conversion closes the session, and the offer’s own goal cannot follow.',
          )
        : new Map(),
  },
  {
    code: 'name_twice',
    field: 'name',
    about: 'Two goals of an offer have the same name, ignoring case, spaces and Unicode forms.',
    among: 'offer',
    check: (goals) =>
      repeated(
        goals,
        ({ name }) => folded(name),
        (goal, count) =>
          `${count} goals of this offer are called ${quote(goal.name ?? '')}. Reports and imports cannot tell them apart.`,
      ),
  },
  {
    code: 'ref_id_twice',
    field: 'ref_id',
    about: 'Two goals have the same reference ID.',
    among: 'network',
    check: (goals) =>
      repeated(
        goals,
        ({ ref_id: ref }) => ref ?? '',
        (goal, count) =>
          `${count} goals have the reference ID ${quote(goal.ref_id ?? '')}. A conversion that names it can be counted for the wrong one.`,
      ),
  },
]

function said<Key>(goals: readonly Sibling<Key>[], sentence: string): ReadonlyMap<Key, string> {
  return new Map(goals.map(({ key }) => [key, sentence]))
}

function repeated<Key>(
  goals: readonly Sibling<Key>[],
  identity: (goal: Goal) => string,
  sentence: (goal: Goal, count: number) => string,
): ReadonlyMap<Key, string> {
  const named = goals.filter(({ goal }) => identity(goal) !== '')
  const groups = groupBy(named, ({ goal }) => identity(goal))
  const twice = [...groups.values()].filter((group) => group.length > 1)
  return new Map(
    twice.flatMap((group) =>
      group.map(({ key, goal }) => [key, sentence(goal, group.length)] as const),
    ),
  )
}

/** A name as a person compares it. */
function folded(name: string | null): string {
  return (name ?? '').normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
