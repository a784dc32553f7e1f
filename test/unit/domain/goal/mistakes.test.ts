import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '#domain/goal/findings'
import { goalField, goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import { goalFields } from '#domain/goal/catalogue'
import { linearOf } from '#domain/goal/linear'
import { sideOf } from '#domain/goal/side'
import { canonicalValue, sameValue } from '#domain/model/value'
import { readDecimal, sameDecimal } from '#domain/money'
import { edits } from '../../../support/arbitraries'
import { aContext, mended } from '../../../support/goals'
import { validGoals } from '../../../support/valid-goals'

type Amount = 'default_payout' | 'percent_payout' | 'max_payout' | 'max_percent_payout'
type Edits = Partial<Pick<Goal, Amount | 'payout_type' | 'revenue_type' | 'is_private'>>

/** The edits that make the mistake, in every way in which it can be made with this goal. */
type Mistake = (goal: Goal) => readonly Edits[]

const amountNames: readonly Amount[] = [
  'default_payout',
  'percent_payout',
  'max_payout',
  'max_percent_payout',
]

function isAbove0(text: string | null): boolean {
  return readDecimal(text ?? '')?.gt(0) === true
}

/** The amounts that count, above zero. */
function inUse(goal: Goal): readonly Amount[] {
  const [payout, revenue] = [sideOf(goal, 'payout'), sideOf(goal, 'revenue')]
  const used = {
    default_payout: payout.flat,
    percent_payout: payout.percent,
    max_payout: revenue.flat,
    max_percent_payout: revenue.percent,
  }
  return amountNames.filter((name) => isAbove0(used[name]))
}

function differ(one: string | null, other: string | null): boolean {
  return !sameDecimal(one ?? '0', other ?? '0')
}

/** An amount as a field keeps it that somebody typed it into. */
function typed(name: Amount, text: string | null): string | null {
  const none = goalField(name).nullable ? null : '0.00000'
  const value = canonicalValue(goalField(name), text)
  return typeof value === 'string' ? value : none
}

function exchanged(goal: Goal, one: Amount, other: Amount): Edits {
  return { [one]: typed(one, goal[other]), [other]: typed(other, goal[one]) }
}

const times =
  (factor: string): Mistake =>
  (goal) =>
    inUse(goal).map((name) => ({
      [name]: typed(
        name,
        readDecimal(goal[name] ?? '')
          ?.times(factor)
          .toFixed() ?? null,
      ),
    }))

/** The type changes from one kind to the other and the number goes with it, leaving a copy behind or not. */
function carried(
  goal: Goal,
  side: 'payout' | 'revenue',
  flat: Amount,
  percent: Amount,
): readonly Edits[] {
  const type = `${side}_type` as const
  if (goal[type] !== 'cpa_flat' && goal[type] !== 'cpa_percentage') return []
  const [from, to] = goal[type] === 'cpa_flat' ? [flat, percent] : [percent, flat]
  if (!isAbove0(goal[from])) return []
  const moved = {
    [type]: goal[type] === 'cpa_flat' ? 'cpa_percentage' : 'cpa_flat',
    [to]: typed(to, goal[from]),
  }
  return [moved, { ...moved, [from]: typed(from, null) }, { ...moved, [from]: typed(from, '0') }]
}

const flatAndPercentSwapped: Mistake = (goal) => [
  ...carried(goal, 'payout', 'default_payout', 'percent_payout'),
  ...carried(goal, 'revenue', 'max_payout', 'max_percent_payout'),
  ...(differ(goal.default_payout, goal.percent_payout)
    ? [exchanged(goal, 'default_payout', 'percent_payout')]
    : []),
  ...(differ(goal.max_payout, goal.max_percent_payout)
    ? [exchanged(goal, 'max_payout', 'max_percent_payout')]
    : []),
]

const sidesSwapped: Mistake = (goal) => {
  const flats = exchanged(goal, 'default_payout', 'max_payout')
  const parts = exchanged(goal, 'percent_payout', 'max_percent_payout')
  const types = { payout_type: goal.revenue_type, revenue_type: goal.payout_type }
  const flatsDiffer = differ(goal.default_payout, goal.max_payout)
  const partsDiffer = differ(goal.percent_payout, goal.max_percent_payout)
  const flatAgainstPart: Edits[] =
    goal.payout_type === 'cpa_flat' &&
    goal.revenue_type === 'cpa_percentage' &&
    differ(goal.default_payout, goal.max_percent_payout)
      ? [exchanged(goal, 'default_payout', 'max_percent_payout')]
      : []
  const partAgainstFlat: Edits[] =
    goal.payout_type === 'cpa_percentage' &&
    goal.revenue_type === 'cpa_flat' &&
    differ(goal.percent_payout, goal.max_payout)
      ? [exchanged(goal, 'percent_payout', 'max_payout')]
      : []
  return [
    ...(flatsDiffer ? [flats] : []),
    ...(partsDiffer ? [parts] : []),
    ...(flatsDiffer || partsDiffer ? [{ ...flats, ...parts, ...types }] : []),
    ...flatAgainstPart,
    ...partAgainstFlat,
  ]
}

/** Of a goal that partners saw, that records conversions, and that pays. */
const leftPrivate: Mistake = (goal) => {
  const payout = linearOf(goal, 'payout')
  const pays = payout !== null && (payout.flat.gt(0) || payout.rate.gt(0))
  return pays && !goal.is_private && goal.status === 'active' ? [{ is_private: true }] : []
}

function touched(base: Goal, draft: Goal): readonly GoalFieldName[] {
  return goalFields
    .filter((field) => !sameValue(field, goalValue(base, field.name), goalValue(draft, field.name)))
    .map((field) => field.name)
}

function errorsOf(goal: Goal, base: Goal | null): readonly string[] {
  const errors = findingsOf(goal, aContext({ base })).filter((it) => it.severity === 'error')
  return errors.map((it) => it.code)
}

// A failure prints the seed and the goal.
const runs = { numRuns: 1000 }

describe('a mistake in a valid goal', () => {
  it.each<[string, Mistake]>([
    ['an amount times 10', times('10')],
    ['an amount times 100', times('100')],
    ['a tenth of an amount', times('0.1')],
    ['flat and percent swapped', flatAndPercentSwapped],
    ['payout and revenue swapped', sidesSwapped],
    ['private, and the payout left in place', leftPrivate],
  ])('%s: must be ticked, under a field that was touched', (_what, mistake) => {
    const goals = validGoals().filter((goal) => mistake(goal).length > 0)
    fc.assert(
      fc.property(goals, (base) => {
        for (const edit of mistake(base)) {
          const draft = { ...base, ...edit }
          const names = touched(base, draft)
          const said = findingsOf(draft, aContext({ base })).filter((it) => it.confirm)
          const seen = said.some((finding) => finding.fields.some((name) => names.includes(name)))
          expect({ edit, seen }).toEqual({ edit, seen: true })
        }
      }),
      runs,
    )
  })
})

describe('a valid goal left alone', () => {
  it('has no error, on the platform and as a new one', () => {
    fc.assert(
      fc.property(validGoals(), (goal) => {
        expect(errorsOf(goal, goal)).toEqual([])
        const isOld = goal.payout_type === 'cpc' || goal.revenue_type === 'cpc'
        expect(isOld || errorsOf({ ...goal, id: null, modified: null }, null).length === 0).toBe(
          true,
        )
      }),
      runs,
    )
  })

  it('moved nowhere and swapped nothing', () => {
    fc.assert(
      fc.property(validGoals(), (goal) => {
        const codes = findingsOf(goal, aContext({ base: goal })).map((finding) => finding.code)
        expect(
          codes.filter((code) => /_(?:times_ten|moved_far|swapped|edits)$/.test(code)),
        ).toEqual([])
      }),
      runs,
    )
  })
})

describe('a fix', () => {
  it('of whatever was done to a valid goal makes its finding go away, and makes no error', () => {
    const fixed = new Set<string>()
    fc.assert(
      fc.property(validGoals(), fc.array(edits(), { maxLength: 3 }), (base, set) => {
        const draft = {
          ...base,
          ...Object.fromEntries(set.map(({ name, value }) => [name, value])),
        }
        const before = errorsOf(draft, base)
        for (const { code, fix } of findingsOf(draft, aContext({ base }))) {
          if (fix === null) continue
          fixed.add(code)
          const after = mended(draft, fix)
          const codes = findingsOf(after, aContext({ base })).map((it) => it.code)
          expect(codes).not.toContain(code)
          // A type put back needs its amounts again, also those that were emptied meanwhile: that is no fault of the fix.
          const caused = errorsOf(after, base).filter(
            (it) =>
              !before.includes(it) && !(code.endsWith('_type_unknown') && it.endsWith('_missing')),
          )
          expect([code, caused]).toEqual([code, []])
        }
      }),
      runs,
    )
    expect(fixed.size).toBeGreaterThan(10)
  })
})
