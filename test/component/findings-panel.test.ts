import { cleanup, screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { initialSettings } from '#domain/contract/app-settings'
import { aNetwork, aRecord } from '../support/a-network'
import { control, goalRow, inspector, openNetwork, showView, startApp } from '../support/open-app'

const untidy = aNetwork({
  goals: [
    aRecord({ id: 1, name: 'Install ', is_end_point: true }),
    aRecord({ id: 2, name: ' Signup' }),
    aRecord({ id: 3, name: 'Deposit', default_payout: null }),
    aRecord({ id: 4, name: 'Sale', is_private: true }),
  ],
})

async function openFindings(network = untidy) {
  const app = await openNetwork(network)
  app.fake.emit('command', 'findings')
  await screen.findByRole('region', { name: 'Findings' })
  return app
}

function kinds(): readonly string[] {
  return within(screen.getByRole('listbox', { name: 'Kinds of findings' }))
    .getAllByRole('option')
    .map((option) => option.textContent.replace(/\s+/g, ' ').trim())
}

function found(kind: RegExp) {
  return within(screen.getByRole('grid', { name: kind })).getAllByRole('row')
}

/** The goals in the list, whose head is a row as well. */
function shown() {
  return within(screen.getByRole('grid', { name: /^Goals of/ }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => /Install|Signup|Deposit|Sale/.exec(row.textContent)?.[0])
}

describe('the findings', () => {
  test('stand by kind: errors, then money, then the rest, with how many goals each is said of', async () => {
    await openFindings()
    await waitFor(() => {
      expect(kinds()).toEqual([
        '! Payout per conversion is empty and the chosen type needs it. 1 goal',
        '? The goal is private and still has a payout. 1 goal',
        '? Name has spaces at its ends or invisible characters. 2 goals',
      ])
    })
  })

  test('have the thousands of their goals apart', async () => {
    const goals = Array.from({ length: 1_200 }, (_none, place) =>
      aRecord({ id: place + 1, name: `Goal ${place} ` }),
    )
    await openFindings(aNetwork({ goals }))
    await waitFor(() => {
      expect(kinds()).toContainEqual(expect.stringMatching(/1,200 goals$/))
    })
  })

  test('stand as close as lines are set to', async () => {
    const heights = []
    for (const density of ['compact', 'roomy'] as const) {
      const settings = { ...initialSettings, density }
      const { fake } = startApp({ networks: [untidy], start: { open: untidy, settings } })
      await screen.findByRole('grid')
      fake.emit('command', 'findings')
      await screen.findByRole('option', { name: /^Error/ })
      heights.push(found(/^Payout per conversion is empty/)[0]?.style.height)
      cleanup()
    }
    expect(heights).toEqual(['56px', '64px'])
  })

  test('lead to their goal and its field, by keyboard alone', async () => {
    const { user } = await openFindings()
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Kinds of findings' }))
    await user.keyboard('{End}{ArrowRight}')
    expect(inspector().getByRole('heading', { name: 'Install' })).toBeTruthy()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(document.activeElement).toBe(control('textbox', 'Name'))
    expect(control('textbox', 'Name').value).toBe(' Signup')
  })

  test('are mended one by one: the next goal takes the place of the one before', async () => {
    const { fake, user } = await openFindings()
    await user.click(screen.getByRole('option', { name: /^Warning Name has spaces/ }))
    const [first] = found(/^Name has spaces/)
    if (first === undefined) throw new Error('There is no such finding')
    await user.click(within(first).getByRole('button', { name: /^Tidy it/ }))
    expect(fake.record('acme', 'goal-1')?.change.name?.now).toBe('Install')
    expect(inspector().getByRole('heading', { name: 'Signup' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('grid', { name: /^Name has spaces/ }))
  })

  test('are mended all at once, as one request, and that is said', async () => {
    const { fake, user } = await openFindings()
    await user.click(screen.getByRole('option', { name: /^Warning Name has spaces/ }))
    await user.click(screen.getByRole('button', { name: 'Fix all 2' }))
    expect(fake.asked('goals.fix')).toEqual([
      { network: 'acme', code: 'name_untidy', keys: ['goal-1', 'goal-2'] },
    ])
    const panel = within(screen.getByRole('region', { name: 'Findings' }))
    expect(panel.getByRole('status').textContent).toMatch(/^2 goals fixed: Name has spaces/)
    expect(screen.queryByRole('option', { name: /^Warning Name has spaces/ })).toBeNull()
  })

  test('narrow the list to their goals, until all are shown again', async () => {
    const { user } = await openFindings()
    await user.click(screen.getByRole('option', { name: /^Warning Name has spaces/ }))
    await user.click(screen.getByRole('button', { name: 'Show only these goals' }))
    expect(shown()).toEqual(['Install', 'Signup'])
    await user.click(screen.getByRole('button', { name: /^Remove the filter: / }))
    expect(shown()).toHaveLength(4)
  })

  test('close by Escape and by their button, and leave the keyboard in the list', async () => {
    const { fake, user } = await openFindings()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Findings' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('grid', { name: /^Goals of/ }))
    fake.emit('command', 'findings')
    await user.click(await screen.findByRole('button', { name: 'Close findings' }))
    expect(screen.queryByRole('region', { name: 'Findings' })).toBeNull()
  })

  test('say so where there are none', async () => {
    await openFindings(aNetwork())
    expect(await screen.findByText('Nothing found')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'No findings' })).toBeTruthy()
  })
})

describe('the list', () => {
  test('is narrowed to goals with errors, with warnings over money, or changed', async () => {
    const { user } = await openNetwork(untidy)
    await showView(user, 'Errors')
    expect(shown()).toEqual(['Deposit'])
    await showView(user, 'Money warnings')
    expect(shown()).toEqual(['Sale'])
    await showView(user, 'Other warnings')
    expect(shown()).toEqual(['Install', 'Signup'])
    await showView(user, 'Pending')
    expect(screen.getByText('No goals to show')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show all goals' }))
    expect(shown()).toHaveLength(4)
  })

  test('keeps the selected goal in sight when it is mended', async () => {
    const { fake, user } = await openNetwork(untidy)
    await showView(user, 'Errors')
    await user.click(goalRow('Deposit'))
    await user.type(control('textbox', 'Payout per conversion'), '5{Enter}')
    expect(fake.record('acme', 'goal-3')?.change.default_payout?.now).toBe('5.00000')
    expect(goalRow('Deposit')).toBeTruthy()
  })
})
