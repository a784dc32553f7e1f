import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { GoalRecord } from '#domain/change/record'
import { aNetwork, aRecord } from '../support/a-network'
import { goalRow, openNetwork } from '../support/open-app'

/** A goal whose payout and description were changed here and on the platform. */
function torn(id: number, name: string): GoalRecord {
  return {
    ...aRecord({ id, name, default_payout: '7.00000', description: 'Theirs' }),
    key: `goal-${id}`,
    change: {
      description: { was: null, now: 'Mine' },
      default_payout: { was: '5.00000', now: '6.00000' },
    },
  }
}

const network = aNetwork({
  goals: [torn(1, 'Install'), torn(2, 'Signup'), { ...aRecord({ id: 3 }), key: 'goal-3' }],
})

async function openConflicts() {
  const app = await openNetwork(network)
  await app.user.click(screen.getByRole('button', { name: /^Conflicts/ }))
  const grid = await screen.findByRole('grid', { name: 'Conflicts' })
  return { ...app, grid }
}

function lines(): readonly string[] {
  const grid = screen.queryByRole('grid', { name: 'Conflicts' })
  if (grid === null) return []
  const [_head, ...rows] = within(grid).getAllByRole('row')
  return rows.map((row) =>
    within(row)
      .getAllByRole('gridcell')
      .slice(0, 6)
      .map(({ textContent }) => textContent.trim())
      .join(' | '),
  )
}

const all = [
  'Install | Acme shop | Payout per conversion | 5.00 EUR | 6.00 EUR | 7.00 EUR',
  'Install | Acme shop | Description | Empty | Mine | Theirs',
  'Signup | Acme shop | Payout per conversion | 5.00 EUR | 6.00 EUR | 7.00 EUR',
  'Signup | Acme shop | Description | Empty | Mine | Theirs',
]

describe('the conflicts', () => {
  test('are listed field by field, amounts first, with all three values', async () => {
    await openConflicts()
    expect(lines()).toEqual(all)
    expect(screen.getByText('4 fields of 2 goals, changed by you and on the platform')).toBeTruthy()
  })

  test('are decided by T and M on their line, and the next line is gone on with', async () => {
    const { fake, user, grid } = await openConflicts()
    await waitFor(() => {
      expect(document.activeElement).toBe(grid)
    })
    await user.keyboard('t')
    await waitFor(() => {
      expect(lines()).toEqual(all.slice(1))
    })
    await user.keyboard('m')
    await waitFor(() => {
      expect(lines()).toEqual(all.slice(2))
    })
    expect(fake.record('acme', 'goal-1')?.change).toEqual({
      description: { was: 'Theirs', now: 'Mine' },
    })
  })

  test('that are chosen together are decided in one step, which can be undone from the message', async () => {
    const { fake, user } = await openConflicts()
    await user.keyboard('{Control>}{ArrowDown}{ArrowDown}{/Control} ')
    const group = screen.getByRole('group', { name: '2 fields chosen' })
    await user.click(within(group).getByRole('button', { name: 'Take theirs' }))
    await waitFor(() => {
      expect(lines()).toEqual([all[1], all[3]])
    })
    expect(fake.asked('goals.resolve')).toEqual([
      {
        network: 'acme',
        side: 'theirs',
        parts: [{ keys: ['goal-1', 'goal-2'], fields: ['default_payout'] }],
      },
    ])
    expect(await screen.findByText('Took theirs in 2 fields')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => {
      expect(lines()).toEqual(all)
    })
  })

  test('say what to do where none is chosen', async () => {
    const { user } = await openConflicts()
    const words = 'Choose fields in the list to decide them together.'
    expect(screen.queryByText(words)).toBeNull()
    await user.keyboard('{Control>} {/Control}')
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByRole('group', { name: /chosen$/ })).toBeNull()
  })

  test('are one step also where they are in other fields of each goal; those that were not chosen stay', async () => {
    const { fake, user } = await openConflicts()
    await user.keyboard('{Control>}{ArrowDown}{ArrowDown}{ArrowDown}{/Control} ')
    await user.keyboard('t')
    await waitFor(() => {
      expect(lines()).toEqual([all[1], all[2]])
    })
    expect(fake.history.sequence).toBe(1)
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => {
      expect(lines()).toEqual(all)
    })
  })

  test('are chosen as a range with Shift, by keys and by clicks', async () => {
    const { user, grid } = await openConflicts()
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(screen.getByRole('group', { name: '3 fields chosen' })).toBeTruthy()
    const rows = within(grid).getAllByRole('row')
    await user.click(rows[2] ?? grid)
    await user.keyboard('{Shift>}')
    await user.click(rows[3] ?? grid)
    await user.keyboard('{/Shift}')
    expect(rows.slice(1).map((row) => row.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
      'true',
      'false',
    ])
  })

  test('of one goal are decided together', async () => {
    const { user } = await openConflicts()
    const group = screen.getByRole('group', { name: 'All of “Install”' })
    await user.click(within(group).getByRole('button', { name: 'Keep mine' }))
    await waitFor(() => {
      expect(lines()).toEqual(all.slice(2))
    })
  })

  test('are all decided once it was said of how many', async () => {
    const { fake, user } = await openConflicts()
    await user.click(screen.getByRole('button', { name: 'Theirs for all…' }))
    const dialog = screen.getByRole('dialog', { name: 'Take theirs for all?' })
    expect(dialog.textContent).toContain('4 fields of 2 goals')
    await user.click(within(dialog).getByRole('button', { name: 'Take theirs in 4 fields' }))
    expect(await screen.findByText('No conflicts')).toBeTruthy()
    expect(fake.history.sequence).toBe(1)
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy()
  })

  test('lead to their goal', async () => {
    const { user } = await openConflicts()
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await waitFor(() => {
      expect(goalRow('Signup').getAttribute('aria-selected')).toBe('true')
    })
  })

  test('are only shown where nothing can be changed', async () => {
    const { user } = await openNetwork({ ...network, readOnly: { reason: 'folder' } })
    await user.click(screen.getByRole('button', { name: /^Conflicts/ }))
    await screen.findByRole('grid', { name: 'Conflicts' })
    expect(screen.queryByRole('button', { name: /theirs/i })).toBeNull()
    await user.keyboard('t')
    expect(lines()).toEqual(all)
  })
})
