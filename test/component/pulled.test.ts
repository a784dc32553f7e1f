import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { contentsMove } from '#domain/change/contents'
import { notShown, rebase } from '#domain/change/rebase'
import type { GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import { aNetwork, aRecord } from '../support/a-network'
import { aGoal, anOffer } from '../support/goals'
import {
  control,
  descriptionOf,
  goalRow,
  inspector,
  openGoal,
  openNetwork,
  showView,
} from '../support/open-app'

const base = { id: 1, name: 'Install' }
const mine: GoalRecord = {
  ...aRecord(base),
  key: 'goal-1',
  change: { default_payout: { was: '5.00000', now: '6.00000' } },
}
const other: GoalRecord = { ...aRecord({ id: 2, name: 'Signup' }), key: 'goal-2' }
const network = aNetwork({ goals: [mine, other] })

/** What a pull moves where the platform shows the first goal so. */
function shown(over: Partial<Goal>) {
  return rebase(mine, aGoal({ ...base, ...over }))
}

describe('what a pull brings', () => {
  test('a conflict is marked in the list and counted with the offers', async () => {
    const { fake } = await openNetwork(network)
    fake.pulled('acme', shown({ default_payout: '7.00000' }))
    const row = await screen.findByRole('row', { name: /Install/ })
    expect(
      await within(row).findByRole('img', { name: /^Conflict: Payout per conversion\./ }),
    ).toBeTruthy()
    const offer = screen.getByRole('treeitem', { name: /Acme shop/ })
    expect(offer.textContent).toContain('1 with conflicts')
  })

  test('the field shows all three values, and keeping mine leaves a change of what is there now', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    fake.pulled('acme', shown({ default_payout: '7.00000' }))
    const group = await inspector().findByRole('group', {
      name: 'Conflict in Payout per conversion',
    })
    expect(group.textContent.replace(/\s+/g, ' ')).toMatch(/It was 5\.00.*Mine 6\.00.*Theirs 7\.00/)
    expect(descriptionOf(control('textbox', 'Payout per conversion'))).toContain('Conflict:')
    await user.click(within(group).getByRole('button', { name: /^Keep mine/ }))
    await waitFor(() => {
      expect(fake.record('acme', 'goal-1')?.change).toEqual({
        default_payout: { was: '7.00000', now: '6.00000' },
      })
    })
    expect(inspector().queryByRole('group', { name: /^Conflict in/ })).toBeNull()
    await waitFor(() => {
      expect(document.activeElement).toBe(control('textbox', 'Payout per conversion'))
    })
  })

  test('taking theirs drops the change of that field', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    fake.pulled('acme', shown({ default_payout: '7.00000' }))
    await user.click(
      await inspector().findByRole('button', { name: 'Take theirs: Payout per conversion' }),
    )
    await waitFor(() => {
      expect(control('textbox', 'Payout per conversion').value).toBe('7.00')
    })
    expect(fake.record('acme', 'goal-1')?.change).toEqual({})
    expect(fake.asked('goals.resolve')).toEqual([
      {
        network: 'acme',
        side: 'theirs',
        parts: [{ keys: ['goal-1'], fields: ['default_payout'] }],
      },
    ])
  })

  test('a goal that the platform no longer shows is marked, and can be listed', async () => {
    const { fake, user } = await openGoal(network, 'Signup')
    fake.pulled('acme', notShown(other))
    expect(await inspector().findByText('Gone from the platform')).toBeTruthy()
    expect(within(goalRow('Signup')).getByRole('img', { name: /^Gone/ })).toBeTruthy()
    await user.click(goalRow('Install'))
    await showView(user, 'Gone from the platform')
    await user.click(goalRow('Signup'))
    expect(screen.queryByRole('row', { name: /Install/ })).toBeNull()
  })

  test('the list can be narrowed to goals with conflicts', async () => {
    const { fake, user } = await openNetwork(network)
    fake.pulled('acme', shown({ default_payout: '7.00000' }))
    await showView(user, 'Conflicts')
    expect(goalRow('Install')).toBeTruthy()
    expect(screen.queryByRole('row', { name: /Signup/ })).toBeNull()
  })

  test('offers follow: a new one is listed and can be chosen, a renamed one is called so', async () => {
    const { fake } = await openGoal(network, 'Install')
    const offers = [anOffer({ name: 'Renamed shop' }), anOffer({ id: 41, name: 'New shop' })]
    fake.pulled('acme', [], contentsMove(network, { offers }))
    expect(await screen.findByRole('treeitem', { name: /Renamed shop/ })).toBeTruthy()
    expect(screen.getByRole('treeitem', { name: /New shop/ })).toBeTruthy()
    const choices = [...control('combobox', 'Offer').querySelectorAll('option')]
    expect(choices.map(({ textContent }) => textContent)).toEqual([
      'New shop (41)',
      'Renamed shop (40)',
    ])
  })

  test('the rules look at what the platform shows now', async () => {
    const lost: GoalRecord = { ...aRecord({ id: 3, name: 'Ride', offer_id: 50 }), key: 'goal-3' }
    const { fake } = await openNetwork(aNetwork({ goals: [lost] }))
    expect(within(goalRow('Ride')).getByRole('img', { name: /^Error/ })).toBeTruthy()
    fake.pulled('acme', [], contentsMove(network, { offers: [anOffer({ id: 50, name: 'Rides' })] }))
    await waitFor(() => {
      expect(within(goalRow('Ride')).queryByRole('img', { name: /^Error/ })).toBeNull()
    })
  })
})
