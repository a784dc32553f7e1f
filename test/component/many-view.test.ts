import { describe, expect, test } from 'vitest'
import { contextIn } from '#domain/goal/context-in'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { findingsOf } from '#domain/goal/findings'
import { draftOf } from '#domain/change/record'
import { GoalsSummary } from '#domain/summary/goals-summary'
import { manySections, type ManyContext } from '../../src-renderer/features/inspector/many-view'
import { aRecord, allSwitchedOn, anOffer } from '../support/goals'

const contextOf = contextIn([anOffer()], allSwitchedOn, () => defaultCheckSettings)

/** One changed goal that loses money, and has two methods at once. */
function summary(): GoalsSummary {
  const all = new GoalsSummary()
  const record = {
    ...aRecord({ tiered_payout: true, use_payout_groups: true, max_payout: '1.00000' }),
    key: 'one',
    change: { max_payout: { was: '1.00000', now: '2.00000' } },
  } as const
  all.add(record, {
    contextOf,
    findingsOf: (one) => findingsOf(draftOf(one), contextOf(draftOf(one), one.base)),
  })
  return all
}

/** Everything that is told of the controls: what is changed, and what the rules say. */
function told(busy: boolean) {
  const context: ManyContext = {
    relations: { advertisers: [], offers: [], offerOptions: [] },
    mark: '.',
    offer: null,
    busy,
  }
  const sections = manySections(summary(), new Map(), context)
  const all = sections.flatMap(({ method, fields }) => [
    ...(method === null ? [] : [method.told]),
    ...fields.map((field) => field.told),
  ])
  return {
    changed: all.filter(({ isChanged }) => isChanged).length,
    remarks: all.flatMap(({ remarks }) => remarks).length,
  }
}

describe('several goals', () => {
  test('are told of only once all of them were looked at: nothing is done by old numbers', () => {
    expect(told(false).changed).toBe(1)
    expect(told(false).remarks).toBeGreaterThan(0)
    expect(told(true)).toEqual({ changed: 0, remarks: 0 })
  })
})
