import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siblingRules } from '#domain/check/sibling-rules'
import { isGoalFieldName, type Goal } from '#domain/goal/goal'
import { newGoals, platformGoals } from '../../../support/arbitraries'
import { saidBetween } from '../../../support/checks'
import { aGoal } from '../../../support/goals'

type Goals = readonly Partial<Goal>[]

interface Pair {
  readonly raised: Goals
  /** Which of those goals it speaks of. */
  readonly of: readonly number[]
  /** Words of its sentence. */
  readonly says: string
  /** The nearest goals to them of which it does not speak. */
  readonly spared: Goals
}

const end = { is_end_point: true }

const pairs: Readonly<Record<string, Pair>> = {
  end_points_several: {
    raised: [end, {}, end],
    of: [0, 2],
    says: '2 goals of this offer are end points.',
    spared: [end, {}, {}],
  },
  end_point_missing: {
    raised: [{}, { name: 'Deposit' }, { name: 'Refund' }],
    of: [2],
    says: 'None of the 3 goals of this offer is an end point',
    spared: [{}],
  },
  end_point_alone: {
    raised: [end],
    of: [0],
    says: 'The only goal of this offer is an end point',
    spared: [end, {}],
  },
  name_twice: {
    raised: [{ name: 'ＦＩＲＳＴ  Café' }, end, { name: ' first cafe\u0301 ' }],
    of: [0, 2],
    says: '2 goals of this offer are called “ＦＩＲＳＴ  Café”.',
    spared: [{ name: 'First' }, { name: 'First 1' }, { name: null }, { name: null }],
  },
  ref_id_twice: {
    raised: [{ ref_id: 'SKU-1' }, { ref_id: 'SKU-1', offer_id: 41 }, { ref_id: 'SKU-2' }],
    of: [0, 1],
    says: '2 goals have the reference ID “SKU-1”.',
    spared: [{ ref_id: 'SKU-1' }, { ref_id: 'sku-1' }, { ref_id: null }, { ref_id: null }],
  },
}

/** What is said of each of these goals, by its place in the list. Their names differ where nothing is said of them. */
function said(goals: Goals) {
  return saidBetween(goals.map((goal, key) => aGoal({ name: `Goal ${key}`, ...goal })))
}

function spokenOf(code: string, goals: Goals): readonly number[] {
  return [...said(goals)]
    .filter(([, found]) => found.some((finding) => finding.code === code))
    .map(([key]) => key)
    .sort((a, b) => a - b)
}

const table = Object.entries(pairs).map(([code, pair]) => ({ code, ...pair }))

describe('the rules between goals', () => {
  it('are all in this table', () => {
    expect(siblingRules.map((rule) => rule.code).sort()).toEqual(Object.keys(pairs).sort())
  })

  it.each(table)('$code: raised', ({ code, raised, of, says }) => {
    expect(spokenOf(code, raised)).toEqual(of)
    for (const key of of) {
      const finding = said(raised)
        .get(key)
        ?.find((it) => it.code === code)
      const rule = siblingRules.find((it) => it.code === code)
      expect(finding).toMatchObject({ severity: 'warning', confirm: false, fix: null })
      expect(finding?.fields).toEqual([rule?.field])
      expect(finding?.sentence).toMatch(/^[A-Z\d].*\.$/)
    }
    expect(
      said(raised)
        .get(of[0] ?? -1)
        ?.map((it) => it.sentence)
        .join('\n'),
    ).toContain(says)
  })

  it.each(table)('$code: spared', ({ code, spared }) => {
    expect(spokenOf(code, spared)).toEqual([])
  })

  it.each(table)('$code: a goal that is deleted does not count', ({ code, raised, of }) => {
    const gone = raised.map((goal, place) =>
      place === of[0] ? { ...goal, status: 'deleted' } : goal,
    )
    expect(spokenOf(code, gone)).not.toContain(of[0])
    expect(
      spokenOf(
        code,
        raised.map((goal) => ({ ...goal, status: 'deleted' })),
      ),
    ).toEqual([])
  })

  it.each(table)('$code: looks where it says that it looks', ({ code, raised, of }) => {
    const apart = raised.map((goal, place) => ({ ...goal, offer_id: 100 + place }))
    const rule = siblingRules.find((it) => it.code === code)
    const isAlone = code === 'end_point_alone'
    expect(spokenOf(code, apart)).toEqual(rule?.among === 'reference' || isAlone ? of : [])
  })

  it.each(table.filter(({ code }) => code !== 'ref_id_twice'))(
    '$code: goals that belong to no offer are not in one together',
    ({ code, raised }) => {
      expect(
        spokenOf(
          code,
          raised.map((goal) => ({ ...goal, offer_id: null })),
        ),
      ).toEqual([])
    },
  )
})

describe('what is said between goals', () => {
  it('is nothing of a good offer', () => {
    expect(said([{}, { name: 'Second purchase' }, end]).size).toBe(0)
    expect(said([{}]).size).toBe(0)
    expect(said([]).size).toBe(0)
  })

  it('is one list for each goal, in the order of the rules', () => {
    const twice = { ...end, name: 'Signup', ref_id: 'A' }
    const found = said([twice, twice])
    expect([...found.keys()]).toEqual([0, 1])
    for (const findings of found.values()) {
      expect(findings.map((it) => it.code)).toEqual([
        'end_points_several',
        'name_twice',
        'ref_id_twice',
      ])
    }
  })

  it('is quoted as each goal has it', () => {
    const found = said([{ name: 'Signup' }, { name: 'SIGNUP', ...end }])
    expect(found.get(0)?.[0]?.sentence).toContain('“Signup”')
    expect(found.get(1)?.[0]?.sentence).toContain('“SIGNUP”')
  })

  it('changes when a deleted goal comes back', () => {
    const others = [end, { name: 'Second purchase' }]
    expect(said([...others, { ...end, status: 'deleted' }]).size).toBe(0)
    expect([...said([...others, end]).keys()]).toEqual([0, 2])
  })

  it('is said of goals that are there and in use, under fields that they have, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(platformGoals(), newGoals()), { maxLength: 8 }), (goals) => {
        for (const [place, findings] of saidBetween(goals)) {
          expect(goals[place]?.status).not.toBe('deleted')
          expect(findings.length).toBeGreaterThan(0)
          expect(findings.flatMap((it) => it.fields).every(isGoalFieldName)).toBe(true)
        }
      }),
    )
  })
})
