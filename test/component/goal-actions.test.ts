import { screen, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { GoalRecord } from '#domain/change/record'
import { aNetwork, aRecord } from '../support/a-network'
import { anOffer } from '../support/goals'
import { control, goalRow, inspector, openGoal, openNetwork, startApp } from '../support/open-app'

const changed: GoalRecord = {
  ...aRecord({ id: 1, name: 'Install' }),
  change: { default_payout: { was: '5.00000', now: '6.50000' } },
}
const made: GoalRecord = {
  key: 'new-7',
  base: null,
  change: { offer_id: { was: null, now: 40 }, name: { was: null, now: 'Made here' } },
}
const network = aNetwork({ goals: [changed, aRecord({ id: 2, name: 'Signup' }), made] })

function button(name: string): HTMLElement {
  return inspector().getByRole('button', { name })
}

describe('a new goal', () => {
  test('is made in the offer that is looked at, and named first', async () => {
    const { fake, user } = await openNetwork(network)
    await user.click(screen.getByRole('treeitem', { name: /Acme shop/ }))
    await user.click(screen.getByRole('button', { name: 'New goal' }))
    expect(fake.asked('goals.create')).toEqual([{ network: 'acme', offerId: 40 }])
    expect(await inspector().findByRole('heading', { name: 'New goal' })).toBeTruthy()
    const name = control('textbox', 'Name')
    expect(document.activeElement).toBe(name)
    expect([name.selectionStart, name.selectionEnd]).toEqual([0, 'New goal'.length])
  })

  test('asks for its offer where all are looked at', async () => {
    const offers = [anOffer(), anOffer({ id: 41, name: 'Other shop' })]
    const { fake, user } = await openNetwork(aNetwork({ offers }))
    await user.click(screen.getByRole('button', { name: 'New goal' }))
    const dialog = within(screen.getByRole('dialog', { name: 'New goal' }))
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Offer' }), 'Other shop (41)')
    await user.click(dialog.getByRole('button', { name: 'Create goal' }))
    expect(fake.asked('goals.create')).toEqual([{ network: 'acme', offerId: 41 }])
    expect(await inspector().findByRole('heading', { name: 'New goal' })).toBeTruthy()
  })
})

describe('the other actions', () => {
  test('a duplicate is selected', async () => {
    const { user } = await openGoal(network, 'Signup')
    await user.click(button('Duplicate'))
    expect(await inspector().findByRole('heading', { name: 'Signup (copy)' })).toBeTruthy()
    expect(goalRow('Signup \\(copy\\)').getAttribute('aria-selected')).toBe('true')
  })

  test('marking deleted needs no question, and is taken back by setting active', async () => {
    const { fake, user } = await openGoal(network, 'Signup')
    await user.click(button('Mark deleted'))
    expect(await inspector().findByText('Marked deleted')).toBeTruthy()
    await user.click(button('Set active'))
    expect(await inspector().findByRole('button', { name: 'Mark deleted' })).toBeTruthy()
    expect(fake.record('acme', 'goal-2')?.change).toEqual({})
  })

  test('discarding names what goes, and keeps it unless told otherwise', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    await user.click(button('Discard changes…'))
    const dialog = screen.getByRole('dialog', { name: 'Discard the changes to “Install”?' })
    expect(dialog.textContent).toContain('Payout per conversion')
    expect(dialog.textContent).toMatch(/6\.50 EUR\s*→\s*5\.00 EUR/)
    await user.click(within(dialog).getByRole('button', { name: 'Keep changes' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(fake.asked('goals.discard')).toEqual([])
    expect(document.activeElement).toBe(button('Discard changes…'))
  })

  test('discarding takes every change of the goal back', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    await user.click(button('Discard changes…'))
    await user.click(screen.getByRole('button', { name: 'Discard changes' }))
    expect(fake.asked('goals.discard')).toEqual([{ network: 'acme', keys: ['goal-1'] }])
    expect(await screen.findByText('1 goal changed')).toBeTruthy()
    expect(control('textbox', 'Payout per conversion').value).toBe('5.00')
    expect(inspector().queryByRole('button', { name: 'Discard changes…' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('grid'))
  })

  test('discarding a new goal says that the goal goes, and the next one is looked at', async () => {
    const { user } = await openGoal(network, 'Made here')
    await user.click(button('Discard goal…'))
    const dialog = screen.getByRole('dialog', { name: 'Discard the new goal “Made here”?' })
    expect(dialog.textContent).toContain('all of it goes')
    await user.click(within(dialog).getByRole('button', { name: 'Discard goal' }))
    expect(await inspector().findByRole('heading', { name: 'Signup' })).toBeTruthy()
    expect(screen.queryByRole('row', { name: /Made here/ })).toBeNull()
  })

  test('one that fails says so', async () => {
    const { fake, user } = await openGoal(network, 'Signup')
    fake.refuse('goals.duplicate', { code: 'x', what: 'The disk is full.', next: 'Make room.' })
    await user.click(button('Duplicate'))
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
  })
})

describe('the menu does what the buttons do', () => {
  test('duplicate, delete and discard on the selected goal', async () => {
    const { fake } = await openGoal(network, 'Install')
    fake.emit('command', 'discard')
    expect(await screen.findByRole('dialog')).toBeTruthy()
    // A question that is open is answered first.
    fake.emit('command', 'delete')
    fake.emit('command', 'duplicate')
    expect(fake.asked('goals.delete')).toEqual([])
    expect(fake.asked('goals.duplicate')).toEqual([])
  })

  test('delete on a goal of the platform', async () => {
    const { fake } = await openGoal(network, 'Signup')
    fake.emit('command', 'delete')
    expect(fake.asked('goals.delete')).toEqual([{ network: 'acme', keys: ['goal-2'] }])
    expect(await inspector().findByText('Marked deleted')).toBeTruthy()
  })

  test('delete on a new goal asks, for it would be gone', async () => {
    const { fake } = await openGoal(network, 'Made here')
    fake.emit('command', 'delete')
    expect(await screen.findByRole('dialog', { name: /Discard the new goal/ })).toBeTruthy()
    expect(fake.asked('goals.delete')).toEqual([])
  })

  test('open a file, from within a network too', async () => {
    const file = aNetwork({ key: 'nord', name: 'Nordlicht' })
    const { fake } = startApp({ networks: [network], start: { open: network }, file })
    await screen.findByRole('grid')
    fake.emit('command', 'open-file')
    expect(await screen.findByRole('heading', { name: /Nordlicht/ })).toBeTruthy()
  })
})
