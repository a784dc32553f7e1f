import { describe, expect, it } from 'vitest'
import { conflictsOf, resolve } from '#domain/change/conflict'
import { draftOf } from '#domain/change/record'
import { aNewRecord, aRecord } from '../../../support/goals'
import { redoMoves, undoMoves } from '../../../support/in-one-go'
import { afterMoves } from '../../../support/after-moves'

describe('resolving', () => {
  const mine = {
    name: { was: 'First purchase', now: 'Mine' },
    default_payout: { was: '5.00000', now: '7.00000' },
  }
  const record = aRecord({ name: 'Theirs', default_payout: '6.00000' }, mine)

  it('with mine keeps the draft, with theirs drops it, and leaves the others', () => {
    const withMine = afterMoves(record, resolve(record, 'mine'))
    expect(draftOf(withMine)).toEqual(draftOf(record))
    expect(conflictsOf(withMine)).toEqual([])
    const withTheirs = afterMoves(record, resolve(record, 'theirs', ['name']))
    expect(draftOf(withTheirs)).toMatchObject({ name: 'Theirs', default_payout: '7.00000' })
    expect(conflictsOf(withTheirs).map(({ field }) => field)).toEqual(['default_payout'])
  })

  it.each(['mine', 'theirs'] as const)('with %s can be undone: the conflict is back', (side) => {
    const moves = resolve(record, side)
    const done = afterMoves(record, moves)
    const undone = afterMoves(done, undoMoves(new Map([[done.key, done]]), moves))
    expect(undone).toEqual(record)
    expect(afterMoves(undone, redoMoves(new Map([[done.key, undone]]), moves))).toEqual(done)
  })

  it('has nothing to do where there is no conflict', () => {
    expect(resolve(aRecord({}, mine), 'mine')).toEqual([])
    expect(resolve(aRecord({}, mine), 'theirs')).toEqual([])
    expect(resolve(aNewRecord(), 'theirs')).toEqual([])
  })
})
