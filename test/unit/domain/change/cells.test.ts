import { describe, expect, it } from 'vitest'
import { cellsOf } from '#domain/change/cells'
import { discard, newGoal, setField } from '#domain/change/edits'
import { notShown, rebase, rebaseCreated } from '#domain/change/rebase'
import { draftOf } from '#domain/change/record'
import { aGoal, aNewRecord, aRecord } from '../../../support/goals'

const payout = { default_payout: { was: '5.00000', now: '7.00000' } }

describe('what an entry tells', () => {
  it('is each cell that a person moved, before and after', () => {
    const moves = setField(aRecord({}, payout), 'default_payout', '8')
    expect(cellsOf({ action: 'edit', moves })).toEqual([
      { key: 'goal-501', field: 'default_payout', before: '7.00000', after: '8.00000' },
    ])
    expect(cellsOf({ action: 'discard', moves: discard(aRecord({}, payout)) })).toEqual([
      { key: 'goal-501', field: 'default_payout', before: '7.00000', after: '5.00000' },
    ])
  })

  it('is a new goal field by field, and what it had when it goes', () => {
    const cells = cellsOf({ action: 'create', moves: newGoal('new-1', 40, {}) })
    expect(cells).toEqual([
      { key: 'new-1', field: 'offer_id', before: undefined, after: 40 },
      { key: 'new-1', field: 'name', before: undefined, after: 'New goal' },
    ])
    const gone = cellsOf({ action: 'discard', moves: discard(aNewRecord()) })
    expect(gone.map(({ before, after }) => [before, after])).toEqual([
      [40, undefined],
      ['Signup', undefined],
    ])
  })

  it('is in a pull what the platform moved, and no change of a person’s', () => {
    const shown = aGoal({ default_payout: '7.00000', modified: 9, extra: { a: 1 } })
    const moves = rebase(aRecord({}, payout), shown)
    expect(moves).toHaveLength(2)
    expect(cellsOf({ action: 'pull', moves })).toEqual([
      { key: 'goal-501', field: 'default_payout', before: '5.00000', after: '7.00000' },
    ])
  })

  it('is the name of a goal that came, and nothing of one that is only marked', () => {
    const after = aRecord()
    const arrival = { type: 'goal', key: after.key, before: null, after } as const
    expect(cellsOf({ action: 'pull', moves: [arrival] })).toEqual([
      { key: 'goal-501', field: 'name', before: undefined, after: 'First purchase' },
    ])
    expect(cellsOf({ action: 'pull', moves: notShown(aRecord({}, payout)) })).toEqual([])
  })

  it('is of a goal that was made on the platform what came of it otherwise', () => {
    const record = aNewRecord()
    const taken = aGoal({ ...draftOf(record), id: 900 })
    expect(cellsOf({ action: 'post', moves: rebaseCreated(record, taken) })).toEqual([])
  })
})
