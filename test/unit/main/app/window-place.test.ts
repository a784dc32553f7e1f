import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeWindow, SMALLEST } from '../../../../src-main/app/window-place'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const saved = { x: 100, y: 50, width: 1400, height: 900, maximized: false }

describe('the window’s place', () => {
  it('is where it was', () => {
    expect(placeWindow(saved, [screen])).toEqual({ x: 100, y: 50, width: 1400, height: 900 })
  })

  it('is left to the system the first time, in a comfortable size', () => {
    expect(placeWindow(null, [screen])).toEqual({ width: 1280, height: 800 })
  })

  it('is left to the system when its screen is gone', () => {
    expect(placeWindow({ ...saved, x: 2500 }, [screen])).not.toHaveProperty('x')
  })

  it('stays on a second screen that is still there', () => {
    const second = { x: 1920, y: -200, width: 1280, height: 1024 }
    expect(placeWindow({ ...saved, x: 2000, y: -100 }, [screen, second])).toMatchObject({ x: 2000 })
  })

  it('is never larger than its screen, nor smaller than the window can be', () => {
    const number = fc.integer({ min: -5000, max: 5000 })
    const size = fc.integer({ min: 100, max: 9000 })
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const place = placeWindow({ x, y, width, height, maximized: false }, [screen])
        expect(place.width).toBeLessThanOrEqual(screen.width)
        expect(place.height).toBeLessThanOrEqual(screen.height)
        expect(place.width).toBeGreaterThanOrEqual(SMALLEST.width)
        expect(place.height).toBeGreaterThanOrEqual(SMALLEST.height)
      }),
    )
  })
})
