import { screen, waitFor } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { inspector } from '../support/open-app'
import { choose, openHistory } from '../support/open-history'

describe('putting back', () => {
  test('one goal says what was done and is undone from there', async () => {
    const { fake, user } = await openHistory()
    await choose(user, /Set Payout per conversion/)
    await user.click(screen.getByLabelText('Put back Installed'))
    expect(fake.asked('history.putBack')).toEqual([
      { network: 'acme', sequence: 0, keys: ['goal-1'] },
    ])
    expect(await screen.findByText('Put “Installed” back', { selector: '.what' })).toBeTruthy()
    expect(fake.record('acme', 'goal-1')?.change).toEqual({})
    await user.click(screen.getByText('Undo'))
    await waitFor(() => {
      expect(fake.record('acme', 'goal-1')?.change.name?.now).toBe('Installed')
    })
  })

  test('everything goes back, and these goals only', async () => {
    const { fake, user } = await openHistory()
    await choose(user, /Set Name/)
    await user.click(screen.getByText('Put this goal back to before this'))
    await user.click(screen.getByText('Put everything back to before this'))
    expect(fake.asked('history.putBack')).toEqual([
      { network: 'acme', sequence: 1, keys: ['goal-1'] },
      { network: 'acme', sequence: 1 },
    ])
    expect(fake.record('acme', 'goal-1')?.change.default_payout?.now).toBe('12.50000')
    expect(fake.record('acme', 'goal-2')?.change).toEqual({})
  })

  test('says so where nothing had to be put back', async () => {
    const { fake, user } = await openHistory()
    fake.emit('command', 'undo')
    await screen.findByRole('option', { name: /Undo: Delete/ })
    await choose(user, /^(?!.*Undo).*Delete “Signup”/)
    await user.click(screen.getByLabelText('Put back Signup'))
    expect(await screen.findByText(/Nothing had to be put back/)).toBeTruthy()
    expect(screen.queryByText('Undo')).toBeNull()
  })

  test('offers its undo only while it is the last thing that was done', async () => {
    const { fake, user } = await openHistory()
    await choose(user, /Set Name/)
    await user.click(screen.getByLabelText('Put back Installed'))
    await screen.findByText('Undo')
    await fake.api.goals.edit({
      network: 'acme',
      edits: [{ key: 'goal-1', field: 'is_private', value: true }],
    })
    await waitFor(() => {
      expect(screen.queryByText('Undo')).toBeNull()
    })
  })

  test('leads to the goal', async () => {
    const { user } = await openHistory()
    await choose(user, /Set Name/)
    await user.click(screen.getByRole('button', { name: 'Installed' }))
    expect(inspector().getByRole('heading', { name: 'Installed' })).toBeTruthy()
    expect(screen.queryByLabelText('What was done')).toBeNull()
  })
})
