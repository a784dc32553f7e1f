import { expect, test } from 'vitest'
import { isFigure } from '../../src-renderer/ui/is-figure'

test.each(['0.40', '35', '1,200', '10.00 %', '-12.5 %', '12,50'])('%s is a figure', (text) => {
  expect(isFigure(text)).toBe(true)
})

test.each(['7-day retention', 'iap-first', 'Level 30 reached', 'Empty', '', '-', null])(
  '%j is none',
  (text) => {
    expect(isFigure(text)).toBe(false)
  },
)
