import { describe, expect, test } from 'vitest'
import { goalField } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { showValue } from '#domain/model/show'
import { listingWords, mixedWords } from '../../src-renderer/features/inspector/many-words'

const words = (value: FieldValue) => showValue(goalField('default_payout'), value, '.')

function counts(...values: readonly FieldValue[]): ReadonlyMap<FieldValue, number> {
  return new Map(values.map((value, place) => [value, place + 1]))
}

describe('values that differ', () => {
  test.each([
    [['5.00000', '12.50000', '7.00000'], 'Mixed: 5.00 to 12.50, 3 different'],
    [['9.00000', null, '10.00000'], 'Mixed: 9.00 to 10.00 or empty, 3 different'],
    [['5.00000', null], 'Mixed: 2 different'],
    [['5.00000', 'five', '6.00000'], 'Mixed: 3 different'],
  ])('are told by their range where they are amounts: %j', (values, said) => {
    expect(mixedWords(counts(...values), words, 'amount')).toBe(said)
  })

  test('are told one by one where they are few choices, the most frequent first', () => {
    expect(mixedWords(counts('a', 'b'), String, 'choice')).toBe('Mixed: b 2, a 1')
    expect(mixedWords(counts('a', 'b', 'c', 'd'), String, 'choice')).toBe('Mixed: 4 different')
  })

  test('are listed as far as that says anything', () => {
    const many = Array.from({ length: 8 }, (_none, place) => `v${place}`)
    expect(listingWords(counts(...many), String)).toBe(
      'v7 in 8, v6 in 7, v5 in 6, v4 in 5, v3 in 4, v2 in 3, and 2 other values',
    )
    const names = Array.from({ length: 1_200 }, (_none, place) => `Goal ${place}`)
    expect(listingWords(counts(...names), String)).toBe('1,200 different values')
  })
})
