import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalFields } from '#domain/goal/catalogue'
import type { FieldValue } from '#domain/model/field'
import { decodeEntity } from '#domain/model/decode'
import type { GoalValues } from '#domain/sync/post-item'
import { contentOf } from '../../../../src-main/practice/wire-form'
import { GoalWrites } from '../../../../src-main/practice/goal-writes'
import { PracticeStore } from '../../../../src-main/practice/store'
import { valuesOf } from '../../../support/arbitraries'
import { aConfig } from '../../../support/configs'
import { FakePlatform } from '../../../support/fake-platform'
import { aGoal } from '../../../support/goals'

const noon = new Date('2026-03-01T12:00:00Z')

/** Keys that no page of the platform tells of. */
const extra = { network_brand_id: null, network_goal_id: null }

/** What somebody may send: a few fields, right or wrong, often with what a create needs. */
const sent: fc.Arbitrary<GoalValues> = fc
  .tuple(
    fc.constantFrom({}, { offer_id: 40, name: 'Signup' }, { offer_id: 40, name: 'Signup' }),
    fc.array(
      fc
        .constantFrom(...goalFields.filter(({ writable }) => writable))
        .chain((field) => valuesOf(field).map((value) => [field.name, value] as const)),
      { maxLength: 3 },
    ),
  )
  .map(([needed, entries]) => ({ ...needed, ...Object.fromEntries(entries) }))

describe('the fake platform', () => {
  it('takes and refuses what the practice network takes and refuses', () => {
    const seen = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(sent, fc.boolean(), fc.boolean(), (values, isNew, emptyClears) => {
        const config = aConfig({ goals: [aGoal({ extra })] })
        const fake = new FakePlatform(config, { now: () => noon, emptyClears })
        const practice = new GoalWrites(new PracticeStore(contentOf(config), null), () => noon)
        const wire = Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, wireText(value)]),
        )
        const other = outcome(() => {
          const row = isNew
            ? practice.create(wire, emptyClears)
            : practice.update('501', wire, emptyClears)
          const goal = decodeEntity(goalFields, row)
          return goal.ok ? goal.value : goal.problems
        })
        const ours = outcome(() => (isNew ? fake.create(values) : fake.edit(501, values)))
        expect('refused' in ours).toBe('refused' in other)
        if (!('refused' in other)) expect(ours).toEqual(other)
        seen['refused' in other ? 'refused' : 'taken'] += 1
      }),
      { numRuns: 300 },
    )
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(30)
  })

  it('answers a page at a time, and says what is left', async () => {
    const goals = [5, 3, 9, 7].map((id) => aGoal({ id, offer_id: id === 9 ? 41 : 40 }))
    const fake = new FakePlatform(aConfig({ goals }), { pageSize: 2 })
    const ids = async (request: Parameters<FakePlatform['goals']>[0]) => {
      const { rows, left } = await fake.goals(request)
      return [rows.map(({ id }) => id), left]
    }
    expect(await ids({ after: 0 })).toEqual([[3, 5], 2])
    expect(await ids({ after: 5 })).toEqual([[7, 9], 0])
    expect(await ids({ after: 0, offers: [41] })).toEqual([[9], 0])
    fake.behaviour.meets = () => ({ kind: 'short' })
    expect(await ids({ after: 0 })).toEqual([[3], 3])
    fake.behaviour.meets = () => ({ kind: 'missing page' })
    expect(await ids({ after: 0 })).toEqual([[], 4])
    fake.behaviour.meets = () => ({ kind: 'nothing' })
    expect(await ids({ after: 0 })).toEqual([[], 0])
    expect(await fake.newestGoalId()).toBe(9)
  })

  it('does or does not do what is asked, where the answer is lost', async () => {
    const fake = new FakePlatform(aConfig())
    fake.failAt(0, { kind: 'before' })
    await expect(fake.updateGoal(501, { name: 'One' })).rejects.toThrow('did not answer')
    expect(fake.held.get(501)?.name).toBe('First purchase')
    fake.failAt(1, { kind: 'after' })
    await expect(fake.updateGoal(501, { name: 'One' })).rejects.toThrow('did not answer')
    expect(fake.held.get(501)?.name).toBe('One')
    fake.behaviour.meets = () => ({ kind: 'stale' })
    const stale = await fake.goalsByIds([501, 502])
    expect([...stale.values()].map(({ name }) => name)).toEqual(['First purchase'])
    expect(fake.writes).toEqual([{ by: 'us', kind: 'update', id: 501, values: { name: 'One' } }])
    expect(fake.calls.map(({ method }) => method)).toEqual([
      'updateGoal',
      'updateGoal',
      'goalsByIds',
    ])
  })

  it('does not use the id of a goal that vanished again', () => {
    const fake = new FakePlatform(aConfig())
    const made = fake.create({ offer_id: 40, name: 'Signup' })
    fake.loseGoal(made.id ?? 0)
    expect(fake.create({ offer_id: 40, name: 'Signup' }).id).toBe(503)
  })
})

function wireText(value: FieldValue): string {
  if (value === null) return ''
  return typeof value === 'boolean' ? String(Number(value)) : String(value)
}

function outcome<T>(work: () => T): T | { readonly refused: true } {
  try {
    return work()
  } catch {
    return { refused: true }
  }
}
