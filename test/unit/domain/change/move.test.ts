import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discard, duplicate, markDeleted, newGoal, setField } from '#domain/change/edits'
import { applyMove, inverseOf, type Move } from '#domain/change/move'
import type { GoalRecord } from '#domain/change/record'
import { edits, records } from '../../../support/arbitraries'
import { aGoal, aNewRecord, aRecord } from '../../../support/goals'

type Act = (record: GoalRecord | null) => readonly Move[]

/** Anything that a person can do to one goal, or to the place where it was. */
const acts = (): fc.Arbitrary<Act> => {
  const onRecord =
    (act: (record: GoalRecord) => readonly Move[]): Act =>
    (record) =>
      record === null ? newGoal('new-1', 40, {}) : act(record)
  return fc.oneof(
    {
      weight: 4,
      arbitrary: edits().map(({ name, value }) => onRecord((it) => setField(it, name, value))),
    },
    edits().map(({ name }) => onRecord((it) => discard(it, [name]))),
    fc.constantFrom(
      onRecord(markDeleted),
      onRecord((it) => discard(it)),
    ),
  )
}

describe('a move', () => {
  it('of a cell sets one field of the change', () => {
    const record = aRecord({}, { is_private: { was: false, now: true } })
    const cell = { was: 'First purchase', now: 'Purchase' }
    const move: Move = { type: 'cell', key: 'goal-501', field: 'name', before: null, after: cell }
    expect(applyMove(record, move)).toEqual({
      ...record,
      change: { name: cell, is_private: { was: false, now: true } },
    })
  })

  it('of a cell can drop it', () => {
    const before = { was: 'First purchase', now: 'Purchase' }
    const move: Move = { type: 'cell', key: 'goal-501', field: 'name', before, after: null }
    expect(applyMove(aRecord({}, { name: before }), move)).toEqual(aRecord())
  })

  it('of a cell keeps the unknown keys of a new goal', () => {
    const record = { ...aNewRecord(), extra: { network_brand_id: '3' } }
    const [move] = setField(record, 'name', 'Other')
    expect(move && applyMove(record, move)).toMatchObject({ extra: { network_brand_id: '3' } })
  })

  it('of a cell in a goal that is not here is a fault of the program', () => {
    const move: Move = { type: 'cell', key: 'goal-9', field: 'name', before: null, after: null }
    expect(() => applyMove(null, move)).toThrow('goal-9')
  })

  it('of a goal brings it or takes it away', () => {
    const record = aNewRecord()
    const [bring] = duplicate('new-2', record)
    expect(bring && applyMove(null, bring)).toMatchObject({ key: 'new-2' })
    const [take] = discard(record)
    expect(take && applyMove(record, take)).toBeNull()
  })

  it('changes nothing in what it is applied to', () => {
    const record = aRecord()
    const [move] = setField(record, 'name', 'Purchase')
    if (move) applyMove(record, move)
    expect(record).toEqual({ key: 'goal-501', base: aGoal(), change: {} })
  })

  it('taken back and taken back again is itself', () => {
    const [move] = setField(aRecord(), 'name', 'Purchase')
    expect(move && inverseOf(inverseOf(move))).toEqual(move)
    expect(move && inverseOf(move)).not.toEqual(move)
  })
})

describe('everything that was done', () => {
  it('can be taken back step by step, and done again', () => {
    fc.assert(
      fc.property(records(), fc.array(acts(), { maxLength: 12 }), (start, plan) => {
        const states: (GoalRecord | null)[] = [start]
        const done: Move[] = []
        for (const act of plan) {
          for (const move of act(states.at(-1) ?? null)) {
            states.push(applyMove(states.at(-1) ?? null, move))
            done.push(move)
          }
        }
        const undone = done.toReversed().map(inverseOf)
        let record = states.at(-1) ?? null
        undone.forEach((move, step) => {
          record = applyMove(record, move)
          expect(record).toEqual(states.at(-2 - step))
        })
        expect(record).toEqual(start)
        expect(done.reduce(applyMove, record)).toEqual(states.at(-1))
      }),
    )
  })
})
