import { screen, waitFor } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { Goal } from '#domain/goal/goal'
import { aNetwork, aRecord } from '../support/a-network'
import { control, descriptionOf, goalRow, inspector, openGoal } from '../support/open-app'

function open(over: Partial<Goal> = {}) {
  return openGoal(aNetwork({ goals: [aRecord({ id: 1, name: 'Install', ...over })] }), 'Install')
}

function method(side = 'Payout'): HTMLInputElement {
  return control('combobox', `${side} method`)
}

describe('how a payout is worked out', () => {
  test('is one choice of three', async () => {
    await open()
    expect([...method().querySelectorAll('option')].map(({ text }) => text)).toEqual([
      'Default: the amounts below',
      'Tiers: by the partner’s tier',
      'Groups: by payout groups',
    ])
    expect(method().value).toBe('default')
    expect(inspector().queryByRole('switch', { name: /tiers|groups/ })).toBeNull()
  })

  test('is set as one step, which never leaves both on', async () => {
    const { fake, user } = await open({ tiered_payout: true })
    await user.selectOptions(method(), 'groups')
    await waitFor(() => {
      expect(fake.asked('goals.edit')).toEqual([
        {
          network: 'acme',
          edits: [
            { key: 'goal-1', field: 'tiered_payout', value: false },
            { key: 'goal-1', field: 'use_payout_groups', value: true },
          ],
        },
      ])
    })
    expect(fake.history.sequence).toBe(1)
  })

  test('shows what the platform has, and goes back to it in one step', async () => {
    const { fake, user } = await open({ tiered_payout: true })
    await user.selectOptions(method(), 'groups')
    await waitFor(() => {
      expect(descriptionOf(method())).toContain('On the platform: Tiers')
    })
    await user.click(inspector().getByRole('button', { name: 'Revert Payout method' }))
    await waitFor(() => {
      expect(method().value).toBe('tiers')
    })
    expect(fake.history.sequence).toBe(2)
    expect(document.activeElement).toBe(method())
  })

  test('shows both where a goal has both, with the error, and offers no way back to that', async () => {
    const { user } = await open({ tiered_revenue: true, use_revenue_groups: true })
    expect(method('Revenue').value).toBe('both')
    expect(descriptionOf(method('Revenue'))).toContain('cannot both be on')
    await user.click(inspector().getByRole('button', { name: /^1 error/ }))
    expect(document.activeElement).toBe(method('Revenue'))
    await user.selectOptions(method('Revenue'), 'tiers')
    await waitFor(() => {
      expect(method('Revenue').querySelectorAll('option')).toHaveLength(3)
    })
    expect(descriptionOf(method('Revenue'))).not.toContain('cannot both be on')
  })

  test('that could not be saved says so, and is sent again as one step', async () => {
    const { fake, user } = await open()
    fake.refuse('goals.edit', { code: 'disk_full', what: 'The disk is full.', next: 'Make room.' })
    await user.selectOptions(method(), 'tiers')
    await waitFor(() => {
      expect(descriptionOf(method())).toContain('The disk is full.')
    })
    fake.refuse('goals.edit', null)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('1 goal changed')).toBeTruthy()
    expect(fake.history.sequence).toBe(1)
    expect(method().value).toBe('tiers')
  })

  test('is only shown where nothing can be changed', async () => {
    const view = aNetwork({ goals: [aRecord({ id: 1, name: 'Install', tiered_payout: true })] })
    await openGoal({ ...view, readOnly: { reason: 'folder' } }, 'Install')
    expect(method().disabled).toBe(true)
    expect(goalRow('Install')).toBeTruthy()
  })
})

describe('the break-even', () => {
  const both: Partial<Goal> = {
    payout_type: 'cpa_both',
    default_payout: '10.00000',
    percent_payout: '5.00',
    revenue_type: 'cpa_both',
    max_payout: '2.00000',
    max_percent_payout: '9.00',
  }

  test('is told where the sale decides what is kept, as it is typed', async () => {
    const { user } = await open(both)
    const said = () => inspector().getByText(/^Break-even/).textContent
    expect(said()).toBe(
      'Break-even: sales from 200.00\u00a0EUR on lose nothing, smaller ones lose money.',
    )
    const paid = control('textbox', 'Payout per conversion')
    await user.clear(paid)
    await user.type(paid, '6')
    expect(said()).toContain('from 100.00\u00a0EUR on')
  })

  test('is not told of flat amounts', async () => {
    await open()
    expect(inspector().queryByText(/^Break-even/)).toBeNull()
    expect(inspector().getByText(/^You pay 5.00 and earn 8.00 EUR/)).toBeTruthy()
  })
})
