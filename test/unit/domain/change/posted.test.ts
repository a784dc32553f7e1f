import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictsOf } from '#domain/change/conflict'
import { discard, setFields } from '#domain/change/edits'
import { rebaseCreated, rebasePosted } from '#domain/change/rebase'
import { draftOf, draftValue } from '#domain/change/record'
import { goalFields } from '#domain/goal/catalogue'
import { fewGoals, meaning, someValues, writableFields } from '../../../support/few-values'
import { aGoal, aNewRecord, aRecord } from '../../../support/goals'
import { afterMoves } from '../../../support/after-moves'

describe('what the platform shows of a goal that was posted', () => {
  const record = aRecord(
    {},
    {
      name: { was: 'First purchase', now: 'Mine' },
      ref_id: { was: null, now: 'SKU-1' },
    },
  )

  it('ends the change where all of it was taken', () => {
    const theirs = aGoal({ name: 'Mine', ref_id: 'SKU-1', modified: 5 })
    const moves = rebasePosted(record, theirs, ['name', 'ref_id'])
    expect(afterMoves(record, moves)).toEqual({ ...record, base: theirs, change: {} })
  })

  it('makes what was taken otherwise a change of that: nobody else changed it', () => {
    const theirs = aGoal({ name: 'Mi', ref_id: 'SKU-1' })
    const posted = afterMoves(record, rebasePosted(record, theirs, ['name', 'ref_id']))
    expect(posted.change).toEqual({ name: { was: 'Mi', now: 'Mine' } })
    expect(conflictsOf(posted)).toEqual([])
  })

  it('is a conflict in a field that was not posted', () => {
    const theirs = aGoal({ name: 'Mine', ref_id: 'SKU-2' })
    const posted = afterMoves(record, rebasePosted(record, theirs, ['name']))
    expect(conflictsOf(posted).map(({ field }) => field)).toEqual(['ref_id'])
  })

  it('keeps every draft, and has no conflict in a posted field', () => {
    fc.assert(
      fc.property(fewGoals(), someValues(), someValues(), (base, mine, theirs) => {
        const before = afterMoves(aRecord(base), setFields(aRecord(base), mine))
        const posted = writableFields.filter((name) => name in before.change)
        const done = afterMoves(before, rebasePosted(before, aGoal({ ...base, ...theirs }), posted))
        expect(conflictsOf(done)).toEqual([])
        for (const name of posted) {
          expect(meaning(draftValue(done, name))).toBe(meaning(draftValue(before, name)))
        }
      }),
    )
  })
})

describe('what the platform made of a new goal', () => {
  it('is its base, and what differs from it stays a change', () => {
    fc.assert(
      fc.property(someValues(), someValues(), (mine, theirs) => {
        const record = afterMoves(aNewRecord(), setFields(aNewRecord(), mine))
        const made = aGoal({ ...draftOf(record), id: 900, modified: 9, ...theirs })
        const posted = afterMoves(record, rebaseCreated(record, made))
        expect(posted.base).toEqual(made)
        expect(conflictsOf(posted)).toEqual([])
        for (const { name } of goalFields) {
          const value = name in record.change ? draftValue(record, name) : made[name]
          expect(meaning(draftValue(posted, name))).toBe(meaning(value))
        }
        expect(discard(posted).every(({ type }) => type === 'cell')).toBe(true)
      }),
    )
  })
})
