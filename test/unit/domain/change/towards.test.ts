import { describe, expect, it } from 'vitest'
import { duplicate, setField } from '#domain/change/edits'
import { applyMove, type Move } from '#domain/change/move'
import { putBackMoves } from '#domain/change/put-back'
import { draftOf, type GoalRecord } from '#domain/change/record'
import { redoMoves, undoMoves } from '#domain/change/towards'
import type { Goal } from '#domain/goal/goal'
import { aGoal, aNewRecord, aRecord } from '../../../support/goals'

const mapOf = (...records: readonly GoalRecord[]) =>
  new Map(records.map((record) => [record.key, record]))

function afterMoves(record: GoalRecord | null, moves: readonly Move[]): GoalRecord | null {
  return moves.reduce<GoalRecord | null>(applyMove, record)
}

/** A record whose base the platform has moved since. */
function pulled(record: GoalRecord, base: Partial<Goal>): GoalRecord {
  return { ...record, base: aGoal({ ...record.base, ...base }) }
}

describe('undoing', () => {
  const before = aRecord()
  const moves = [
    ...setField(before, 'name', 'Deposit'),
    ...setField(before, 'default_payout', '7.00000'),
  ]
  const done = afterMoves(before, moves) ?? before

  it('takes back every move of an entry', () => {
    expect(afterMoves(done, undoMoves(mapOf(done), moves))).toEqual(before)
  })

  it('leaves a base as the platform last showed it', () => {
    const now = pulled(done, { max_payout: '99.00000', name: 'Theirs' })
    const undone = afterMoves(now, undoMoves(mapOf(now), moves))
    expect(undone).toEqual({ ...now, change: {} })
  })

  it('makes no change of a value that the platform has come to by itself', () => {
    const undone = afterMoves(done, undoMoves(mapOf(done), moves)) ?? done
    const now = pulled(undone, { name: 'Deposit' })
    const redone = afterMoves(now, redoMoves(mapOf(now), moves))
    expect(redone?.change).toEqual({ default_payout: { was: '5.00000', now: '7.00000' } })
  })

  it('of a goal that was made leaves it where the platform has it by now', () => {
    const made = duplicate('new-9', before)
    const record = afterMoves(null, made)
    const posted = { key: 'new-9', base: aGoal({ id: 900 }), change: record?.change ?? {} }
    expect(afterMoves(posted, undoMoves(mapOf(posted), made))).toEqual({ ...posted, change: {} })
  })

  it('of a goal that is no longer there moves nothing', () => {
    expect(undoMoves(new Map(), moves)).toEqual([])
  })
})

describe('putting back', () => {
  it('makes a draft what it was, over the base of today', () => {
    const past = aRecord({}, { name: { was: 'First purchase', now: 'Deposit' } })
    const now = pulled(aRecord(), { name: 'Theirs' })
    const after = afterMoves(now, putBackMoves(mapOf(now), mapOf(past)))
    expect(after?.base).toEqual(now.base)
    expect(after && draftOf(after).name).toBe('Deposit')
  })

  it('does not bring back a goal that the platform has taken away', () => {
    expect(putBackMoves(new Map(), mapOf(aRecord()))).toEqual([])
  })

  it('brings a new goal back and discards one made since, but not when only fields are put back', () => {
    const gone = aNewRecord()
    const made = { ...aNewRecord(), key: 'new-2' }
    const then = new Map([
      [gone.key, gone],
      [made.key, null],
    ])
    expect(putBackMoves(mapOf(made), then).map(({ key }) => key)).toEqual([gone.key, made.key])
    expect(putBackMoves(mapOf(made), then, ['name'])).toEqual([])
  })
})
