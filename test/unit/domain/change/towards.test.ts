import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictsOf } from '#domain/change/conflict'
import { duplicate, setField, setFields } from '#domain/change/edits'
import { applyMove, type Move } from '#domain/change/move'
import { rebasePosted } from '#domain/change/rebase'
import { draftOf, draftValue, type GoalRecord } from '#domain/change/record'
import { goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import { putBackMoves, redoMoves, undoMoves } from '../../../support/in-one-go'
import { fewGoals, meaning, someValues, writableFields } from '../../../support/few-values'
import { aGoal, aNewRecord, aRecord } from '../../../support/goals'

const few = writableFields.slice(0, 8)

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

describe('undoing what was posted meanwhile', () => {
  const record = aRecord()
  const moves = setField(record, 'default_payout', '7.00000')
  const done = afterMoves(record, moves) ?? record
  const posted: GoalRecord = { ...aRecord({ default_payout: '7.00000' }) }

  it('makes a change of what was there before, and redoing ends it', () => {
    const undone = afterMoves(posted, undoMoves(mapOf(posted), moves)) ?? posted
    expect(undone.change).toEqual({ default_payout: { was: '7.00000', now: '5.00000' } })
    expect(afterMoves(undone, redoMoves(mapOf(undone), moves))).toEqual(posted)
  })

  it('is a conflict where somebody changed it after that', () => {
    const theirs = pulled(posted, { default_payout: '9.00000' })
    const undone = afterMoves(theirs, undoMoves(mapOf(theirs), moves)) ?? theirs
    expect(conflictsOf(undone)).toEqual([
      { field: 'default_payout', base: '7.00000', mine: '5.00000', theirs: '9.00000' },
    ])
  })

  it('is no conflict where the platform only did not take it as it was sent', () => {
    const other = afterMoves(
      done,
      rebasePosted(done, aGoal({ default_payout: '6.50000' }), ['default_payout']),
    )
    const undone = other && afterMoves(other, undoMoves(mapOf(other), moves))
    expect(undone?.change).toEqual({ default_payout: { was: '6.50000', now: '5.00000' } })
  })

  it('of a new goal, done again, is a change of what the platform has', () => {
    const made = duplicate('new-9', record)
    const renamed = { key: 'new-9', base: aGoal({ id: 900, name: 'Theirs' }), change: {} }
    const redone = afterMoves(renamed, redoMoves(mapOf(renamed), made))
    expect(redone?.change.name).toEqual({ was: 'Theirs', now: 'First purchase (copy)' })
    expect(redone && conflictsOf(redone)).toEqual([])
  })

  it('leads back to the first values as drafts, and forward to the last, with no conflict', () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.tuple(fc.constant('edit' as const), someValues(few)) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('post' as const), fc.subarray([...few])) },
    )
    const posts = fc.array(fc.subarray([...few]), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(fewGoals(), fc.array(step, { maxLength: 20 }), posts, (base, plan, later) => {
        let now: GoalRecord = aRecord(base)
        const apply = (wanted: readonly Move[]) => {
          now = afterMoves(now, wanted) ?? now
          expect(conflictsOf(now)).toEqual([])
        }
        const post = (fields: readonly GoalFieldName[]) => {
          const sent = fields.filter((name) => name in now.change)
          const values = Object.fromEntries(sent.map((name) => [name, now.change[name]?.now]))
          apply(rebasePosted(now, aGoal({ ...now.base, ...values }), sent))
        }
        const entries: (readonly Move[])[] = []
        for (const [what, part] of plan) {
          if (what === 'post') post(part)
          else {
            const moved = setFields(now, part)
            entries.push(moved)
            apply(moved)
          }
        }
        const values = () => few.map((name) => meaning(draftValue(now, name)))
        const last = values()
        const round = later.values()
        for (const entry of entries.toReversed()) {
          apply(undoMoves(mapOf(now), entry))
          post(round.next().value ?? [])
        }
        expect(values()).toEqual(few.map((name) => meaning(goalValue(base, name))))
        for (const entry of entries) {
          apply(redoMoves(mapOf(now), entry))
          post(round.next().value ?? [])
        }
        expect(values()).toEqual(last)
      }),
      { numRuns: 500 },
    )
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
