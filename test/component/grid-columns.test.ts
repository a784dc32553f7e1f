import { describe, expect, test } from 'vitest'
import { resized, usualLayout, type Layout } from '#domain/table/layout'
import { gridColumns } from '../../src-renderer/features/goals/grid-columns'

const widthsOf = (name: string, layout: Layout, rooms: readonly number[]) =>
  rooms.map(
    (room) => gridColumns(layout, false, null, room).find((column) => column.name === name)?.width,
  )

/** The list between the usual panes of windows of 1280, 1440 and 1920 pixels, and of a very wide one. */
const rooms = [660, 820, 1300, 4000]

describe('the columns of names', () => {
  test('leave room for the money in a small window, and are wider in a wide one', () => {
    expect(widthsOf('offer', usualLayout, rooms)).toEqual([130, 136, 280, 280])
    expect(widthsOf('name', usualLayout, rooms)).toEqual([140, 142, 200, 200])
  })

  test('stay as wide as somebody made them', () => {
    expect(widthsOf('offer', resized(usualLayout, 'offer', 90), rooms)).toEqual([90, 90, 90, 90])
  })

  test('of money have room for their currency, where all is of one offer', () => {
    const money = gridColumns(usualLayout, true, 'JPY', 660).filter(({ label }) =>
      label.endsWith(' JPY'),
    )
    expect(money.map(({ label, width }) => [label, width])).toEqual([
      ['Payout per conversion JPY', 120],
      ['Revenue per conversion JPY', 120],
    ])
  })

  test('are of the usual width where a network was left with what was usual before', () => {
    for (const former of [102, 170]) {
      const left = resized(usualLayout, 'offer', former)
      expect(widthsOf('offer', left, rooms)).toEqual([130, 136, 280, 280])
    }
  })
})
