import { screen, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { aNetwork, aRecord } from '../support/a-network'
import { ask, offers, said, signup } from '../support/bulk-dialog'
import { descriptionOf, fill, goalRow, openGoal, openNetwork } from '../support/open-app'

describe('the other actions', () => {
  test('put a text after a name', async () => {
    const { user, field, press, lines, fake } = await ask('affix')
    await press('After')
    await press(/^Add to/)
    expect(descriptionOf(field('Text'))).toBe('Type what to add.')
    await fill(user, field('Text'), ' (EU)')
    expect(said(lines()[0])).toMatch(/Signup \(EU\)/)
    await press('Add to 1 goal')
    expect(fake.record('acme', 'goal-1')?.change.name?.now).toBe('Signup (EU)')
  })

  test('clear fields', async () => {
    const { user, dialog, press, fake } = await ask('clear')
    await press(/^Clear/)
    expect(dialog.getByText('Choose at least one field.')).toBeTruthy()
    await user.click(dialog.getByRole('checkbox', { name: 'Reference ID' }))
    await press('Clear fields in 1 goal')
    expect(fake.record('acme', 'goal-1')?.change).toEqual({ ref_id: { was: 'SKU-1', now: null } })
  })

  test('change a type, with the missing amount asked once', async () => {
    const { user, dialog, field, press, fake } = await ask('type')
    expect(dialog.getByText('0 of 1 goal change, 1 is skipped.')).toBeTruthy()
    await fill(user, field('Payout per sale'), '7,5')
    expect(dialog.getByText('1 of 1 goal changes.')).toBeTruthy()
    await press('Change 1 goal')
    expect(fake.record('acme', 'goal-1')?.change).toEqual({
      payout_type: { was: 'cpa_flat', now: 'cpa_percentage' },
      default_payout: { was: '12.50000', now: '0.00000' },
      percent_payout: { was: null, now: '7.50' },
    })
  })

  test('switch to groups on the revenue side', async () => {
    const { press, fake } = await ask('method')
    await press('Revenue')
    await press('By group')
    await press('Switch 1 goal')
    expect(fake.record('acme', 'goal-1')?.change).toEqual({
      use_revenue_groups: { was: false, now: true },
    })
  })

  test.each([
    ['delete', 'Delete 1 goal', { status: { was: 'active', now: 'deleted' } }],
    ['discard', 'Discard changes to 1 goal', {}],
  ] as const)('%s, after a look at what goes', async (kind, button, change) => {
    const changed = { ...signup, change: { name: { was: 'Signup', now: 'Sign up' } } }
    const goal = kind === 'discard' ? changed : signup
    const network = aNetwork({ goals: [goal], offers })
    const { fake, user } = await openGoal(network, kind === 'discard' ? 'Sign up' : 'Signup')
    fake.emit('command', `bulk-${kind}`)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getAllByRole('listitem')).toHaveLength(1)
    await user.click(dialog.getByRole('button', { name: button }))
    await screen.findByText(/^Done: /)
    expect(fake.record('acme', 'goal-1')?.change).toEqual(change)
  })

  test('set active', async () => {
    const deleted = aRecord({ id: 1, name: 'Signup', status: 'deleted' })
    const { press, fake } = await ask('activate', deleted)
    await press('Set 1 goal active')
    expect(fake.record('acme', 'goal-1')?.change.status?.now).toBe('active')
  })
})

describe('a bulk dialog', () => {
  test('is left by Escape, and gives the keyboard back', async () => {
    const { user, field, fake } = await ask('affix')
    await user.click(field('Text'))
    await user.keyboard('EU {Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(goalRow('Signup').closest('[role="grid"]'))
    expect(fake.asked('goals.bulk')).toEqual([])
  })

  test('keeps what I filled in where it cannot be done, and says why', async () => {
    const { user, field, fake, press, dialog } = await ask('amounts')
    await fill(user, field('Percent'), '5')
    fake.refuse('goals.bulk', { code: 'x', what: 'The disk is full.', next: 'Make room.' })
    await press(/^Raise amounts/)
    expect((await dialog.findByRole('alert')).textContent).toContain('The disk is full.')
    expect(field('Percent').value).toBe('5')
    fake.refuse('goals.bulk', null)
    await press(/^Raise amounts/)
    expect(await screen.findByText(/^Done: /)).toBeTruthy()
  })

  test('says so where no goal is chosen', async () => {
    const { fake } = await openNetwork(aNetwork({ goals: [signup] }))
    fake.emit('command', 'bulk-set')
    expect(await screen.findByText('Choose a goal first.')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('does not open in a network that can only be looked at', async () => {
    const network = { ...aNetwork({ goals: [signup] }), readOnly: { reason: 'folder' } as const }
    const { fake } = await openGoal(network, 'Signup')
    fake.emit('command', 'bulk-delete')
    expect((await screen.findByRole('alert')).textContent).toContain('open to look at only')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
