import { fireEvent, screen, waitFor } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { aNetwork, aRecord } from '../support/a-network'
import { anOffer } from '../support/goals'
import { control, fill, goalRow, inspector, openGoal, openNetwork } from '../support/open-app'

const network = aNetwork({
  offers: [anOffer(), anOffer({ id: 41, name: 'Other shop' })],
  goals: [aRecord({ id: 1, name: 'Install' }), aRecord({ id: 2, name: 'Signup', offer_id: 41 })],
})

function button(name: RegExp): HTMLButtonElement {
  return screen.getByRole('button', { name })
}

describe('undo and redo', () => {
  test('have nothing to do at first, and say so', async () => {
    const { fake, user } = await openNetwork(network)
    expect(button(/^Nothing to undo$/).disabled).toBe(true)
    expect(button(/^Nothing to redo$/).disabled).toBe(true)
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText('Nothing to undo')).toBeTruthy()
    expect(fake.history.sequence).toBe(0)
  })

  test('know from the start what was done before the window was opened', async () => {
    await openNetwork({ ...network, undo: 'Delete “Signup”' })
    expect(button(/^Undo: Delete “Signup”$/).disabled).toBe(false)
  })

  test('take back and do again by their buttons, which name the step', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    await fill(user, control('textbox', 'Payout per conversion'), '12.5')
    await user.tab()
    const label = 'Set Payout per conversion to 12.50 on “Install”'
    await user.click(await screen.findByRole('button', { name: `Undo: ${label}` }))
    expect(await screen.findByText(`Undone: ${label}`)).toBeTruthy()
    expect(fake.record('acme', 'goal-1')?.change).toEqual({})
    expect(control('textbox', 'Payout per conversion').value).toBe('5.00')
    await user.click(button(/^Redo: Set Payout/))
    expect(await screen.findByText(`Done again: ${label}`)).toBeTruthy()
    expect(control('textbox', 'Payout per conversion').value).toBe('12.50')
  })

  test('take back what was typed just now, and the field that has the focus shows it', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    const name = control('textbox', 'Name')
    await fill(user, name, 'Renamed')
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => {
      expect(name.value).toBe('Install')
    })
    expect(document.activeElement).toBe(name)
    expect(fake.asked('goals.edit')).toHaveLength(1)
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
    await waitFor(() => {
      expect(name.value).toBe('Renamed')
    })
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => {
      expect(name.value).toBe('Install')
    })
    await user.keyboard('{Control>}y{/Control}')
    await waitFor(() => {
      expect(name.value).toBe('Renamed')
    })
  })

  test('Escape after an undo leaves the field and does not bring the text from before back', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    await fill(user, control('textbox', 'Name'), 'Renamed')
    await user.tab()
    await user.click(control('textbox', 'Name'))
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => {
      expect(control('textbox', 'Name').value).toBe('Install')
    })
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('grid', { name: /^Goals of/ }))
    expect(fake.record('acme', 'goal-1')?.change).toEqual({})
  })

  test('lead to the goal that moved, where another one is looked at', async () => {
    const { fake, user } = await openGoal(network, 'Signup')
    await fill(user, control('textbox', 'Name'), 'Registered')
    await user.tab()
    await user.click(screen.getByRole('treeitem', { name: /Acme shop/ }))
    await user.click(goalRow('Install'))
    fake.emit('command', 'undo')
    expect(await inspector().findByRole('heading', { name: 'Signup' })).toBeTruthy()
    expect(goalRow('Signup').getAttribute('aria-selected')).toBe('true')
  })

  test('leave the keyboard in the list when what had it is gone', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    await user.click(inspector().getByRole('button', { name: 'Duplicate' }))
    await inspector().findByRole('heading', { name: 'Install (copy)' })
    await user.click(control('textbox', 'Name'))
    fake.emit('command', 'undo')
    await waitFor(() => {
      expect(screen.queryByRole('row', { name: /Install \(copy\)/ })).toBeNull()
    })
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('grid', { name: /^Goals of/ }))
    })
  })

  test('pass over nothing: where what was typed cannot be saved, the step before it stays', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    await fill(user, control('textbox', 'Name'), 'Renamed')
    await user.tab()
    fake.refuse('goals.edit', { code: 'full', what: 'The disk is full.', next: 'Make room.' })
    await fill(user, control('textbox', 'Name'), 'Renamed again')
    await user.keyboard('{Control>}z{/Control}')
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('nothing else was done')
    expect(fake.asked('history.undo')).toEqual([])
    expect(control('textbox', 'Name').value).toBe('Renamed again')
  })

  test('leave a text of a dialog to itself', async () => {
    const { fake, user } = await openGoal({ ...network, undo: 'Delete “Signup”' }, 'Install')
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    const percent = screen.getByRole('textbox', { name: /^Ask before a post/ })
    const isLeft = await fireEvent.keyDown(percent, { key: 'z', ctrlKey: true })
    expect(isLeft).toBe(true)
    fake.emit('command', 'undo')
    expect(fake.asked('history.undo')).toEqual([])
  })
})
