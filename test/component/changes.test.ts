import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { aNetwork, aRecord } from '../support/a-network'
import { aNewRecord, anOffer } from '../support/goals'
import { goalRow, openNetwork } from '../support/open-app'

const network = aNetwork({
  offers: [anOffer(), anOffer({ id: 41, name: 'Side shop' })],
  goals: [
    {
      ...aRecord({ id: 1, name: 'Install' }),
      key: 'goal-1',
      change: {
        description: { was: null, now: 'Agreed in spring' },
        default_payout: { was: '5.00000', now: '6.50000' },
      },
    },
    {
      ...aRecord({ id: 2, name: 'Signup', offer_id: 41 }),
      key: 'goal-2',
      change: { status: { was: 'active', now: 'deleted' } },
    },
    {
      ...aRecord({ id: 3, name: 'Order', default_payout: '7.00000' }),
      key: 'goal-3',
      change: { default_payout: { was: '5.00000', now: '6.00000' } },
    },
    { ...aRecord({ id: 4, name: 'Untouched' }), key: 'goal-4' },
    aNewRecord({ name: { was: null, now: 'Trial' } }),
  ],
})

async function openChanges(view = network) {
  const app = await openNetwork(view)
  await app.user.click(screen.getByRole('button', { name: /^Changes/ }))
  const grid = await screen.findByRole('grid', { name: 'Changes' })
  return { ...app, grid }
}

function lines(): readonly string[] {
  const grid = screen.queryByRole('grid', { name: 'Changes' })
  const [_head, ...rows] = grid === null ? [] : within(grid).getAllByRole('row')
  return rows.map((row) => {
    const marks = within(row)
      .queryAllByRole('img')
      .map((mark) => mark.getAttribute('aria-label')?.split(':')[0])
    const [_marks, name, base, draft] = within(row).getAllByRole('gridcell')
    return [marks.join(' '), ...[name, base, draft].map((cell) => cell?.textContent.trim())].join(
      ' | ',
    )
  })
}

/** The goals alone. */
function goals(): readonly string[] {
  return lines().filter((line) => / fields?$/.test(line))
}

describe('the changes', () => {
  test('list everything pending, goal by goal and field by field, amounts first', async () => {
    await openChanges()
    expect(lines()).toEqual([
      'Modified | Install Acme shop |  | 2 fields',
      ' | Payout per conversion | 5.00 EUR | 6.50 EUR',
      ' | Description | Empty | Agreed in spring',
      'Modified Conflict | Order Acme shop |  | 1 field',
      'Conflict | Payout per conversion | 7.00 EUR | 6.00 EUR',
      'New Warning | Trial Acme shop |  | 2 fields',
      ' | Offer |  | Acme shop (40)',
      ' | Name |  | Trial',
      'Marked deleted | Signup Side shop |  | 1 field',
      ' | Status | Active | Deleted',
    ])
  })

  test('are narrowed to an offer and to what stands in the way', async () => {
    const { user } = await openChanges()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Offer' }), 'Side shop')
    expect(goals()).toHaveLength(1)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'conflict')
    expect(screen.getByText('No changes to show')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show all changes' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'conflict')
    expect(goals()).toEqual([expect.stringContaining('Order')])
  })

  test('of a field are taken back from its line, and the next line is gone on with', async () => {
    const { fake, user } = await openChanges()
    await user.click(
      screen.getByRole('button', { name: 'Revert Payout per conversion of Install' }),
    )
    await waitFor(() => {
      expect(fake.record('acme', 'goal-1')?.change).toEqual({
        description: { was: null, now: 'Agreed in spring' },
      })
    })
    await user.keyboard('{ArrowDown}{Delete}')
    await waitFor(() => {
      expect(goals()[0]).toContain('Order')
    })
  })

  test('of fields that are chosen together are taken back as one step, and those of new goals stay', async () => {
    const { fake, user } = await openChanges()
    await user.keyboard('{ArrowDown}{Control>}{ArrowDown}{ArrowDown}{ArrowDown} ')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown} {/Control}')
    await user.click(screen.getByRole('button', { name: 'Revert 2 fields' }))
    await waitFor(() => {
      expect(goals()).toHaveLength(3)
    })
    expect(fake.history.sequence).toBe(1)
    expect(fake.record('acme', 'goal-1')?.change).not.toHaveProperty('default_payout')
    expect(lines()).toContain(' | Name |  | Trial')
  })

  test('of all that a filter shows are discarded together', async () => {
    const { fake, user } = await openChanges()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Offer' }), 'Acme shop')
    await user.click(screen.getByRole('button', { name: 'Discard all listed…' }))
    const dialog = screen.getByRole('dialog', { name: 'Discard the changes to 3 goals?' })
    await user.click(within(dialog).getByRole('button', { name: 'Discard changes' }))
    await waitFor(() => {
      expect(goals()).toEqual([expect.stringContaining('Signup')])
    })
    expect(fake.history.sequence).toBe(1)
  })

  test('of one goal are discarded after the question that names them', async () => {
    const { fake, user } = await openChanges()
    await user.click(within(screen.getByRole('grid')).getByText('Install'))
    await user.keyboard('{Delete}')
    const dialog = screen.getByRole('dialog', { name: 'Discard the changes to “Install”?' })
    await user.click(within(dialog).getByRole('button', { name: 'Discard changes' }))
    await waitFor(() => {
      expect(goals()).toHaveLength(3)
    })
    expect(fake.asked('goals.discard')).toEqual([{ network: 'acme', keys: ['goal-1'] }])
  })

  test('of several goals are discarded in one step', async () => {
    const { fake, user } = await openChanges()
    await user.keyboard('{Control>}a{/Control}')
    await user.click(screen.getByRole('button', { name: 'Discard 4 chosen…' }))
    const dialog = screen.getByRole('dialog', { name: 'Discard the changes to 4 goals?' })
    expect(dialog.textContent.replace(/\s+/g, ' ')).toContain('1 new goal goes altogether.')
    // Goals of different offers are often called the same.
    expect(within(dialog).getByText('Install').closest('li')?.textContent).toContain('Acme shop')
    await user.click(within(dialog).getByRole('button', { name: 'Discard changes' }))
    expect(await screen.findByText('Nothing to post')).toBeTruthy()
    expect(fake.history.sequence).toBe(1)
  })

  test('lead to their goal', async () => {
    const { user } = await openChanges()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}')
    await waitFor(() => {
      expect(goalRow('Order').getAttribute('aria-selected')).toBe('true')
    })
  })

  test('offer a post of the chosen goals alone', async () => {
    const { fake, user } = await openChanges()
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}')
    await user.click(screen.getByRole('button', { name: 'Post 2 chosen…' }))
    await waitFor(() => {
      expect(fake.asked('post.plan')).toEqual([{ network: 'acme', keys: ['goal-1', 'goal-3'] }])
    })
  })

  test('are only looked at where nothing can be changed', async () => {
    await openChanges({ ...network, readOnly: { reason: 'folder' } })
    expect(screen.queryByRole('button', { name: /^(?:Discard|Revert|Post .*…)/ })).toBeNull()
  })

  test('say what belongs there where there are none', async () => {
    const { user } = await openNetwork(aNetwork())
    await user.click(screen.getByRole('button', { name: 'Changes' }))
    expect(await screen.findByText('Nothing to post')).toBeTruthy()
  })
})
