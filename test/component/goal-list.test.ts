import { fireEvent, screen, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { GoalRecord } from '#domain/change/record'
import { aNetwork, aRecord } from '../support/a-network'
import { anOffer } from '../support/goals'
import { control, goalRow, inspector, openGoal, openNetwork } from '../support/open-app'

const three = aNetwork({
  goals: [
    aRecord({ id: 1, name: 'Install' }),
    aRecord({ id: 2, name: 'Signup' }),
    aRecord({ id: 3, name: 'Deposit' }),
  ],
})

function names(): (string | undefined)[] {
  return screen.getAllByRole('row').flatMap((row) => {
    const cells = within(row).queryAllByRole('gridcell')
    return cells.length === 0 ? [] : [cells[1]?.textContent.trim()]
  })
}

function isSelected(name: string): boolean {
  return goalRow(name).getAttribute('aria-selected') === 'true'
}

describe('a line', () => {
  test('shows amounts, with the currency where offers differ; what the type does not use stands back', async () => {
    await openNetwork(
      aNetwork({
        goals: [
          aRecord({ id: 1, name: 'Flat', default_payout: '12.50000', max_payout: '20.00000' }),
          aRecord({
            id: 2,
            name: 'Both',
            payout_type: 'cpa_both',
            percent_payout: '5.00',
            default_payout: '1.00000',
          }),
          aRecord({ id: 3, name: 'Share', payout_type: 'cpa_percentage', percent_payout: '7.50' }),
        ],
      }),
    )
    const cell = (row: string, name: RegExp) => within(goalRow(row)).getByRole('gridcell', { name })
    expect(cell('Flat', /^EUR 12\.50$/)).toBeTruthy()
    expect(cell('Both', /^EUR 1\.00$/)).toBeTruthy()
    expect(cell('Both', /^5\.00 %$/)).toBeTruthy()
    expect(cell('Share', /^7\.50 %$/)).toBeTruthy()
    expect(cell('Share', /^EUR 5\.00$/).classList).toContain('quiet')
  })

  test('is marked by letter and words for what is pending and what the rules say', async () => {
    const modified: GoalRecord = {
      ...aRecord({ id: 1, name: 'Install' }),
      change: { default_payout: { was: '5.00000', now: 'abc' } },
    }
    const deleted: GoalRecord = {
      ...aRecord({ id: 2, name: 'Signup' }),
      change: { status: { was: 'active', now: 'deleted' } },
    }
    const made: GoalRecord = {
      key: 'new-1',
      base: null,
      change: { offer_id: { was: null, now: 40 }, name: { was: null, now: 'Deposit' } },
    }
    await openNetwork(aNetwork({ goals: [modified, deleted, made] }))
    expect(within(goalRow('Install')).getByRole('img', { name: 'Modified' }).textContent).toBe('M')
    expect(within(goalRow('Install')).getByRole('img', { name: /^Error: “abc”/ })).toBeTruthy()
    expect(within(goalRow('Signup')).getByRole('img', { name: 'Marked deleted' }).textContent).toBe(
      'D',
    )
    expect(within(goalRow('Deposit')).getByRole('img', { name: 'New' }).textContent).toBe('N')
    expect(await screen.findByText('1 goal with errors')).toBeTruthy()
    expect(screen.getByText('3 goals changed')).toBeTruthy()
  })

  test('warns with a mark of its own', async () => {
    await openNetwork(aNetwork({ offers: [anOffer({ has_goals_enabled: false })] }))
    const mark = within(goalRow('First purchase')).getByRole('img', { name: /^Warning: / })
    expect(mark.textContent).toBe('?')
  })
})

describe('the list', () => {
  test('stands by offer and id, new goals last in their offer', async () => {
    const made: GoalRecord = {
      key: 'new-1',
      base: null,
      change: { offer_id: { was: null, now: 40 }, name: { was: null, now: 'Made here' } },
    }
    await openNetwork(
      aNetwork({
        offers: [anOffer(), anOffer({ id: 41, name: 'Other' })],
        goals: [
          made,
          aRecord({ id: 9, name: 'Elsewhere', offer_id: 41 }),
          aRecord({ id: 3, name: 'Third' }),
          aRecord({ id: 1, name: 'First' }),
        ],
      }),
    )
    expect(names()).toEqual(['First', 'Third', 'Made here', 'Elsewhere'])
  })

  test('the arrow keys move the selection, with Ctrl and Home or End to the ends', async () => {
    const { user } = await openGoal(three, 'Install')
    screen.getByRole('grid').focus()
    await user.keyboard('{ArrowDown}')
    expect(isSelected('Signup')).toBe(true)
    await user.keyboard('{Control>}{End}{/Control}')
    expect(isSelected('Deposit')).toBe(true)
    await user.keyboard('{ArrowDown}')
    expect(isSelected('Deposit')).toBe(true)
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(isSelected('Install')).toBe(true)
    const active = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? ''
    expect(goalRow('Install').contains(document.getElementById(active))).toBe(true)
  })

  test('Home leads back to the first columns, though the name is always in sight', async () => {
    const { user } = await openGoal(three, 'Install')
    const grid = screen.getByRole('grid')
    const scroller = grid.closest('.scroller')
    if (scroller === null) throw new Error('The list scrolls nowhere')
    scroller.scrollLeft = 300
    await fireEvent.scroll(scroller)
    grid.focus()
    await user.keyboard('{ArrowDown}')
    expect(scroller.scrollLeft).toBe(300)
    await user.keyboard('{Home}')
    expect(scroller.scrollLeft).toBe(0)
  })

  test('Alt and Enter lead to the fields and Escape back to the list', async () => {
    const { user } = await openGoal(three, 'Signup')
    screen.getByRole('grid').focus()
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    expect(document.activeElement).toBe(control('textbox', 'Name'))
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('grid'))
  })

  test('renders no more lines than are worth it', async () => {
    const goals = Array.from({ length: 5000 }, (_none, place) =>
      aRecord({ id: place + 1, name: `Goal no. ${place + 1}` }),
    )
    const { user } = await openNetwork(aNetwork({ goals }))
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5001')
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
    screen.getByRole('grid').focus()
    await user.keyboard('{Control>}{End}{/Control}')
    expect(inspector().getByRole('heading', { name: 'Goal no. 5000' })).toBeTruthy()
    expect(goalRow('Goal no. 5000').getAttribute('aria-selected')).toBe('true')
  })

  test('begins at its first goal when something else is looked for, however far down it was', async () => {
    const goals = Array.from({ length: 500 }, (_none, place) =>
      aRecord({ id: place + 1, name: `${place < 400 ? 'Early' : 'Late'} ${place + 1}` }),
    )
    const { user } = await openNetwork(aNetwork({ goals }))
    screen.getByRole('grid').focus()
    await user.keyboard('{Control>}{End}{/Control}')
    expect(screen.queryByRole('row', { name: /Early 1\b/ })).toBeNull()
    await user.type(screen.getByRole('searchbox'), 'early')
    expect(await screen.findByRole('row', { name: /Early 1\b/ })).toBeTruthy()
  })
})

describe('empty', () => {
  test('a network without goals says so and makes the first one', async () => {
    const { fake, user } = await openNetwork(aNetwork({ goals: [] }))
    expect(screen.getByText('No goals yet')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Make the first goal' }))
    await user.click(await screen.findByRole('button', { name: 'Create goal' }))
    expect(fake.asked('goals.create')).toEqual([{ network: 'acme', offerId: 40 }])
  })

  test('a network without offers offers no new goal', async () => {
    await openNetwork(aNetwork({ goals: [], offers: [], advertisers: [] }))
    expect(screen.getByText('No offers yet')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'New goal' })).toBeNull()
  })

  test('without a selection the inspector says what belongs there', async () => {
    await openNetwork(aNetwork())
    expect(inspector().getByText('No goal chosen')).toBeTruthy()
  })
})
