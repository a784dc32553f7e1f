import { expect, test } from 'vitest'
import { unbroken } from '../../src-renderer/ui/unbroken'

test('a figure and its unit, or the sign before it, stay on one line', () => {
  expect(unbroken('You keep 1.00 EUR + 4 % of the sale, about 33.3 %.')).toBe(
    'You keep 1.00\u00a0EUR +\u00a04\u00a0% of the sale, about 33.3\u00a0%.',
  )
})
