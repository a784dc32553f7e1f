import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asChange, discard, duplicate, markDeleted, newGoal, setField } from '#domain/change/edits'
import { applyMove, type Move } from '#domain/change/move'
import { baseValue, changedFields, draftOf, type GoalRecord } from '#domain/change/record'
import { goalFields } from '#domain/goal/catalogue'
import { findingsOf } from '#domain/goal/findings'
import { blankGoal, goalField } from '#domain/goal/goal'
import { sameValue } from '#domain/model/value'
import { edits, newGoals, records } from '../../../support/arbitraries'
import { aContext, aNewRecord, aRecord } from '../../../support/goals'

/** What is left of a record after the moves; null where they took it away. */
function after(record: GoalRecord | null, moves: readonly Move[]): GoalRecord | null {
  return moves.reduce(applyMove, record)
}

/** The goal that the moves make or leave. */
function made(moves: readonly Move[], record: GoalRecord | null = null): GoalRecord {
  const left = after(record, moves)
  if (left === null) throw new Error('No goal is left')
  return left
}

const changed = aRecord(
  {},
  {
    name: { was: 'First purchase', now: 'Purchase' },
    is_private: { was: false, now: true },
    default_payout: { was: '5.00000', now: '6.00000' },
  },
)

describe('setting a field', () => {
  it('moves one cell', () => {
    expect(setField(aRecord(), 'name', 'Purchase')).toEqual([
      {
        type: 'cell',
        key: 'goal-501',
        field: 'name',
        before: null,
        after: { was: 'First purchase', now: 'Purchase' },
      },
    ])
  })

  it.each([
    ['what the base has', aRecord(), 'First purchase'],
    ['what it was set to before', changed, 'Purchase'],
  ])('to %s moves nothing', (_what, record, value) => {
    expect(setField(record, 'name', value)).toEqual([])
  })

  it('back to the base’s value drops the change, and only that one', () => {
    const left = made(setField(changed, 'default_payout', '5'), changed)
    expect(changedFields(left)).toEqual(['name', 'is_private'])
  })

  it('gives the draft that value, and leaves the base alone', () => {
    fc.assert(
      fc.property(records(), edits(), (record, { name, value }) => {
        const left = made(setField(record, name, value), record)
        const field = goalField(name)
        expect(sameValue(field, draftOf(left)[name], value)).toBe(true)
        expect(left.base).toBe(record.base)
        expect(setField(left, name, value)).toEqual([])
      }),
    )
  })

  it('and setting it back leaves no trace', () => {
    fc.assert(
      fc.property(records(), edits(), (record, { name, value }) => {
        const there = made(setField(record, name, value), record)
        const back = made(setField(there, name, baseValue(there, name)), there)
        expect(changedFields(back)).not.toContain(name)
      }),
    )
  })
})

describe('discarding', () => {
  it('drops every change of a goal on the platform', () => {
    expect(made(discard(changed), changed)).toEqual(aRecord())
  })

  it('drops the named fields alone, and ignores those that nobody changed', () => {
    const moves = discard(changed, ['name', 'protocol'])
    expect(moves).toMatchObject([{ type: 'cell', field: 'name', after: null }])
    const left = made(moves, changed)
    expect(changedFields(left)).toEqual(['is_private', 'default_payout'])
    expect(draftOf(left).name).toBe('First purchase')
  })

  it('moves nothing where nothing is changed', () => {
    expect(discard(aRecord())).toEqual([])
  })

  it('takes a new goal away whole', () => {
    const record = aNewRecord()
    expect(discard(record)).toEqual([{ type: 'goal', key: 'new-1', before: record, after: null }])
  })

  it('of some fields leaves a new goal with the platform’s defaults there', () => {
    const record = aNewRecord()
    const left = made(discard(record, ['default_payout']), record)
    expect(draftOf(left)).toEqual({ ...draftOf(record), default_payout: '0.00000' })
  })
})

describe('deleting', () => {
  it('marks a goal on the platform: it stays there', () => {
    const left = made(markDeleted(changed), changed)
    expect(draftOf(left).status).toBe('deleted')
    expect(changedFields(left)).toContain('name')
  })

  it('of a goal that is deleted already moves nothing', () => {
    expect(markDeleted(aRecord({ status: 'deleted' }))).toEqual([])
  })

  it('takes back a restoring that is not posted yet', () => {
    const base = { status: 'deleted' }
    const record = aRecord(base, { status: { was: 'deleted', now: 'active' } })
    expect(made(markDeleted(record), record)).toEqual(aRecord(base))
  })

  it('drops a new goal', () => {
    const record = aNewRecord()
    expect(after(record, markDeleted(record))).toBeNull()
  })
})

describe('a new goal', () => {
  it('is what the platform defaults to, in its offer, with a name', () => {
    const record = made(newGoal('new-1', 40, {}))
    expect(record).toEqual({
      key: 'new-1',
      base: null,
      change: { offer_id: { was: null, now: 40 }, name: { was: null, now: 'New goal' } },
    })
    expect(draftOf(record)).toEqual({ ...blankGoal, offer_id: 40, name: 'New goal' })
    const findings = findingsOf(draftOf(record), aContext())
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([])
    expect(findings.map((finding) => finding.code)).toEqual([
      'payout_zero',
      'revenue_zero',
      'pixel_not_secure',
    ])
  })

  it.each([
    ['1', true],
    ['0', false],
    [null, false],
  ])('is encrypted from the start where the network is: %j', (encrypt_tracking_pixels, on) => {
    const record = made(newGoal('new-1', 40, { encrypt_tracking_pixels }))
    expect(draftOf(record).enforce_encrypt_tracking_pixels).toBe(on)
    expect(changedFields(record).includes('enforce_encrypt_tracking_pixels')).toBe(on)
  })
})

describe('a duplicate', () => {
  it('has everything of the draft under a name of its own, and is new', () => {
    const copy = made(duplicate('new-2', changed))
    expect(copy).toMatchObject({ key: 'new-2', base: null })
    expect(draftOf(copy)).toEqual({
      ...draftOf(changed),
      id: null,
      modified: null,
      name: 'Purchase (copy)',
    })
  })

  it('of a deleted goal is active', () => {
    expect(draftOf(made(duplicate('new-2', aRecord({ status: 'deleted' })))).status).toBe('active')
  })

  it('of a goal without a name has one', () => {
    expect(draftOf(made(duplicate('new-2', aRecord({ name: null })))).name).toBe('(copy)')
  })

  it('leaves behind the unknown keys, which the platform gives to one goal', () => {
    const source = aRecord({ extra: { network_goal_id: '9' } })
    expect(draftOf(made(duplicate('new-2', source))).extra).toEqual({})
  })

  it('of a new goal is another new goal', () => {
    const copy = made(duplicate('new-2', aNewRecord()))
    expect(draftOf(copy)).toEqual({ ...blankGoal, offer_id: 40, name: 'Signup (copy)' })
  })
})

describe('a goal as a change', () => {
  it('sets what the platform would not default to, and nothing else', () => {
    expect(asChange({ ...blankGoal, name: 'A', default_payout: '0', protocol: 'server' })).toEqual({
      name: { was: null, now: 'A' },
      protocol: { was: 'http', now: 'server' },
    })
  })

  it('leaves out what cannot be written', () => {
    expect(asChange({ ...blankGoal, id: 5, modified: 1700000000 })).toEqual({})
  })

  it('makes the same goal again', () => {
    fc.assert(
      fc.property(newGoals(), (goal) => {
        const draft = draftOf({ key: 'new-1', base: null, change: asChange(goal) })
        for (const field of goalFields.filter((it) => it.writable)) {
          expect(sameValue(field, draft[field.name], goal[field.name])).toBe(true)
        }
      }),
    )
  })
})
