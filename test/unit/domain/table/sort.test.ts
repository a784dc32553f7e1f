import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf, type GoalRecord } from '#domain/change/record'
import { goalValue, type Goal } from '#domain/goal/goal'
import { readDecimal } from '#domain/money'
import { cellText } from '#domain/table/cell-text'
import { columnOf, columns } from '#domain/table/columns'
import type { SortContext } from '#domain/table/column-ranks'
import { sortedBy, sortRecords, type Sort } from '#domain/table/sort'
import { aGoal, aNewRecord, aRecord } from '../../../support/goals'
import { aQueryContext, lists } from '../../../support/queries'

const compareTexts = new Intl.Collator('en', { numeric: true }).compare

function context(over: Partial<SortContext> = {}): SortContext {
  return { ...aQueryContext(), compareTexts, ...over }
}

function listOf(...goals: readonly Partial<Goal>[]): readonly GoalRecord[] {
  return goals.map((goal, place) => ({
    ...aRecord(goal),
    key: `goal-${place}`,
  }))
}

function orderOf(records: readonly GoalRecord[], sort: Sort, over: Partial<SortContext> = {}) {
  return sortRecords(records, sort, context(over)).map(({ key }) => Number(key.slice(5)))
}

describe('sorting goals', () => {
  it('takes amounts by their exact values', () => {
    const records = listOf(
      { default_payout: '10.00000' },
      { default_payout: '9.50000' },
      { default_payout: '9007199254740993.00001' },
      { default_payout: '9007199254740993.00000' },
    )
    const sort: Sort = [{ column: 'default_payout', direction: 'ascending' }]
    expect(orderOf(records, sort)).toEqual([1, 0, 3, 2])
  })

  it('takes equal amounts for equal, however they are written, and leaves them as they are', () => {
    const records = listOf(
      { default_payout: '2.00000' },
      { default_payout: '2' },
      { default_payout: '1' },
    )
    const sort: Sort = [{ column: 'default_payout', direction: 'descending' }]
    expect(orderOf(records, sort)).toEqual([0, 1, 2])
  })

  it('puts what is no amount after those that are', () => {
    const records = listOf(
      { default_payout: 'much' },
      { default_payout: '2.00000' },
      { default_payout: null },
    )
    const sort: Sort = [{ column: 'default_payout', direction: 'ascending' }]
    expect(orderOf(records, sort)).toEqual([1, 0, 2])
  })

  it('takes numbers in names for numbers', () => {
    const records = listOf({ name: 'Step 10' }, { name: 'Step 9' }, { name: 'step 2' })
    expect(orderOf(records, [{ column: 'name', direction: 'ascending' }])).toEqual([2, 1, 0])
  })

  it('takes ids for numbers', () => {
    const records = listOf({ id: 100 }, { id: 20 }, { id: 3 })
    expect(orderOf(records, [{ column: 'id', direction: 'ascending' }])).toEqual([2, 1, 0])
  })

  it('puts nothing last in both directions', () => {
    const records = listOf({ ref_id: null }, { ref_id: 'B' }, { ref_id: 'A' })
    expect(orderOf(records, [{ column: 'ref_id', direction: 'ascending' }])).toEqual([2, 1, 0])
    expect(orderOf(records, [{ column: 'ref_id', direction: 'descending' }])).toEqual([1, 2, 0])
  })

  it('takes an empty choice for nothing', () => {
    const records = listOf({ status: '' }, { status: null }, { status: 'active' })
    expect(orderOf(records, [{ column: 'status', direction: 'descending' }])).toEqual([2, 0, 1])
  })

  it('lets the next column decide where one does not', () => {
    const records = listOf(
      { status: 'deleted', name: 'A' },
      { status: 'active', name: 'A' },
      { status: 'active', name: 'B' },
    )
    const sort: Sort = [
      { column: 'status', direction: 'ascending' },
      { column: 'name', direction: 'descending' },
    ]
    expect(orderOf(records, sort)).toEqual([2, 1, 0])
  })

  it('takes times for times, in both forms that the platform has for them', () => {
    const records = listOf(
      { modified: '2024-03-01 10:00:00' },
      { modified: 1_700_000_000 },
      { modified: '0000-00-00 00:00:00' },
    )
    expect(orderOf(records, [{ column: 'modified', direction: 'descending' }])).toEqual([0, 1, 2])
  })

  it('puts what is to be mended in front, the errors first', () => {
    const finding = { code: 'x', fields: [], sentence: '', fix: null, confirm: false } as const
    const said = {
      'goal-1': [{ ...finding, severity: 'warning' }],
      'goal-2': [{ ...finding, severity: 'error' }],
    } as const
    const records = listOf({}, {}, {})
    const findingsOf = (key: string) => (key === 'goal-1' || key === 'goal-2' ? said[key] : [])
    const sort: Sort = [{ column: 'findings', direction: 'ascending' }]
    expect(orderOf(records, sort, { findingsOf })).toEqual([2, 1, 0])
  })

  it('sorts by the margin that is kept', () => {
    const records = listOf(
      { default_payout: '9', max_payout: '10' },
      { default_payout: '1', max_payout: '10' },
      { default_payout: null, max_payout: '10' },
    )
    expect(orderOf(records, [{ column: 'margin', direction: 'descending' }])).toEqual([1, 0, 2])
  })

  it('does not take amounts for others that look like them together', () => {
    const records = listOf(
      { default_payout: '1\n2', percent_payout: null },
      { default_payout: '1', percent_payout: '2\n' },
    )
    expect(orderOf(records, [{ column: 'margin', direction: 'ascending' }])).toEqual([1, 0])
  })

  it('sorts what is pending by what a post would do', () => {
    const records = [
      { ...aRecord(), key: 'goal-0' },
      { ...aRecord({}, { name: { was: 'First purchase', now: 'Purchase' } }), key: 'goal-1' },
      { ...aNewRecord(), key: 'goal-2' },
    ]
    expect(orderOf(records, [{ column: 'pending', direction: 'ascending' }])).toEqual([2, 1, 0])
  })
})

const sorts = (): fc.Arbitrary<Sort> =>
  fc.uniqueArray(
    fc.record({
      column: fc.constantFrom(...columns.map(({ name }) => name)),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
    { selector: ({ column }) => column, maxLength: 3 },
  )

describe('every sort', () => {
  it('keeps each goal once, and comes to the same when it is done again', () => {
    fc.assert(
      fc.property(lists(), sorts(), (records, sort) => {
        const sorted = sortRecords(records, sort, context())
        expect(sorted.toSorted(byKey)).toEqual(records.toSorted(byKey))
        expect(sortRecords(sorted, sort, context())).toEqual(sorted)
      }),
    )
  })

  it('leaves goals that it does not tell apart as they were', () => {
    fc.assert(
      fc.property(lists(), sorts(), (records, sort) => {
        const twice = records.flatMap((record) => [record, { ...record, key: `${record.key}-b` }])
        const sorted = sortRecords(twice, sort, context()).map(({ key }) => key)
        for (const { key } of records) {
          expect(sorted.indexOf(key)).toBeLessThan(sorted.indexOf(`${key}-b`))
        }
      }),
    )
  })

  it('never puts a smaller amount after a larger one, and nothing before something', () => {
    fc.assert(
      fc.property(lists(), (records) => {
        const sort: Sort = [{ column: 'max_payout', direction: 'ascending' }]
        const values = sortRecords(records, sort, context()).map((record) => {
          const text = goalValue(draftOf(record), 'max_payout')
          return text === null ? null : readDecimal(String(text))
        })
        const amounts = values.filter((value) => value !== null)
        for (const [place, value] of amounts.entries()) {
          expect(amounts[place - 1]?.lte(value) ?? true).toBe(true)
        }
      }),
    )
  })

  it('shows empty cells at the end', () => {
    const asked = columns.filter(({ name }) => name !== 'modified')
    fc.assert(
      fc.property(
        lists(),
        fc.constantFrom(...asked),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (records, column, direction) => {
          const shown = { ...context(), mark: '.' as const }
          const empty = sortRecords(records, [{ column: column.name, direction }], shown).map(
            (record) => cellText(columnOf(column.name), record, shown) === '',
          )
          expect(empty).toEqual(empty.toSorted((one, other) => Number(one) - Number(other)))
        },
      ),
    )
  })
})

function byKey({ key: one }: GoalRecord, { key: other }: GoalRecord): number {
  return one < other ? -1 : 1
}

describe('asking for a column', () => {
  it('goes from ascending over descending back to the usual order', () => {
    const once = sortedBy([], 'name', false)
    const twice = sortedBy(once, 'name', false)
    expect(once).toEqual([{ column: 'name', direction: 'ascending' }])
    expect(twice).toEqual([{ column: 'name', direction: 'descending' }])
    expect(sortedBy(twice, 'name', false)).toEqual([])
  })

  it('is the only one, or comes after those before', () => {
    const sort = sortedBy([], 'name', false)
    expect(sortedBy(sort, 'id', false)).toEqual([{ column: 'id', direction: 'ascending' }])
    const both = sortedBy(sort, 'id', true)
    expect(both.map(({ column }) => column)).toEqual(['name', 'id'])
    expect(sortedBy(both, 'name', true).map(({ direction }) => direction)).toEqual([
      'descending',
      'ascending',
    ])
  })
})

it('a draft of a goal without changes is the base itself: 100,000 are read without a copy', () => {
  const record = aRecord()
  expect(draftOf(record)).toBe(record.base)
  expect(draftOf(record)).toEqual(aGoal())
})
