import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictsOf } from '#domain/change/conflict'
import { setFields } from '#domain/change/edits'
import { notShown, rebase } from '#domain/change/rebase'
import { draftValue } from '#domain/change/record'
import { goalValue } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { fewGoals, meaning, someValues, writableFields } from '../../../support/few-values'
import { aGoal, aNewRecord, aRecord } from '../../../support/goals'
import { afterMoves } from '../../../support/after-moves'

const same = (one: FieldValue, other: FieldValue) => meaning(one) === meaning(other)

describe('what the platform shows of a goal that is here', () => {
  it('merges field by field, as base, mine and theirs say', () => {
    fc.assert(
      fc.property(fewGoals(), someValues(), fewGoals(), (base, mine, theirs) => {
        const before = afterMoves(aRecord(base), setFields(aRecord(base), mine))
        const record = afterMoves(before, rebase(before, theirs))
        for (const name of writableFields) {
          const [b, t] = [goalValue(base, name), goalValue(theirs, name)]
          const m = name in mine ? (mine[name] ?? null) : b
          const isMine = !same(m, b)
          expect(meaning(draftValue(record, name))).toBe(meaning(isMine ? m : t))
          const conflicts = conflictsOf(record).filter(({ field }) => field === name)
          const overlaps = isMine && !same(t, b) && !same(t, m)
          expect(conflicts.map((one) => [one.base, one.mine, one.theirs].map(meaning))).toEqual(
            overlaps ? [[b, m, t].map(meaning)] : [],
          )
        }
        expect(record.base).toEqual(theirs)
      }),
      { numRuns: 500 },
    )
  })

  it('changes no draft of a touched field, in 10,000 pulls', () => {
    fc.assert(
      fc.property(
        fewGoals(),
        someValues(),
        fc.array(someValues(), { minLength: 100, maxLength: 100 }),
        (base, mine, pulls) => {
          let record = afterMoves(aRecord(base), setFields(aRecord(base), mine))
          for (const values of pulls) {
            const next = afterMoves(record, rebase(record, aGoal({ ...record.base, ...values })))
            for (const name of writableFields) {
              const kept = name in record.change ? draftValue(record, name) : next.base?.[name]
              expect(meaning(draftValue(next, name))).toBe(meaning(kept ?? null))
            }
            record = next
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('moves nothing where it is as it was', () => {
    const record = aRecord({ extra: { a: 1, b: [2] } }, { name: { was: 'x', now: 'y' } })
    expect(rebase(record, aGoal({ extra: { b: [2], a: 1 } }))).toEqual([])
  })

  it('takes over the keys that the catalogue does not know, and the platform’s own fields', () => {
    const theirs = aGoal({ extra: { network_brand_id: '3' }, modified: 1720000000, id: 501 })
    const record = aRecord(
      { extra: { old: true } },
      { name: { was: 'First purchase', now: 'Mine' } },
    )
    const [move, ...others] = rebase(record, theirs)
    expect(others).toEqual([])
    expect(move).toMatchObject({
      type: 'base',
      before: { extra: { old: true }, modified: 1710000000 },
    })
    expect(afterMoves(record, rebase(record, theirs))).toEqual({ ...record, base: theirs })
  })

  it('drops a change that the platform has come to, and never a change besides', () => {
    const change = {
      default_payout: { was: '5.00000', now: '2' },
      name: { was: 'First purchase', now: 'Mine' },
    }
    const theirs = aGoal({ default_payout: '2.00000' })
    const record = afterMoves(aRecord({}, change), rebase(aRecord({}, change), theirs))
    expect(record.change).toEqual({ name: change.name })
    expect(conflictsOf(record)).toEqual([])
  })
})

describe('a goal that the platform no longer shows', () => {
  const record = aRecord({}, { name: { was: 'First purchase', now: 'Mine' } })
  const gone = afterMoves(record, notShown(record))

  it('is marked, once, and stays with what was done to it', () => {
    expect(gone).toEqual({ ...record, missing: true })
    expect(notShown(gone)).toEqual([])
    expect(notShown(aNewRecord())).toEqual([])
  })

  it('is as it was when it is found again', () => {
    expect(afterMoves(gone, rebase(gone, aGoal()))).toEqual(record)
    const other = afterMoves(gone, rebase(gone, aGoal({ name: 'Theirs', is_private: true })))
    expect(other).toEqual({ ...record, base: aGoal({ name: 'Theirs', is_private: true }) })
    expect(conflictsOf(other)).toHaveLength(1)
  })
})
