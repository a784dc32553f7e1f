import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import { aNetwork, aRecord } from '../support/a-network'
import { anOffer } from '../support/goals'
import { descriptionOf } from '../support/open-app'
import { openMany } from '../support/open-many'

const offers = [anOffer(), anOffer({ id: 41, name: 'Side shop' })]

function goals(...overs: readonly Partial<Goal>[]): readonly GoalRecord[] {
  return overs.map((over, place) => aRecord({ id: place + 1, name: `Goal ${place + 1}`, ...over }))
}

function open(records: readonly GoalRecord[], over: Parameters<typeof aNetwork>[0] = {}) {
  return openMany(aNetwork({ offers, goals: records, ...over }))
}

function field(label: string, role = 'textbox'): HTMLInputElement {
  const found = screen.getByRole(role, { name: label })
  // A select is no input: what is read here (value, placeholder) both have, or it is not asked for.
  return found as HTMLInputElement
}

const paid = 'Payout per conversion'

describe('several goals', () => {
  test('show what they have in common, and where they are', async () => {
    await open(goals({}, {}, { offer_id: 41 }))
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('3 goals')
    expect(screen.getByText('in 2 offers')).toBeTruthy()
    expect(field(paid).value).toBe('5.00')
    expect(field('Status', 'combobox').value).toBe('active')
  })

  test('show where they differ: amounts by their range, choices by how many have each', async () => {
    await open(goals({}, { default_payout: '12.50000' }, { is_private: true, status: 'deleted' }))
    expect(field(paid).value).toBe('')
    expect(field(paid).placeholder).toBe('Mixed: 5.00 to 12.50, 2 different')
    expect(field('Name').placeholder).toBe('Mixed: 3 different')
    expect(chosenIn('Private')).toBe('Mixed: Off 2, On 1')
    expect(chosenIn('Status')).toBe('Mixed: Active 2, Deleted 1')
  })

  test('say percentages beside the unit of their field without it', async () => {
    const share = (percent: string) => ({ payout_type: 'cpa_both', percent_payout: percent })
    await open(goals(share('5.00'), share('7.50')))
    expect(field('Payout per sale').placeholder).toBe('Mixed: 5.00 to 7.50, 2 different')
  })

  test('are all set by one edit, which is one step', async () => {
    const { fake, user } = await open(goals({}, { default_payout: '12.50000' }))
    await user.type(field(paid), '7,5{Enter}')
    await waitFor(() => {
      expect(fake.record('acme', 'goal-2')?.change.default_payout?.now).toBe('7.50000')
    })
    expect(fake.record('acme', 'goal-1')?.change.default_payout?.now).toBe('7.50000')
    expect(fake.history.sequence).toBe(1)
  })

  test('are written to only when an edit is ended, and Escape takes it back', async () => {
    const { fake, user, workspace } = await open(goals({}, { default_payout: '12.50000' }))
    await user.type(field(paid), '7')
    expect(workspace.typing.saving).toBe(true)
    await user.keyboard('{Escape}')
    expect(field(paid).value).toBe('')
    await user.type(field(paid), '8{Backspace}')
    await user.tab()
    expect(fake.asked('goals.edit')).toEqual([])
  })

  test('take a choice, and a method, each as one step', async () => {
    const { fake, user } = await open(goals({ is_private: true }, { tiered_payout: true }))
    await user.selectOptions(field('Private', 'combobox'), 'On')
    await waitFor(() => {
      expect(fake.record('acme', 'goal-2')?.change.is_private?.now).toBe(true)
    })
    expect(chosenIn('Payout method')).toBe('Mixed: Default 1, Tiers 1')
    await user.selectOptions(field('Payout method', 'combobox'), 'groups')
    await waitFor(() => {
      expect(chosenIn('Payout method')).toBe('Groups: by payout groups')
    })
    expect(fake.history.sequence).toBe(2)
  })

  test('say in how many a field is changed, and go back in all of them at once', async () => {
    const change = { default_payout: { was: '5.00000', now: '6.00000' } }
    const [one, two, three] = goals({}, {}, {})
    if (one === undefined || two === undefined || three === undefined) throw new Error('Too few')
    const { fake, user } = await open([{ ...one, change }, { ...two, change }, three])
    expect(descriptionOf(field(paid))).toContain('2 changed On the platform: 5.00')
    await user.click(screen.getByRole('button', { name: `Revert ${paid}` }))
    await waitFor(() => {
      expect(fake.record('acme', 'goal-2')?.change).toEqual({})
    })
    expect(fake.history.sequence).toBe(1)
    expect(document.activeElement).toBe(field(paid))
  })

  test('have their findings summed up, and mended in all of them', async () => {
    const { fake, user } = await open(
      goals({ default_payout: '9.00000' }, { default_payout: '9.00000' }, { name: ' Trial' }),
    )
    expect(descriptionOf(field(paid))).toContain('2 of 3 goals: The payout is above the revenue')
    expect(screen.getByText('3 with warnings')).toBeTruthy()
    const name = field('Name').closest('.field')
    if (!(name instanceof HTMLElement)) throw new Error('The field has no block')
    await user.click(within(name).getByRole('button', { name: 'Fix in 1' }))
    await waitFor(() => {
      expect(fake.record('acme', 'goal-3')?.change.name?.now).toBe('Trial')
    })
  })

  test('have their errors told before their warnings, and each counts once', async () => {
    await open(
      goals(
        { tiered_payout: true },
        { tiered_payout: true, use_payout_groups: true, default_payout: '9.00000' },
      ),
    )
    expect(descriptionOf(field('Payout method', 'combobox'))).toMatch(
      /^Error: 1 of 2 goals: Payout tiers and payout groups are both on/,
    )
    expect(screen.getByText('1 with errors')).toBeTruthy()
    expect(screen.getByText('1 with warnings')).toBeTruthy()
  })

  test('have the conflicts of a field decided together', async () => {
    const torn = (id: number): GoalRecord => ({
      ...aRecord({ id, default_payout: '7.00000' }),
      change: { default_payout: { was: '5.00000', now: '6.00000' } },
    })
    const { fake, user } = await open([torn(1), torn(2)])
    expect(descriptionOf(field(paid))).toContain('Conflict: the platform changed it too in 2 of 2')
    await user.click(screen.getByRole('button', { name: `Take theirs: ${paid}` }))
    await waitFor(() => {
      expect(field(paid).value).toBe('7.00')
    })
    expect(fake.history.sequence).toBe(1)
  })

  test('fold what none of them uses, and say where only some do', async () => {
    await open(goals({}, { payout_type: 'cpa_both', percent_payout: '5.00' }))
    expect(screen.getByText('Counts in 1 of 2 goals')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Revenue per sale .*Not used/ })).toBeTruthy()
  })

  test('tell what is kept over all of them', async () => {
    await open(goals({}, { default_payout: '10.00000' }, { tiered_payout: true }))
    expect(
      screen.getByText(
        'You keep between -25 % and 37.5 % of what you earn. 1 goal loses money. Known for 2 of 3 goals.',
      ),
    ).toBeTruthy()
  })

  test('are marked deleted and set active together', async () => {
    const { fake, user } = await open(goals({}, {}))
    await user.click(screen.getByRole('button', { name: 'Mark deleted' }))
    await user.click(await screen.findByRole('button', { name: 'Set active' }))
    await waitFor(() => {
      expect(fake.record('acme', 'goal-1')?.change).toEqual({})
    })
    expect(fake.history.sequence).toBe(2)
  })

  test('are only looked at where nothing can be changed', async () => {
    const view = aNetwork({ offers, goals: goals({}, {}) })
    await openMany({ ...view, readOnly: { reason: 'folder' } })
    expect(field(paid).readOnly).toBe(true)
    expect(screen.queryByRole('button', { name: 'Mark deleted' })).toBeNull()
  })
})

function chosenIn(label: string): string {
  const select = screen.getByRole('combobox', { name: label })
  if (!(select instanceof HTMLSelectElement)) throw new Error(`${label} is no select`)
  return select.selectedOptions[0]?.text ?? ''
}
