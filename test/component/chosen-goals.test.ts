import { screen, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { aNetwork, aRecord } from '../support/a-network'
import type { FakeApi } from '../support/fake-api/fake-api'
import { control, goalRow, inspector, openGoal } from '../support/open-app'

const four = aNetwork({
  goals: ['Install', 'Signup', 'Deposit', 'Purchase'].map((name, place) =>
    aRecord({ id: place + 1, name, ref_id: `ref-${place + 1}` }),
  ),
})

/** The first goal is chosen, and the cursor is on the reference ID of the third, which is not. */
async function apart() {
  const app = await openGoal(four, 'Install')
  const { user } = app
  await user.click(within(goalRow('Install')).getByText('ref-1'))
  await user.keyboard('{Control>}{ArrowDown}{ArrowDown}{/Control}')
  return app
}

function chosen(): readonly (string | undefined)[] {
  return screen
    .getAllByRole('row', { selected: true })
    .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent.trim())
}

function cursorRow(): HTMLElement | null {
  const active = screen.getByRole('grid').getAttribute('aria-activedescendant') ?? ''
  return document.getElementById(active)?.closest<HTMLElement>('[role=row]') ?? null
}

function edits(fake: FakeApi): unknown[] {
  return fake
    .asked('goals.edit')
    .flatMap((asked) => asked.edits.map(({ key, field, value }) => [key, field, value]))
}

async function fromPalette(user: UserEvent, command: string): Promise<void> {
  await user.keyboard('{Control>}k{/Control}')
  await user.keyboard(`${command}{Enter}`)
}

describe('with the cursor on a goal that is not chosen', () => {
  test('the one that is chosen is told apart, and is the one in the inspector', async () => {
    await apart()
    expect(chosen()).toEqual(['Install'])
    expect(cursorRow()).toBe(goalRow('Deposit'))
    expect(goalRow('Deposit').getAttribute('aria-selected')).toBe('false')
    expect(within(goalRow('Deposit')).queryAllByRole('gridcell', { selected: true })).toEqual([])
    expect(inspector().getByRole('heading', { name: 'Install' })).toBeTruthy()
  })

  test('it is the one that a command, the inspector and the keys act on', async () => {
    const { fake, user } = await apart()
    await fromPalette(user, 'mark deleted')
    await user.click(inspector().getByRole('button', { name: 'Set active' }))
    screen.getByRole('grid').focus()
    await user.keyboard('{Delete}')
    expect(fake.asked('goals.delete')).toEqual([{ network: 'acme', keys: ['goal-1'] }])
    expect(edits(fake)).toEqual([
      ['goal-1', 'status', 'active'],
      ['goal-1', 'ref_id', null],
    ])
  })

  test('it is so too where the others were dropped by a click', async () => {
    const { fake, user } = await openGoal(four, 'Install')
    await user.keyboard('{Control>}')
    await user.click(goalRow('Deposit'))
    await user.click(goalRow('Deposit'))
    await user.keyboard('{/Control}')
    expect(chosen()).toEqual(['Install'])
    await user.click(inspector().getByRole('button', { name: 'Mark deleted' }))
    expect(fake.asked('goals.delete')).toEqual([{ network: 'acme', keys: ['goal-1'] }])
  })

  test('Ctrl and Space choose it as well, and all are acted on', async () => {
    const { fake, user } = await apart()
    await user.keyboard('{Control>} {/Control}')
    expect(chosen()).toEqual(['Install', 'Deposit'])
    expect(inspector().getByRole('heading', { name: '2 goals' })).toBeTruthy()
    await user.keyboard('{Delete}')
    expect(edits(fake)).toEqual([
      ['goal-1', 'ref_id', null],
      ['goal-3', 'ref_id', null],
    ])
  })

  test('an edit that begins there chooses it first', async () => {
    const { fake, user } = await apart()
    await user.keyboard('new{Enter}')
    expect(edits(fake)).toEqual([['goal-3', 'ref_id', 'new']])
  })

  test('the way on to the fields chooses it first', async () => {
    const { user } = await apart()
    await user.keyboard('{Alt>}{Enter}{/Alt}')
    expect(inspector().getByRole('heading', { name: 'Deposit' })).toBeTruthy()
    expect(document.activeElement).toBe(control('textbox', 'Reference ID'))
  })
})

test('where none is chosen nothing is done, and it is said', async () => {
  const { fake, user } = await openGoal(four, 'Install')
  await user.keyboard('{Control>} {/Control}')
  expect(inspector().getByText('No goal chosen')).toBeTruthy()
  await user.keyboard('{Delete}')
  expect(screen.getByRole('tooltip').textContent).toContain('No row is chosen.')
  expect(edits(fake)).toEqual([])
})
