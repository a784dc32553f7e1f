import { describe, expect, test } from 'vitest'
import { resized, usualLayout, type Layout } from '#domain/table/layout'
import { gridColumns } from '../../src-renderer/features/goals/grid-columns'

const offerIn = (layout: Layout, room: number) =>
  gridColumns(layout, false, null, room).find(({ name }) => name === 'offer')?.width

describe('the column of the offer', () => {
  test('is wide enough for a name, and wider in a wide window', () => {
    expect([0, 660, 1298, 4000].map((room) => offerIn(usualLayout, room))).toEqual([
      170, 170, 260, 280,
    ])
  })

  test('stays as wide as somebody made it', () => {
    expect(offerIn(resized(usualLayout, 'offer', 90), 1298)).toBe(90)
  })
})
