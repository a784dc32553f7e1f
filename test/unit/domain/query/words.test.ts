import { describe, expect, it } from 'vitest'
import type { Asked } from '#domain/query/condition'
import { conditionWords, queryWords } from '#domain/query/words'

const cases: readonly (readonly [Asked, string, string])[] = [
  [
    { kind: 'text', column: 'name', how: 'contains', texts: ['a', 'b'] },
    'Name contains “a” or “b”',
    'Name does not contain “a” or “b”',
  ],
  [
    { kind: 'amount', column: 'default_payout', how: 'above', amount: '5' },
    'Payout per conversion is above 5,00',
    'Payout per conversion is not above 5,00',
  ],
  [
    { kind: 'amount', column: 'margin', how: 'below', amount: '12.5' },
    'Margin is below 12,5 %',
    'Margin is not below 12,5 %',
  ],
  [
    { kind: 'between', column: 'percent_payout', from: '1', to: '2' },
    'Payout per sale is between 1,00 % and 2,00 %',
    'Payout per sale is not between 1,00 % and 2,00 %',
  ],
  [
    { kind: 'ids', column: 'id', ids: [1, 2, 3] },
    'Goal ID is 1, 2, or 3',
    'Goal ID is neither 1, 2 nor 3',
  ],
  [{ kind: 'flag', column: 'is_private' }, 'Private is on', 'Private is off'],
  [
    { kind: 'choice', column: 'status', values: ['active'] },
    'Status is Active',
    'Status is not Active',
  ],
  [
    { kind: 'choice', column: 'payout_type', values: ['cpa_flat', 'cpa_percentage'] },
    'Payout type is CPA or CPS',
    'Payout type is neither CPA nor CPS',
  ],
  [
    { kind: 'text', column: 'name', how: 'is', texts: ['a', 'b'] },
    'Name is “a” or “b”',
    'Name is neither “a” nor “b”',
  ],
  [
    { kind: 'time', column: 'modified', how: 'since', day: '2026-03-01' },
    'Last modified is 2026-03-01 or later',
    'Last modified is before 2026-03-01',
  ],
  [{ kind: 'empty', column: 'ref_id' }, 'Reference ID is empty', 'Reference ID is filled'],
  [
    { kind: 'state', states: ['error', 'conflict'] },
    'With an error or with a conflict',
    'Neither with an error nor with a conflict',
  ],
  [
    { kind: 'rule', code: 'private_with_payout' },
    'The goal is private and still has a payout',
    'Not: The goal is private and still has a payout',
  ],
  [
    { kind: 'pulled', days: 7 },
    'Changed on the platform in the last 7 days',
    'Not changed on the platform in the last 7 days',
  ],
]

describe('a condition in words', () => {
  it.each(cases)('%#', (asked, yes, no) => {
    expect(conditionWords({ ...asked, not: false }, ',')).toBe(yes)
    expect(conditionWords({ ...asked, not: true }, ',')).toBe(no)
  })

  it('says how many values there are where they are many', () => {
    const ids: Asked = { kind: 'ids', column: 'id', ids: [1, 2, 3, 4, 5] }
    expect(conditionWords({ ...ids, not: false }, '.')).toBe('Goal ID is 1, 2, 3, or 2 more')
  })

  it('stands beside the others of its query', () => {
    const conditions = [{ kind: 'flag', column: 'is_private', not: false } as const]
    expect(queryWords({ text: ' spring ', conditions }, '.')).toBe('“spring”; Private is on')
    const two = [...conditions, { kind: 'ids', column: 'id', ids: [1], not: false } as const]
    expect(queryWords({ text: 'spring', conditions: two, any: true }, '.')).toBe(
      '“spring”; Private is on, or Goal ID is 1',
    )
  })
})
