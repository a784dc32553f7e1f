import { setImmediate as nextTurn } from 'node:timers/promises'
import { GoalChecks, type Subject } from '#domain/check/goal-checks'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import { findingsOf } from '#domain/goal/findings'
import type { Goal, GoalContext } from '#domain/goal/goal'
import { goalAdvice, goalSchema } from '#domain/goal/goal-schema'
import { manyGoals } from '../support/many-goals'
import { medians, ms, quantile, table, times, title } from './measure'

const settings = () => defaultCheckSettings

console.log(title('Rules: every rule over every goal'))
await coldCheck()
await inSlices()
recheck()

/** The full rule set over goals that were never looked at, beside plain yup over schemas of the same rules. */
async function coldCheck() {
  const COUNT = 2_000
  const { network, offers, goals } = manyGoals(COUNT)
  const contextOf = contextIn(offers, network.preferences, settings)
  const changed = goals.map((goal) => ({ goal: withChange(goal), context: contextOf(goal, goal) }))
  const [plain = NaN, ours = NaN] = await medians(
    [
      { run: () => changed.map(({ goal, context }) => validate(goal, context)) },
      { run: () => changed.map(({ goal, context }) => findingsOf(goal, context)) },
    ],
    15,
  )
  const rate = (taken: number) => Math.round((COUNT / taken) * 1000).toLocaleString('en')
  const rows = [
    ['Cold check, one goal at a time', 'goals/s', 'to yup'],
    ['plain yup.validateSync, equal schemas', rate(plain), times(1)],
    ['Goalpost, all one-goal rules', rate(ours), times(plain / ours)],
  ]
  console.log(`${table(rows)}\n`)
}

/** Every finding of a network between other work, as the window does it: the longest time that nothing else gets a turn. */
async function inSlices() {
  const { network, offers, goals } = manyGoals(100_000)
  const checks = new GoalChecks<number>(contextIn(offers, network.preferences, settings))
  for (const [key, goal] of goals.entries()) checks.put({ key, goal, base: goal })
  const start = performance.now()
  const slices: number[] = []
  while (!checks.done) {
    const from = performance.now()
    checks.work(() => performance.now() > from + 8)
    slices.push(performance.now() - from)
    await nextTurn()
  }
  const rows = [
    ['Every finding of 100,000 goals, in slices of 8 ms', 'all', 'slice, median', 'longest'],
    ['', ms(performance.now() - start), ms(quantile(slices, 0.5)), ms(Math.max(...slices))],
  ]
  console.log(`${table(rows)}\n`)
}

function validate(goal: Goal, context: GoalContext): number {
  const schemas = [goalSchema, goalAdvice]
  return schemas.filter((schema) => {
    try {
      schema.validateSync(goal, { strict: true, abortEarly: false, context })
      return true
    } catch {
      return false
    }
  }).length
}

function withChange(goal: Goal): Goal {
  return { ...goal, default_payout: '7.00000', name: `${goal.name ?? ''} (new)` }
}

/** One edit in a network whose goals were all looked at: that goal, and the goals it is checked against. */
function recheck() {
  // The first size comes twice: its first time only warms up.
  const [, ...rows] = [1_000, 1_000, 10_000, 100_000].map((count) => {
    const checks = checked(count)
    const taken = Array.from({ length: 400 }, (_none, round) => edited(checks, count, round))
    const later = taken.slice(100)
    return [
      `${count.toLocaleString('en')} goals`,
      quantile(later, 0.5),
      quantile(later, 0.99),
    ] as const
  })
  const base = rows[0]?.[1] ?? NaN
  console.log(
    table([
      ['Re-check after one edit', 'median', '99 %', 'to 1,000'],
      ...rows.map(([name, median, worst]) => [name, ms(median), ms(worst), times(median / base)]),
    ]),
  )
}

interface Checked {
  readonly subjects: readonly Subject<number>[]
  readonly checks: GoalChecks<number>
}

function checked(count: number): Checked {
  const { network, offers, goals } = manyGoals(count)
  const checks = new GoalChecks<number>(contextIn(offers, network.preferences, settings))
  const subjects = goals.map((goal, key) => ({ key, goal, base: goal }))
  for (const subject of subjects) checks.put(subject)
  checks.work(() => false)
  return { subjects, checks }
}

function edited({ subjects, checks }: Checked, count: number, round: number): number {
  const subject = subjects[(round * 7919) % count]
  if (subject === undefined) throw new Error('There is no goal to edit')
  const goal = { ...subject.goal, default_payout: `${round}.75000`, is_end_point: round % 2 === 0 }
  const start = performance.now()
  checks.put({ ...subject, goal })
  checks.work(() => false)
  return performance.now() - start
}
