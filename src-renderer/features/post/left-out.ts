import { aboutRule, rulePlace } from '#domain/check/about'
import type { PlanView } from '#domain/contract/sync-views'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import { quoteTitle, type Titled } from '#domain/goal/title'
import { groupBy } from '#domain/group-by'
import type { LeftOutWhy } from '#domain/sync/plan'
import { counted, figure } from '../../ui/counted'

type Goals = PlanView['leftOut']

/** The goals that a post leaves out for one reason. */
export interface LeftOutLine {
  readonly why: LeftOutWhy
  readonly count: number
  /** Some of their names. */
  readonly names: string
  /** What the rules say of them, the rule of most goals first. */
  readonly rules: readonly RuleLine[]
  /** How many more rules there are that say something; null where none does. */
  readonly more: string | null
}

/** What one rule says of the goals that are left out because of it. */
export interface RuleLine {
  readonly code: string
  /** "“Signup”, Payout per conversion", or how many goals. */
  readonly who: string
  /** Of one goal what the rule says of it, of several what the rule is about. */
  readonly text: string
}

const [FEW_NAMES, FEW_RULES] = [3, 4]

const order = [
  'errors',
  'conflicts',
  'missing',
  'no offer',
] as const satisfies readonly LeftOutWhy[]

/** Why goals are left out, in few lines, however many goals there are. */
export function leftOutLines(leftOut: Goals): readonly LeftOutLine[] {
  const byWhy = groupBy(leftOut, ({ why }) => why)
  return order.flatMap((why) => {
    const goals = byWhy.get(why) ?? []
    if (goals.length === 0) return []
    const rules = rulesIn(goals)
    const further = rules.length - FEW_RULES
    return {
      why,
      count: goals.length,
      names: namesOf(goals),
      rules: rules.slice(0, FEW_RULES),
      more: further > 0 ? `and ${counted(further, 'more rule')}` : null,
    }
  })
}

function namesOf(goals: Goals): string {
  const names = goals.slice(0, FEW_NAMES).map((goal) => quoteTitle(goal))
  const more = goals.length > FEW_NAMES ? [`${figure(goals.length - FEW_NAMES)} more`] : []
  return [...names, ...more].join(', ')
}

function rulesIn(goals: Goals): readonly RuleLine[] {
  const said = goals.flatMap((goal) => goal.errors.map((error) => ({ ...error, goal })))
  return [...groupBy(said, ({ code }) => code)]
    .toSorted(([one, ones], [other, others]) => {
      return others.length - ones.length || rulePlace(one) - rulePlace(other)
    })
    .map(([code, all]) => {
      const [only, ...others] = all
      return only !== undefined && others.length === 0
        ? { code, who: placeOf(only.goal, only.fields), text: only.sentence }
        : { code, who: counted(all.length, 'goal'), text: aboutRule(code) }
    })
}

function placeOf(goal: Titled, [first]: readonly GoalFieldName[]): string {
  const title = quoteTitle(goal)
  const begun = title.charAt(0).toUpperCase() + title.slice(1)
  return first === undefined ? begun : `${begun}, ${goalField(first).label}`
}
