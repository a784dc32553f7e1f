import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { usualLook } from '#domain/query/view'
import { addFilter, listed, lists, network, search, view } from '../support/find-goals'
import {
  control,
  fill,
  goalRow,
  inspector,
  openGoal,
  openNetwork,
  startApp,
} from '../support/open-app'

describe('a chosen goal that is not listed', () => {
  const found = (...names: readonly string[]) => lists(...names)
  const heading = (name: string) =>
    inspector().queryByRole('heading', { level: 2, name: new RegExp(name) })

  test('is not looked at, until it is listed again', async () => {
    const { user } = await openGoal(network, 'Install')
    expect(heading('Install')).toBeTruthy()
    await user.type(search(), 'signup')
    await found('Signup')
    expect(inspector().getByText('No goal chosen')).toBeTruthy()
    await user.clear(search())
    await found('Install', 'Signup', 'Deposit')
    expect(heading('Install')).toBeTruthy()
  })

  test('is none of those that something is done to', async () => {
    const { user, fake } = await openGoal(network, 'Install')
    await user.keyboard('{Control>}a{/Control}')
    expect(await screen.findByRole('heading', { name: '3 goals' })).toBeTruthy()
    await user.type(search(), 'signup')
    await found('Signup')
    expect(heading('Signup')).toBeTruthy()
    fake.emit('command', 'bulk-delete')
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: /1 goal/ }))
    expect(fake.asked('goals.bulk')[0]?.keys).toEqual(['goal-2'])
  })

  test('keeps what was being typed into it', async () => {
    const app = await openGoal(network, 'Install')
    await fill(app.user, control('textbox', 'Name'), 'First start')
    app.fake.emit('command', 'find')
    await app.user.type(search(), 'signup')
    await found('Signup')
    await waitFor(() => {
      expect(app.fake.record('acme', 'goal-1')?.change.name?.now).toBe('First start')
    })
  })

  test('that was asked for from elsewhere is said not to be in the list, and can be shown there', async () => {
    const { user, fake } = await openNetwork(network)
    await user.type(search(), 'signup')
    await found('Signup')
    await user.keyboard('{Control>}k{/Control}')
    await user.type(screen.getByRole('combobox', { name: /^Search for a command/ }), 'deposit')
    await user.click(await screen.findByRole('option', { name: /^Deposit/ }))
    expect(await inspector().findByText(/^Not in the list/)).toBeTruthy()
    expect(heading('Deposit')).toBeTruthy()
    expect(listed()).toEqual(['Signup'])
    fake.emit('command', 'bulk-delete')
    expect(await screen.findByText(/is not in the list\. Choose goals there first/)).toBeTruthy()
    await user.click(inspector().getByRole('button', { name: 'Show it there' }))
    await found('Install', 'Signup', 'Deposit')
    expect(heading('Deposit')).toBeTruthy()
    expect(inspector().queryByText(/^Not in the list/)).toBeNull()
  })
})

describe('a narrowed list', () => {
  const edit = { key: 'goal-2', field: 'default_payout', value: '99.00000' } as const

  test('leaves a row where it is though it does not fit any more, until something else is asked for', async () => {
    const app = await openNetwork(network)
    await addFilter(app, 'Payout per conversion', 'is below', '9.5')
    await lists('Signup')
    await app.fake.api.goals.edit({ network: 'acme', edits: [edit] })
    expect(await screen.findByText(/1 goal changed and does not fit any more/)).toBeTruthy()
    expect(listed()).toEqual(['Signup'])
    await app.user.type(search(), 's')
    expect(await screen.findByText(/^No goal fits/)).toBeTruthy()
  })

  test('is listed anew from what says so', async () => {
    const app = await openNetwork(network)
    await addFilter(app, 'Payout per conversion', 'is above', '8.5')
    await lists('Install', 'Signup')
    await app.fake.api.goals.edit({
      network: 'acme',
      edits: [{ ...edit, value: '1.00000' }],
    })
    await app.user.click(await screen.findByRole('button', { name: 'List anew' }))
    await lists('Install')
  })

  test('shows a goal that is made in it, whether or not it fits', async () => {
    const app = await openNetwork(network)
    await app.user.type(search(), 'signup')
    await lists('Signup')
    await app.user.click(goalRow('Signup'))
    app.fake.emit('command', 'duplicate')
    expect(await screen.findByRole('heading', { level: 2, name: /copy/i })).toBeTruthy()
    expect(inspector().queryByText(/^Not in the list/)).toBeNull()
  })
})

describe('a sorted list', () => {
  test('leaves a row where it is while it is being changed', async () => {
    const app = startApp({ networks: [network], start: { open: network } })
    app.fake.views.views = [
      {
        ...usualLook,
        name: 'By payout',
        sort: [{ column: 'default_payout', direction: 'descending' }],
      },
    ]
    await screen.findByRole('grid')
    await view(app, 'By payout')
    await lists('Install', 'Signup', 'Deposit')
    const edit = { key: 'goal-2', field: 'default_payout', value: '99.00000' } as const
    await app.fake.api.goals.edit({ network: 'acme', edits: [edit] })
    await waitFor(() => {
      expect(goalRow('Signup').textContent).toContain('99.00')
    })
    expect(listed()).toEqual(['Install', 'Signup', 'Deposit'])
  })
})
