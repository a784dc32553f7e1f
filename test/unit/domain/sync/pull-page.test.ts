import { describe, expect, it } from 'vitest'
import { applyMove } from '#domain/change/move'
import type { GoalRecord } from '#domain/change/record'
import { isPulled, pageMoves } from '#domain/sync/pull-page'
import { aGoal, aNewRecord, aRecord } from '../../../support/goals'

const here: ReadonlyMap<number, GoalRecord> = new Map([
  [501, aRecord({}, { name: { was: 'First purchase', now: 'Mine' } })],
  [502, { ...aRecord({ id: 502 }), key: 'goal-502' }],
])
const known = { byId: (id: number) => here.get(id) ?? null, newKey: (id: number) => `goal-${id}` }

describe('a page of a pull', () => {
  it('brings in what is new, moves what differs, and marks what is gone', () => {
    const shown = [aGoal({ is_private: true }), aGoal({ id: 503 })]
    const moves = pageMoves(shown, [502, 999], known)
    expect(moves.map(({ type, key }) => [type, key])).toEqual([
      ['base', 'goal-501'],
      ['goal', 'goal-503'],
      ['goal', 'goal-502'],
    ])
    const [moved, arrived, marked] = moves
    const before = here.get(501) ?? null
    expect(moved && applyMove(before, moved)).toEqual({ ...before, base: shown[0] })
    expect(arrived && applyMove(null, arrived)).toEqual({
      key: 'goal-503',
      base: shown[1],
      change: {},
    })
    expect(marked && applyMove(here.get(502) ?? null, marked)?.missing).toBe(true)
  })

  it('moves nothing where all is as it was', () => {
    expect(pageMoves([aGoal(), aGoal({ id: 502 })], [], known)).toEqual([])
  })

  it('speaks of goals that the platform has, of its offers, and that are not marked already', () => {
    const is = (record: GoalRecord, offers: readonly number[] | null = null) =>
      isPulled(record, offers === null ? null : new Set(offers))
    expect(is(aRecord())).toBe(true)
    expect(is(aNewRecord())).toBe(false)
    expect(is({ ...aRecord(), missing: true })).toBe(false)
    expect([
      is(aRecord(), [40]),
      is(aRecord(), [41]),
      is(aRecord({ offer_id: null }), [40]),
    ]).toEqual([true, false, false])
  })
})
