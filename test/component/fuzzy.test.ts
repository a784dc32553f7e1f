import { describe, expect, test } from 'vitest'
import { fuzzyFind } from '../../src-renderer/ui/fuzzy'

const texts = [
  'Export configuration… File',
  'Export everything… File',
  'First deposit 5005 SKU-5005',
  'First deposit 50105 SKU-15005',
  'Überweisung 7',
  'Подписка 8',
  'Level 5 reached 12',
  'Level 12 reached 5',
]

/** What a search finds, best first. */
function found(search: string): readonly (string | undefined)[] {
  return fuzzyFind(texts, search).map((place) => texts[place])
}

describe('a search', () => {
  test.each([
    ['exp conf', 'Export configuration… File'],
    ['evry', 'Export everything… File'],
    ['deposit first', 'First deposit 5005 SKU-5005'],
    ['ÜBER', 'Überweisung 7'],
    ['подп', 'Подписка 8'],
    ['5 lev', 'Level 5 reached 12'],
    ['SKU-5005', 'First deposit 5005 SKU-5005'],
    ['"5005"', 'First deposit 5005 SKU-5005'],
  ])('for “%s” finds “%s” first', (search, text) => {
    expect(found(search)[0]).toBe(text)
  })

  test('leaves no digit of a number out', () => {
    expect(found('5005')).toEqual(['First deposit 5005 SKU-5005', 'First deposit 50105 SKU-15005'])
    expect(found('505')).toEqual([])
  })

  test('puts what has all of it as a word first, however much is found', () => {
    const many = Array.from({ length: 5000 }, (_none, place) => `Goal ${place + 70_000} `)
    const place = fuzzyFind([...many, 'Other 7'], '7')[0]
    expect(place).toBe(many.length)
  })

  test.each(['', ' ', '(', '.*', '\\', '"', '-'])('for “%s” does no harm', (search) => {
    expect(() => fuzzyFind(texts, search)).not.toThrow()
  })

  test('finds nothing where nothing fits', () => {
    expect(found('zzz')).toEqual([])
  })
})
