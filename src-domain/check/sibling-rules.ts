import type { Goal, GoalFieldName } from '#domain/goal/goal'
import { quote } from '#domain/quote'
import type { Grouping } from './groups'

/** A warning that takes several goals to see. The rules over one goal are in goal/rules. */
export interface SiblingRule {
  readonly code: string
  readonly field: GoalFieldName
  /** When it speaks, for the table of rules. */
  readonly about: string
  /** Among which goals it looks. */
  readonly among: Grouping
  /** Looks at the goals of one group, and says what there is to say of one of them. */
  readonly check: (goals: readonly Goal[]) => (goal: Goal) => string | null
}

const nothing = () => null

export const siblingRules: readonly SiblingRule[] = [
  {
    code: 'end_points_several',
    field: 'is_end_point',
    about: 'Two or more goals of an offer are end points.',
    among: 'offer',
    check: (goals) => {
      const ends = goals.filter((goal) => goal.is_end_point).length
      return ends < 2
        ? nothing
        : (goal) =>
            goal.is_end_point
              ? `${ends} goals of this offer are end points. Whichever converts first closes the session, and the others get nothing from it.`
              : null
    },
  },
  {
    code: 'end_point_missing',
    field: 'is_end_point',
    about: 'None of several goals of an offer is an end point. Shown on the last of them.',
    among: 'offer',
    check: (goals) =>
      goals.length < 2 || goals.some((goal) => goal.is_end_point)
        ? nothing
        : (goal) =>
            goal === goals.at(-1)
              ? `None of the ${goals.length} goals of this offer is an end point, so its sessions stay open until they run out. Mark the last step, if there is one.`
              : null,
  },
  {
    code: 'end_point_alone',
    field: 'is_end_point',
    about: 'The only goal of an offer is an end point.',
    among: 'offer',
    check: (goals) =>
      goals.length === 1 && goals[0]?.is_end_point
        ? () =>
            'The only goal of this offer is an end point: its first conversion closes the session, and the offer’s own goal cannot follow.'
        : nothing,
  },
  {
    code: 'name_twice',
    field: 'name',
    about: 'Two goals of an offer have the same name, ignoring case, spaces and Unicode forms.',
    among: 'name',
    check: (goals) =>
      goals.length < 2
        ? nothing
        : ({ name }) =>
            `${goals.length} goals of this offer are called ${quote(name ?? '')}. Reports and imports cannot tell them apart.`,
  },
  {
    code: 'ref_id_twice',
    field: 'ref_id',
    about: 'Two goals have the same reference ID.',
    among: 'reference',
    check: (goals) =>
      goals.length < 2
        ? nothing
        : ({ ref_id: reference }) =>
            `${goals.length} goals have the reference ID ${quote(reference ?? '')}. A conversion that names it can be counted for the wrong one.`,
  },
]
