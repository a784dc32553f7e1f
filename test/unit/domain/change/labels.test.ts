import { describe, expect, it } from 'vitest'
import { quoteGoal, quoteGoals, setLabel } from '#domain/change/labels'
import { aNewRecord, aRecord } from '../../../support/goals'

describe('a goal in a sentence', () => {
  it('is its name as the person wants it', () => {
    expect(quoteGoal(aRecord())).toBe('“First purchase”')
    const renamed = aRecord({}, { name: { was: 'First purchase', now: 'Purchase' } })
    expect(quoteGoal(renamed)).toBe('“Purchase”')
  })

  it('is its id where it has no name, and something where it has neither', () => {
    expect(quoteGoal(aRecord({ name: null }))).toBe('goal 501')
    expect(quoteGoal(aNewRecord({ name: { was: null, now: null } }))).toBe('a goal without a name')
  })

  it('is of a length to read', () => {
    expect(quoteGoal(aRecord({ name: 'x'.repeat(60) }))).toBe(`“${'x'.repeat(60)}”`)
    expect(quoteGoal(aRecord({ name: 'x'.repeat(61) }))).toBe(`“${'x'.repeat(59)}…”`)
  })

  it('is named alone and counted among others', () => {
    expect(quoteGoals([aRecord()])).toBe('“First purchase”')
    expect(quoteGoals([aRecord(), aNewRecord()])).toBe('2 goals')
    expect(quoteGoals([])).toBe('0 goals')
  })
})

describe('the label of an edit', () => {
  it('says field, value and goal in a person’s words', () => {
    expect(setLabel([aRecord()], 'default_payout', '12.50000', '.')).toBe(
      'Set Payout per conversion to 12.50 on “First purchase”',
    )
    expect(setLabel([aRecord()], 'default_payout', '12.50000', ',')).toContain('to 12,50 on')
    expect(setLabel([aRecord(), aNewRecord()], 'is_private', true, '.')).toBe(
      'Switch Private on for 2 goals',
    )
    expect(setLabel([aRecord()], 'ref_id', null, '.')).toContain('to nothing on')
  })
})
