import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { commandNames, commands } from '#domain/commands/catalogue'
import { keysOn } from '#domain/commands/shortcut'
import { gridKeys, headKeys } from '../../src-renderer/ui/grid/grid-keys'
import { listKeys } from '../../src-renderer/ui/list-keys'
import { selectionKeys } from '../../src-renderer/ui/selection'
import { aNetwork, aRecord } from '../support/a-network'
import { control, goalRow, inspector, openGoal, openNetwork, startApp } from '../support/open-app'

const network = aNetwork({
  goals: [
    aRecord({ id: 501, name: 'Install', ref_id: 'SKU-9' }),
    aRecord({ id: 502, name: 'Signup' }),
  ],
})

/** The palette, open. */
async function open(user: UserEvent) {
  await user.keyboard('{Control>}k{/Control}')
  return within(await screen.findByRole('dialog', { name: 'Command palette' }))
}

/** The line that the keys are at. */
function active(): HTMLElement {
  const id = screen.getByRole('combobox', { name: /^Search for a command/ })
  const line = document.getElementById(id.getAttribute('aria-activedescendant') ?? '')
  if (line === null) throw new Error('The palette is at no line')
  return line
}

describe('the command palette', () => {
  test('lists every command with its menu and its keys, and does the one that is chosen', async () => {
    const { user } = await openNetwork(network)
    const palette = await open(user)
    const history = palette.getByRole('option', { name: /^History/ })
    expect(history.textContent).toMatch(/View\s*Ctrl\+4/)
    await user.keyboard('histo{Enter}')
    expect(await screen.findByRole('main', { name: 'History' })).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test.each([
    ['sgnp', 'Signup'],
    ['502', 'Signup'],
    ['sku-9', 'Install'],
  ])('finds a goal by “%s” and leads to it', async (search, name) => {
    const { user } = await openNetwork(network)
    await open(user)
    await user.keyboard(search)
    expect(active().textContent).toContain(name)
    await user.keyboard('{Enter}')
    expect(await inspector().findByRole('heading', { name })).toBeTruthy()
    expect(document.activeElement?.closest('[role=grid]')).toBeTruthy()
  })

  test('finds an offer, whose goals are shown', async () => {
    const { user } = await openNetwork(network)
    const palette = await open(user)
    await user.keyboard('acme shop')
    await user.click(within(palette.getByRole('group', { name: 'Offers' })).getByRole('option'))
    expect(await screen.findByRole('grid', { name: /^Goals of Acme shop/ })).toBeTruthy()
  })

  test('says why a command cannot be done, and does nothing when it is chosen', async () => {
    const { fake, user } = await openNetwork(network)
    await open(user)
    await user.keyboard('duplicate')
    expect(active().getAttribute('aria-disabled')).toBe('true')
    expect(active().textContent).toContain('Choose a goal first.')
    await user.keyboard('{Enter}')
    expect(screen.getByRole('dialog', { name: 'Command palette' })).toBeTruthy()
    expect(fake.asked('goals.duplicate')).toEqual([])
  })

  test('is gone through by arrows, which stop at the ends', async () => {
    const { user } = await openNetwork(network)
    await open(user)
    const first = active().textContent
    await user.keyboard('{ArrowDown}')
    expect(active().textContent).not.toBe(first)
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(active().textContent).toBe(first)
  })

  test('has what was used last at the top', async () => {
    const { user } = await openNetwork(network)
    await open(user)
    await user.keyboard('signup{Enter}')
    await inspector().findByRole('heading', { name: 'Signup' })
    await open(user)
    await user.keyboard('restore points{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Close' }))
    const palette = await open(user)
    const used = within(palette.getByRole('group', { name: 'Used last' })).getAllByRole('option')
    expect(used.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Restore points…'),
      expect.stringContaining('Signup'),
    ])
  })

  test('remembers what was used last with the network that it was used in', async () => {
    const first = await openNetwork(network)
    await open(first.user)
    await first.user.keyboard('signup{Enter}')
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(() => {
      expect(first.fake.views.left?.recent).toHaveLength(1)
    })
    const { left } = first.fake.views
    cleanup()

    const again = startApp({ networks: [network], start: { open: network } })
    again.fake.views.left = left
    await screen.findByRole('grid')
    const used = (await open(again.user)).getByRole('group', { name: 'Used last' })
    expect(within(used).getByRole('option').textContent).toContain('Signup')
  })

  test('gives the keyboard back where it was with Escape', async () => {
    const { user } = await openGoal(network, 'Install')
    await user.click(control('textbox', 'Name'))
    await open(user)
    await user.keyboard('zzz')
    expect(screen.getByText('Nothing fits “zzz”.')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(control('textbox', 'Name'))
  })

  test('opens before there is a network, over no other dialog, and only once', async () => {
    const { fake, user } = startApp({})
    await screen.findByRole('button', { name: 'Settings' })
    const palette = await open(user)
    expect(palette.getByRole('option', { name: /^Export…/ }).textContent).toContain(
      'Open a network first.',
    )
    await user.keyboard('{Control>}k{/Control}')
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    await user.keyboard('settings{Enter}')
    await screen.findByRole('dialog', { name: 'Settings' })
    fake.emit('command', 'palette')
    expect(screen.queryByRole('dialog', { name: 'Command palette' })).toBeNull()
  })
})

describe('the list of shortcuts', () => {
  test('opens with F1 and with ?, but not while that is typed', async () => {
    const { user } = await openGoal(network, 'Install')
    await user.keyboard('{F1}')
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy()
    await user.keyboard('{Escape}')
    await user.click(control('textbox', 'Name'))
    await user.keyboard('?')
    expect(screen.queryByRole('dialog')).toBeNull()
    await fireEvent.keyDown(goalRow('Install'), { key: '?', shiftKey: true })
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy()
  })

  test('is searched by what keys do and by the keys, and closed by Escape', async () => {
    const { user } = await openNetwork(network)
    await user.keyboard('{F1}')
    const list = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }))
    expect(list.getByRole('region', { name: 'In every list' })).toBeTruthy()
    await user.click(list.getByRole('textbox', { name: 'Search' }))
    await user.keyboard('ctrl+4')
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent.trim())).toEqual([
      expect.stringContaining('History'),
    ])
    await user.keyboard('zz')
    expect(list.getByText('No shortcut fits “ctrl+4zz”.')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(list.getAllByRole('listitem').length).toBeGreaterThan(20)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

test.each(['mac', 'other'] as const)('on %s no grid or list takes keys of a command', (system) => {
  const places = [gridKeys, headKeys, listKeys, selectionKeys].flatMap(({ lines }) => lines)
  const taken = new Set(places.flatMap(({ keys }) => keys.map((key) => keysOn(key, system))))
  const all = commandNames.flatMap((name) => commands[name].keys ?? [])
  expect(all.filter((key) => taken.has(keysOn(key, system)))).toEqual([])
})

test('F6 goes from pane to pane in a round, and Shift+F6 back', async () => {
  const { user } = await openGoal(network, 'Install')
  const at = () =>
    document.activeElement?.closest('[data-pane]')?.getAttribute('aria-label') ??
    document.activeElement?.closest('[data-pane]')?.tagName.toLowerCase()
  const seen: (string | undefined)[] = []
  for (let step = 0; step < 5; step += 1) {
    await user.keyboard('{F6}')
    seen.push(at())
  }
  expect(new Set(seen)).toEqual(new Set(['main', 'Inspector', 'footer', 'header', 'Offers']))
  const last = seen.at(-2)
  await user.keyboard('{Shift>}{F6}{/Shift}')
  await waitFor(() => {
    expect(at()).toBe(last)
  })
})
