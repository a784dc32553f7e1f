import { describe, expect, it } from 'vitest'
import { notShown, rebase } from '#domain/change/rebase'
import type { GoalRecord } from '#domain/change/record'
import {
  addCounts,
  contentsLabel,
  countPulled,
  nothingPulled,
  pullLabel,
} from '#domain/sync/pull-counts'
import { aGoal, anAdvertiser, anOffer, aRecord } from '../../../support/goals'

const mine = { name: { was: 'First purchase', now: 'Mine' } }
const count = (record: GoalRecord, ...moves: Parameters<typeof countPulled>[1]) =>
  countPulled(new Map([[record.key, record]]), moves)

describe('what a pull comes to', () => {
  it('counts goals that are new, moved, gone, and newly in conflict', () => {
    const record = aRecord({}, mine)
    const after = { ...record, key: 'goal-9' }
    const arrival = { type: 'goal', key: after.key, before: null, after } as const
    expect(count(record, ...rebase(record, aGoal({ is_private: true })), arrival)).toEqual({
      arrived: 1,
      moved: 1,
      missing: 0,
      conflicts: 0,
    })
    expect(count(record, ...rebase(record, aGoal({ name: 'Theirs' }))).conflicts).toBe(1)
    expect(count(record, ...notShown(record))).toEqual({ ...nothingPulled, missing: 1 })
  })

  it('does not count a goal of which only the time moved, nor a conflict that was there before', () => {
    const record = aRecord({ name: 'Theirs' }, mine)
    const later = rebase(record, aGoal({ name: 'Theirs', modified: 9 }))
    expect(later).toHaveLength(1)
    expect(count(record, ...later)).toEqual(nothingPulled)
    const other = rebase(record, aGoal({ name: 'Others' }))
    expect(count(record, ...other)).toEqual({ ...nothingPulled, moved: 1 })
  })

  it('counts a goal that was found again as it was not at all', () => {
    const record: GoalRecord = { ...aRecord(), missing: true }
    expect(count(record, ...rebase(record, aGoal()))).toEqual(nothingPulled)
  })

  it('adds up', () => {
    const one = { arrived: 1, moved: 2, missing: 3, conflicts: 4 }
    expect(addCounts(one, one)).toEqual({ arrived: 2, moved: 4, missing: 6, conflicts: 8 })
  })
})

describe('what a pull is called', () => {
  it.each([
    [{ moved: 12, arrived: 3 }, 'Pull: 12 goals changed, 3 new on the platform'],
    [{ moved: 1 }, 'Pull: 1 goal changed'],
    [{ arrived: 1, missing: 2 }, 'Pull: 1 goal new on the platform, 2 no longer there'],
    [{ missing: 2 }, 'Pull: 2 goals no longer there'],
    [{}, 'Pull: goals as the platform has them'],
  ])('says %o', (counts, label) => {
    expect(pullLabel({ ...nothingPulled, ...counts })).toBe(label)
  })

  it('says what moved around the goals', () => {
    const offers = [{ before: null, after: anOffer() }]
    const advertisers = [1, 2].map((id) => ({ before: null, after: anAdvertiser({ id }) }))
    const settings = { id: 'acme', name: 'Acme', preferences: {} }
    expect(contentsLabel({ offers, advertisers })).toBe('Pull: 1 offer, 2 advertisers')
    expect(contentsLabel({ network: { before: null, after: settings } })).toBe(
      'Pull: the settings of the network',
    )
  })
})
