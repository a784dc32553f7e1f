import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { aNetwork, aRecord } from '../support/a-network'
import { control, inspector, openGoal } from '../support/open-app'

const network = aNetwork({
  goals: [aRecord({ id: 1, name: 'Install' }), aRecord({ id: 2, name: 'Signup' })],
})

async function openPast() {
  const app = await openGoal(network, 'Install')
  const { goals } = app.fake.api
  const edit = (key: string, value: string) =>
    goals.edit({ network: 'acme', edits: [{ key, field: 'default_payout', value }] })
  await edit('goal-1', '6.00000')
  await edit('goal-2', '9.00000')
  await goals.edit({
    network: 'acme',
    edits: ['goal-1', 'goal-2'].map((key) => ({ key, field: 'ref_id' as const, value: 'r' })),
  })
  await app.user.click(inspector().getByRole('button', { name: 'What was done to this goal' }))
  await waitFor(() => {
    expect(lines()).not.toEqual([])
  })
  return app
}

function lines(): readonly string[] {
  return within(screen.getByRole('region', { name: 'History of this goal' }))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
}

describe('the history of a goal', () => {
  test('tells what moved in it, by whom and when, the newest first', async () => {
    await openPast()
    expect(lines()).toEqual([
      expect.stringMatching(/ana .*Set Reference ID to r on 2 goals Reference ID Empty → ?now r$/),
      expect.stringMatching(/1 March 2026.*Put back to here.* 5\.00 EUR → ?now 6\.00 EUR$/),
    ])
  })

  test('asks for nothing that was done to others', async () => {
    const { fake } = await openPast()
    expect(fake.asked('history.entry')).toEqual([
      { network: 'acme', sequence: 3, goal: 'goal-1' },
      { network: 'acme', sequence: 1, goal: 'goal-1' },
    ])
  })

  test('leads back to an earlier point, for this goal alone, and shows that too', async () => {
    const { fake, user } = await openPast()
    await user.click(screen.getByRole('button', { name: /^Put back to here: Set Payout/ }))
    await waitFor(() => {
      expect(lines()).toHaveLength(3)
    })
    expect(control('textbox', 'Reference ID').value).toBe('')
    expect(control('textbox', 'Payout per conversion').value).toBe('6.00')
    expect(fake.record('acme', 'goal-2')?.change.ref_id?.now).toBe('r')
    expect(screen.getAllByRole('button', { name: /^Put back to here/ })).toHaveLength(2)
  })

  test('is read a page at a time', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    for (let cents = 10; cents < 30; cents += 1) {
      await fake.api.goals.edit({
        network: 'acme',
        edits: [{ key: 'goal-1', field: 'default_payout', value: `1.${cents}000` }],
      })
    }
    await user.click(inspector().getByRole('button', { name: 'What was done to this goal' }))
    await user.click(await screen.findByRole('button', { name: 'Show older' }))
    await waitFor(() => {
      expect(lines()).toHaveLength(20)
    })
    expect(lines()[19]).toMatch(/5\.00 EUR → ?now 1\.10 EUR$/)
    expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull()
  })

  test('says why it cannot be read', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    fake.refuse('history.list', { code: 'x', what: 'The journal is away.', next: 'Look for it.' })
    await user.click(inspector().getByRole('button', { name: 'What was done to this goal' }))
    expect(await screen.findByText('The journal is away. Look for it.')).toBeTruthy()
  })
})
