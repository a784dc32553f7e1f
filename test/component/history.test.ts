import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { setField } from '#domain/change/edits'
import { inspector, openNetwork, startApp } from '../support/open-app'
import {
  cells,
  choose,
  install,
  labels,
  network,
  openHistory,
  timeline,
} from '../support/open-history'

describe('the history', () => {
  test('lists what was done, the newest first, each with its goals', async () => {
    await openHistory()
    expect(labels().map((label) => label.replace(/^.*?\d\d:\d\d /, ''))).toEqual([
      'Delete “Signup” 1 goal',
      'Set Name to Installed on “Install” 1 goal',
      'Set Payout per conversion to 12.50 on “Install” 1 goal',
    ])
  })

  test('shows every cell before and after, in the user’s mark', async () => {
    const { user } = await openHistory()
    await choose(user, /Set Payout per conversion/)
    expect(cells()).toEqual([
      'Installed Acme shop Put back',
      'Payout per conversion 5.00 EUR →now 12.50 EUR',
    ])
  })

  test('shows what is paid and earned first, goal by goal', async () => {
    const app = startApp({ networks: [network], start: { open: network } })
    await screen.findByRole('grid')
    const moves = [
      ...setField(install, 'is_private', true),
      ...setField(install, 'default_payout', '7.00000'),
    ]
    app.fake.history.add('edit', 'Set 2 fields on “Install”', moves)
    app.fake.emit('command', 'history')
    await screen.findByLabelText('What it changed')
    expect(cells()).toEqual([
      'Install Acme shop Put back',
      'Payout per conversion 5.00 EUR →now 7.00 EUR',
      'Private Off →now On',
    ])
  })

  test('says who did it only where there is more than one', async () => {
    const app = await openNetwork(network)
    const moves = setField(install, 'is_private', true)
    app.fake.history.add('edit', 'First', moves)
    app.fake.emit('command', 'history')
    await screen.findByRole('option', { name: /First/ })
    expect(labels()[0]).not.toContain('ana')
    await app.user.click(screen.getByText('Goals', { selector: 'button' }))
    app.fake.history.add('edit', 'Second', moves, { who: 'ben' })
    await app.user.click(screen.getByText('History', { selector: 'button' }))
    await screen.findByRole('option', { name: /Second ben/ })
    expect(labels()[1]).toContain('ana')
  })

  test('is searched a moment after the last key', async () => {
    const { fake, user } = await openHistory()
    await user.type(
      screen.getByRole('searchbox', { name: 'Search by what was done, or who' }),
      'payout',
    )
    await waitFor(() => {
      expect(labels()).toHaveLength(1)
    })
    expect(fake.asked('history.list').filter(({ text }) => text !== undefined)).toHaveLength(1)
    await user.keyboard('{Escape}')
    await waitFor(() => {
      expect(labels()).toHaveLength(3)
    })
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(timeline())
  })

  test('is narrowed to one kind of action, and exported so', async () => {
    const { fake, user } = await openHistory()
    const kinds = screen.getByRole('combobox', { name: 'Kind of action' })
    await user.selectOptions(kinds, 'Deleted goals')
    await waitFor(() => {
      expect(labels()).toHaveLength(1)
    })
    await user.click(screen.getByRole('button', { name: 'Export as CSV…' }))
    await waitFor(() => {
      expect(fake.asked('history.export')).toEqual([{ network: 'acme', kind: 'delete' }])
    })
    await user.selectOptions(kinds, 'Imports')
    await user.click(await screen.findByRole('button', { name: 'Show everything' }))
    await waitFor(() => {
      expect(labels()).toHaveLength(3)
    })
  })

  test('says so where nothing fits, and leads back to everything', async () => {
    const { user } = await openHistory()
    await user.type(
      screen.getByRole('searchbox', { name: 'Search by what was done, or who' }),
      'nowhere',
    )
    await screen.findByText('Nothing found')
    await user.click(screen.getByText('Show everything'))
    await waitFor(() => {
      expect(labels()).toHaveLength(3)
    })
  })

  test('is narrowed to one goal from the inspector, and widened again', async () => {
    const { user } = await openHistory('Signup')
    await user.click(screen.getByText('Goals', { selector: 'button' }))
    await user.click(inspector().getByRole('button', { name: 'History of this goal' }))
    await waitFor(() => {
      expect(labels()).toHaveLength(1)
    })
    await user.click(screen.getByLabelText('Show all goals'))
    await waitFor(() => {
      expect(labels()).toHaveLength(3)
    })
    await user.click(screen.getByRole('button', { name: 'Only “Signup”' }))
    await waitFor(() => {
      expect(labels()).toHaveLength(1)
    })
  })

  test('is gone through by keyboard: arrows, Enter to what changed, Escape back', async () => {
    const { user } = await openHistory()
    timeline().focus()
    await user.keyboard('{End}')
    expect(await screen.findByRole('heading', { name: /^Set Payout/ })).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(screen.getByLabelText('What it changed'))
    await user.keyboard('{Escape}')
    await waitFor(() => {
      expect(document.activeElement).toBe(timeline())
    })
  })

  test('reads further back while it is scrolled through', async () => {
    const { fake, user } = await openNetwork(network)
    const moves = setField(install, 'is_private', true)
    for (let number = 1; number <= 250; number += 1) {
      fake.history.add('edit', `Step number ${number}`, moves)
    }
    fake.emit('command', 'history')
    await screen.findByRole('option', { name: /Step number 250/ })
    timeline().focus()
    await user.keyboard('{End}')
    await screen.findByRole('heading', { name: 'Step number 151' })
    await waitFor(() => {
      expect(fake.asked('history.list').some(({ from }) => from === 150)).toBe(true)
    })
    await user.keyboard('{End}')
    await user.keyboard('{End}')
    await waitFor(async () => {
      await user.keyboard('{End}')
      expect(screen.getByRole('heading', { name: 'Step number 1' })).toBeTruthy()
    })
  })

  test('takes in what is done meanwhile', async () => {
    const { fake } = await openHistory()
    fake.emit('command', 'undo')
    expect(await screen.findByRole('option', { name: /Undo: Delete “Signup”/ })).toBeTruthy()
    expect(labels()).toHaveLength(4)
  })

  test('says so where nothing was done, and where it cannot be read', async () => {
    const { fake, user } = await openNetwork(network)
    fake.refuse('history.list', { code: 'x', what: 'It cannot be read.', next: 'Try later.' })
    await user.click(screen.getByText('History', { selector: 'button' }))
    await screen.findByText('It cannot be read.')
    fake.refuse('history.list', null)
    await user.click(screen.getByText('Try again'))
    expect(await screen.findByText('Nothing was done yet')).toBeTruthy()
    expect(screen.queryByText('Nothing chosen')).toBeNull()
  })

  test('is exported as it is narrowed, with what is typed, and says where to', async () => {
    const { fake, user } = await openHistory('Signup')
    await user.type(
      screen.getByRole('searchbox', { name: 'Search by what was done, or who' }),
      ' signup ',
    )
    await user.click(screen.getByRole('button', { name: 'Only “Signup”' }))
    await user.click(screen.getByText('Export as CSV…'))
    expect(await screen.findByText('/home/ana/acme history.csv')).toBeTruthy()
    expect(fake.asked('history.export')).toEqual([
      { network: 'acme', text: 'signup', goal: 'goal-2' },
    ])
  })

  test('cannot be exported where nothing was done', async () => {
    const { user } = await openNetwork(network)
    await user.click(screen.getByText('History', { selector: 'button' }))
    await screen.findByText('Nothing was done yet')
    expect(screen.getByText<HTMLButtonElement>('Export as CSV…').disabled).toBe(true)
  })

  test('says why an entry cannot be shown', async () => {
    const { fake, user } = await openHistory()
    fake.refuse('history.entry', { code: 'history/gone', what: 'It is gone.', next: 'Go on.' })
    await user.click(within(timeline()).getByRole('option', { name: /Set Name/ }))
    expect(await screen.findByText('It is gone.')).toBeTruthy()
  })
})
