import { screen, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { aNetwork, aRecord } from '../support/a-network'
import { ask, offers, said, signup } from '../support/bulk-dialog'
import { anAdvertiser, anOffer } from '../support/goals'
import { fill, inspector, openGoal } from '../support/open-app'

describe('copies of goals', () => {
  test('are given up by Escape from the search, once there is nothing to clear', async () => {
    const { user, dialog } = await ask('duplicate')
    await user.type(dialog.getByRole('searchbox'), 'shop{Escape}')
    expect(dialog.getByRole<HTMLInputElement>('searchbox').value).toBe('')
    expect(screen.queryByRole('dialog')).not.toBeNull()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('go to other offers, found by name, with names that are taken numbered', async () => {
    const { user, dialog, field, lines, press, fake } = await ask('duplicate')
    await press(/^Duplicate/)
    expect(dialog.getByText('Choose at least one offer.')).toBeTruthy()
    await fill(user, dialog.getByRole('searchbox'), 'shop')
    await press('Tick all 2')
    const preview = () =>
      lines()
        .filter((line) => line.includes('New'))
        .map(said)
    expect(preview()).toEqual([
      expect.stringMatching(/Signup \(2\).*Acme shop.*the offer has “Signup” already/),
      expect.stringMatching(/Signup.*Other shop.*amounts are not converted from EUR to USD/),
    ])
    expect(dialog.getAllByRole('img', { name: 'Look at this' })).toHaveLength(2)
    await fill(user, field('Name of the copies'), '{name}, {offer}')
    await press('Make 2 goals')
    expect(await screen.findByText('2 goals changed')).toBeTruthy()
    expect(fake.record('acme', 'new-2')?.change.name?.now).toBe('Signup, Other shop')
  })

  test('of several goals go to several offers found by their advertiser, as one step', async () => {
    const network = aNetwork({
      goals: [signup, aRecord({ id: 2, name: 'Deposit' })],
      advertisers: [anAdvertiser(), anAdvertiser({ id: 8, company: 'Café Nord' })],
      offers: [
        anOffer(),
        anOffer({ id: 41, name: 'Other shop', advertiser_id: 8 }),
        anOffer({ id: 42, name: 'Third shop', advertiser_id: 8 }),
      ],
    })
    const { fake, user } = await openGoal(network, 'Signup')
    await user.keyboard('{Control>}a{/Control}')
    await user.click(await inspector().findByRole('button', { name: 'Duplicate…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Duplicate to offers' }))
    await fill(user, dialog.getByRole('searchbox'), 'shop cafe')
    await user.click(dialog.getByRole('button', { name: 'Tick all 2' }))
    const made = dialog
      .getAllByRole('listitem')
      .map((line) => said(line.textContent.trim()))
      .filter((line) => line.includes('New'))
    expect(made).toEqual([
      expect.stringMatching(/Signup.*Other shop/),
      expect.stringMatching(/Deposit.*Other shop/),
      expect.stringMatching(/Signup.*Third shop/),
      expect.stringMatching(/Deposit.*Third shop/),
    ])
    await user.click(dialog.getByRole('button', { name: 'Make 4 goals' }))
    expect(await screen.findByText(/^Done: Duplicate 2 goals to 2 offers/)).toBeTruthy()
    expect(fake.history.sequence).toBe(1)
  })

  test('are asked where to where the keys for a copy are pressed with several goals chosen', async () => {
    const network = aNetwork({ goals: [signup, aRecord({ id: 2, name: 'Deposit' })], offers })
    const { fake, user } = await openGoal(network, 'Signup')
    await user.keyboard('{Control>}a{/Control}{Control>}{Shift>}d{/Shift}{/Control}')
    expect(await screen.findByRole('dialog', { name: 'Duplicate to offers' })).toBeTruthy()
    expect(fake.asked('goals.duplicate')).toEqual([])
  })
})
