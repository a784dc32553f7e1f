import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { GoalRecord } from '#domain/change/record'
import type { ReadOnlyView } from '#domain/contract/views'
import { aNetwork, aRecord } from '../support/a-network'
import { control, inspector, openGoal, startApp } from '../support/open-app'

const held: ReadOnlyView = {
  reason: 'held',
  holder: {
    user: 'ben',
    host: 'studio',
    program: 'app',
    pid: 7,
    since: '2026-03-01T12:00:00.000Z',
  },
}
const changed: GoalRecord = {
  ...aRecord({ id: 1, name: 'Install ', is_private: true }),
  change: { default_payout: { was: '5.00000', now: '6.50000' } },
}
const network = { ...aNetwork({ goals: [changed] }), undo: 'Something', readOnly: held }

describe('a network that can only be looked at', () => {
  test('says who has it open, where, how and since when', async () => {
    await openGoal(network, 'Install')
    expect(
      screen.getByText(/ben on studio has it open in the app since Sunday 1 March/),
    ).toBeTruthy()
  })

  test('says so where its folder cannot be written to', async () => {
    await openGoal({ ...network, readOnly: { reason: 'folder' } }, 'Install')
    expect(screen.getByText(/not allowed to write to its folder/)).toBeTruthy()
  })

  test('offers nothing that changes a goal', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    expect(control('textbox', 'Name').readOnly).toBe(true)
    expect(control('combobox', 'Status').disabled).toBe(true)
    expect(control('switch', 'Private').disabled).toBe(true)
    for (const words of [/^Duplicate/, /^Mark deleted/, /^Discard/, /^Revert/, /^Tidy/]) {
      expect(inspector().queryByText(words)).toBeNull()
    }
    expect(screen.queryByText('New goal')).toBeNull()
    expect(screen.getByTitle<HTMLButtonElement>('Undo: Something').disabled).toBe(true)
    fake.emit('command', 'findings')
    const findings = within(await screen.findByRole('region', { name: 'Findings' }))
    await waitFor(() => {
      expect(findings.getAllByRole('option').length).toBeGreaterThan(0)
    })
    await user.click(findings.getByRole('option', { name: /has spaces/ }))
    expect(findings.queryByRole('button', { name: /^(Fix|Tidy)/ })).toBeNull()
  })

  test('refuses what the menu asks for, and says why', async () => {
    const { fake } = await openGoal(network, 'Install')
    for (const command of ['undo', 'redo', 'new-goal', 'duplicate', 'delete', 'discard'] as const) {
      fake.emit('command', command)
    }
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('open to look at only, so nothing was done')
    expect(alert.textContent).toContain('ben on studio')
    expect(fake.calls.filter(({ verb }) => /^(goals|history)\./.test(verb))).toEqual([])
  })

  test('shows its history and its restore points, and puts nothing back', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    fake.history.add('edit', 'Set something', [
      { type: 'cell', key: 'goal-1', field: 'is_private', before: null, after: null },
    ])
    fake.emit('command', 'history')
    const back = await screen.findByText<HTMLButtonElement>(/^Put everything/)
    expect(back.disabled).toBe(true)
    expect(back.title).toContain('ben on studio')
    await user.click(screen.getByText('Restore points…'))
    const keep = await screen.findByText<HTMLButtonElement>('Keep one now')
    expect(keep.disabled).toBe(true)
  })
})

const inUse = {
  code: 'network/held',
  what: 'This network is open already: ben.',
  next: 'Close it there.',
}

describe('a network that somebody else has open', () => {
  test('is offered to be looked at', async () => {
    const { fake, user } = startApp({ networks: [network] })
    fake.refuse('networks.open', inUse)
    await user.click(await screen.findByRole('button', { name: /^Acme Network/ }))
    const look = await screen.findByRole('button', { name: 'Open to look at it' })
    fake.refuse('networks.open', null)
    await user.click(look)
    await screen.findByRole('grid')
    expect(fake.asked('networks.open').at(-1)).toEqual({ network: 'acme', toLookAt: true })
  })

  test('is offered to be looked at where it is the sample network', async () => {
    const { fake, user } = startApp({ sample: network })
    fake.refuse('networks.openSample', inUse)
    await user.click(await screen.findByRole('button', { name: 'Open the sample network' }))
    const look = await screen.findByRole('button', { name: 'Open to look at it' })
    fake.refuse('networks.openSample', null)
    await user.click(look)
    await screen.findByRole('grid')
    expect(fake.asked('networks.openSample').at(-1)).toEqual({ toLookAt: true })
  })

  test('is offered to be looked at where it was open last time', async () => {
    const refused = { network: 'acme', failure: inUse }
    const { fake, user } = startApp({ networks: [network], start: { refused } })
    const look = await screen.findByRole('button', { name: 'Open to look at it' })
    expect(screen.getByRole('alert').textContent).toContain('open already: ben')
    await user.click(look)
    await screen.findByRole('grid')
    expect(fake.asked('networks.open')).toEqual([{ network: 'acme', toLookAt: true }])
  })

  test('is not offered where something else about it failed', async () => {
    const { fake, user } = startApp({ networks: [network], sample: network })
    fake.refuse('networks.openFile', inUse)
    await user.click(await screen.findByRole('button', { name: /^Acme Network/ }))
    await user.click(await screen.findByRole('button', { name: 'Close network' }))
    await user.click(await screen.findByRole('button', { name: 'Open a configuration file…' }))
    await screen.findByRole('alert')
    expect(screen.queryByRole('button', { name: 'Open to look at it' })).toBeNull()
  })
})
