import { fireEvent, screen } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { fitPanes } from '../../src-renderer/app/window/panes'
import { aNetwork } from '../support/a-network'
import { openNetwork } from '../support/open-app'

describe('the panes', () => {
  test('keep what was remembered where it fits', () => {
    expect(fitPanes({ offers: 300, inspector: 420 }, 1920)).toEqual({ offers: 300, inspector: 420 })
  })

  test('leave the list its room in a narrow window', () => {
    expect(fitPanes({ offers: 420, inspector: 640 }, 1280)).toEqual({ offers: 420, inspector: 500 })
    expect(fitPanes({ offers: 420, inspector: 640 }, 900)).toEqual({ offers: 220, inspector: 320 })
  })

  test('have a width of their own where nothing was remembered', () => {
    expect(fitPanes({ offers: 0, inspector: 0 }, 1280)).toEqual({ offers: 240, inspector: 380 })
  })
})

describe('a splitter', () => {
  test('moves by the arrow keys, within its limits, and is remembered', async () => {
    const { fake, user } = await openNetwork(aNetwork())
    const splitter = screen.getByRole('separator', { name: 'Width of the offers' })
    splitter.focus()
    await user.keyboard('{ArrowRight}')
    expect(splitter.getAttribute('aria-valuenow')).toBe('248')
    expect(fake.asked('app.rememberPanes').at(-1)).toEqual({ offers: 248, inspector: 380 })
    await user.keyboard('{Home}{ArrowLeft}')
    expect(splitter.getAttribute('aria-valuenow')).toBe('160')
  })

  test('of the inspector grows to the left', async () => {
    const { user } = await openNetwork(aNetwork())
    const splitter = screen.getByRole('separator', { name: 'Width of the inspector' })
    splitter.focus()
    await user.keyboard('{ArrowLeft}')
    expect(splitter.getAttribute('aria-valuenow')).toBe('388')
  })

  test('goes back to the beginning on a double click', async () => {
    const { user } = await openNetwork(aNetwork())
    const splitter = screen.getByRole('separator', { name: 'Width of the offers' })
    splitter.focus()
    await user.keyboard('{ArrowRight}')
    await fireEvent.dblClick(splitter)
    expect(splitter.getAttribute('aria-valuenow')).toBe('240')
  })
})
