import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { control, fill, inspector, openGoal, openNetwork } from '../support/open-app'
import { network } from '../support/open-history'

describe('restore points', () => {
  test('are kept and restored, and that can be undone', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    fake.emit('command', 'restore-points')
    await screen.findByRole('dialog', { name: 'Restore points' })
    expect(await screen.findByText('None was kept yet.')).toBeTruthy()
    await user.click(screen.getByText('Keep one now'))
    await screen.findByText('2 goals · Kept by hand')
    await user.click(screen.getByText('Close'))
    await fill(user, control('textbox', 'Name'), 'Other')
    await user.click(screen.getByText('History', { selector: 'button' }))
    await user.click(await screen.findByText('Restore points…'))
    await user.click(await screen.findByRole('button', { name: /^Restore the point of / }))
    const said = 'Put everything back to a restore point'
    expect(await screen.findByText(said, { selector: '.what' })).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(fake.record('acme', 'goal-1')?.change).toEqual({})
    await user.click(screen.getByText('Undo'))
    await waitFor(() => {
      expect(fake.record('acme', 'goal-1')?.change.name?.now).toBe('Other')
    })
  })

  test('are compared with what is there now, with what is typed, before one is restored', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    await fake.api.restorePoints.create({ network: 'acme' })
    await fill(user, control('textbox', 'Name'), 'Other')
    await fake.api.goals.create({ network: 'acme', offerId: 40 })
    fake.emit('command', 'restore-points')
    await user.click(await screen.findByRole('button', { name: /^Compare with/ }))
    const dialog = within(await screen.findByRole('dialog', { name: /^Compared with/ }))
    expect(dialog.getByText(/^2 goals are different now/)).toBeTruthy()
    const lines = within(dialog.getByLabelText('What is different now')).getAllByRole('listitem')
    expect(lines.map((line) => line.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Other Acme shop',
      'Name Install →now Other',
      'New goal Made since Acme shop',
      expect.stringMatching(/^Offer /),
      'Name New goal',
      'Enforce encrypted tracking On',
    ])
    await user.click(dialog.getByText('Back'))
    expect(screen.queryByRole('dialog', { name: /^Compared/ })).toBeNull()
    expect(document.activeElement?.textContent).toBe('Compare')
    await user.keyboard('{Enter}')
    await user.click(
      within(await screen.findByRole('dialog', { name: /^Compared/ })).getByText('Restore'),
    )
    await waitFor(() => {
      expect(fake.record('acme', 'goal-1')?.change).toEqual({})
    })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('lead from the comparison to a goal', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    await fake.api.restorePoints.create({ network: 'acme' })
    await fake.api.goals.delete({ network: 'acme', keys: ['goal-2'] })
    fake.emit('command', 'restore-points')
    await user.click(await screen.findByRole('button', { name: /^Compare with/ }))
    await user.click(await screen.findByTitle('Go to “Signup”'))
    expect(inspector().getByRole('heading', { name: 'Signup' })).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('say so where nothing is different, and then restore nothing', async () => {
    const { fake, user } = await openNetwork(network)
    await fake.api.restorePoints.create({ network: 'acme' })
    fake.emit('command', 'restore-points')
    await user.click(await screen.findByRole('button', { name: /^Compare with/ }))
    const dialog = within(await screen.findByRole('dialog', { name: /^Compared with/ }))
    expect(dialog.getByText('Nothing is different now.')).toBeTruthy()
    expect(dialog.getByText<HTMLButtonElement>('Restore').disabled).toBe(true)
  })

  test('say why one could not be kept', async () => {
    const { fake, user } = await openNetwork(network)
    fake.refuse('restorePoints.create', { code: 'full', what: 'The disk is full.', next: 'Go.' })
    fake.emit('command', 'restore-points')
    await user.click(await screen.findByText('Keep one now'))
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
  })
})
