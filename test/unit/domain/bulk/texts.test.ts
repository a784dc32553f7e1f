import { describe, expect, it } from 'vitest'
import type { AffixAction, BulkAction, Find } from '#domain/bulk/action'
import { planBulk } from '#domain/bulk/plan-bulk'
import { LONGEST_SEARCHED } from '#domain/bulk/replace'
import type { Goal } from '#domain/goal/goal'
import { aBulkContext } from '../../../support/bulk'
import { aRecord } from '../../../support/goals'

/** What the fields of one goal become, or why they do not. */
function outcome(action: BulkAction, over: Partial<Goal>) {
  const { cells, skipped } = planBulk(action, [aRecord(over)], aBulkContext())
  return [...cells.map(({ after }) => after), ...skipped.map(({ why }) => why)]
}

function replacing(find: Find, replacement: string, fields = ['name'] as const): BulkAction {
  return { kind: 'replace', fields, find, replacement }
}

const text = (wanted: string, matchCase = false): Find => ({ by: 'text', text: wanted, matchCase })
const pattern = (source: string): Find => ({ by: 'pattern', source, matchCase: false })
const number = (wanted: string): Find => ({ by: 'number', number: wanted })

describe('find and replace', () => {
  it.each([
    [text('sale'), 'deal', 'Sale and sale', 'deal and deal'],
    [text('sale', true), 'deal', 'Sale and sale', 'Sale and deal'],
    [text('a.c'), '$&', 'abc a.c', 'abc $&'],
    [text('[x](y)'), '', 'One [x](y)', 'One '],
    [pattern(String.raw`^(\w+) (\d+)$`), '$2: $1', 'Level 30', '30: Level'],
    [number('5'), '7', 'Level 5 of 15, 5.0 or 5,00 and 1.5.5', 'Level 7 of 15, 7 or 7 and 1.5.5'],
  ] as const)('%j with “%s” makes “%s” to “%s”', (find, replacement, before, after) => {
    expect(outcome(replacing(find, replacement), { name: before })).toEqual([after])
  })

  it('leaves a text as it is where nothing is found, and an empty one', () => {
    expect(outcome(replacing(text('zzz'), 'a'), { name: 'Sale' })).toEqual([])
    expect(outcome(replacing(text('a'), 'b'), { name: null })).toEqual(['is empty'])
  })

  it('finds an amount by its value, and says that texts are not looked for in amounts', () => {
    const fields = ['default_payout', 'percent_payout'] as const
    const goal = { default_payout: '12.50000', percent_payout: '12.50' }
    const found: BulkAction = { kind: 'replace', fields, find: number('12.5'), replacement: '15' }
    expect(outcome(found, goal)).toEqual(['15.00000', '15.00'])
    const wrong: BulkAction = { kind: 'replace', fields, find: text('12'), replacement: '15' }
    expect(outcome(wrong, goal)).toEqual([
      'is an amount: look for a number in it',
      'is an amount: look for a number in it',
    ])
  })

  it('says why nothing is done where a pattern is none', () => {
    expect(outcome(replacing(pattern('('), ''), {})).toEqual([
      'An opening bracket is never closed.',
    ])
  })

  it('neither searches nor makes texts of any length', () => {
    const long = 'a'.repeat(LONGEST_SEARCHED)
    expect(outcome(replacing(text('a'), 'b'), { name: `${long}a` })).toEqual([
      'is longer than 10,000 characters',
    ])
    expect(outcome(replacing(text('a'), 'bb'), { name: long })).toEqual([
      'would be longer than 10,000 characters',
    ])
  })

  it('comes to an end with the worst of patterns over many goals, and says which it did not search', () => {
    const record = aRecord({ name: `${'a'.repeat(LONGEST_SEARCHED - 1)}!` })
    const goals = Array.from({ length: 10_000 }, (_none, place) => ({
      ...record,
      key: `goal-${place}`,
    }))
    const action = replacing(pattern('(a+)+$'), '')
    // An expression that goes back and tries again would not end at the first goal.
    const { cells, skipped, unchanged } = planBulk(action, goals, aBulkContext())
    expect(cells).toEqual([])
    expect(skipped.length).toBeGreaterThan(0)
    expect(skipped.length + unchanged).toBe(10_000)
    expect(skipped[0]?.why).toBe('was not searched: this pattern takes too long')
  })
})

describe('a text before or after', () => {
  const affix = (over: Partial<AffixAction>): AffixAction => ({
    kind: 'affix',
    fields: ['name'],
    place: 'before',
    text: 'EU ',
    ...over,
  })

  it('is put there once', () => {
    expect(outcome(affix({}), { name: 'Sale' })).toEqual(['EU Sale'])
    expect(outcome(affix({}), { name: 'EU Sale' })).toEqual(['begins with “EU ” already'])
    expect(outcome(affix({ place: 'after', text: ' (EU)' }), { name: 'Sale' })).toEqual([
      'Sale (EU)',
    ])
    expect(outcome(affix({ place: 'after', text: ' (EU)' }), { name: 'Sale (EU)' })).toEqual([
      'ends with “ (EU)” already',
    ])
    expect(outcome(affix({ fields: ['description'] }), { description: null })).toEqual(['is empty'])
  })
})
