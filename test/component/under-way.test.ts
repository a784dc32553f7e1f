import { screen, waitFor } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { WorkState } from '#domain/contract/work'
import { aNetwork } from '../support/a-network'
import { openNetwork } from '../support/open-app'

const state = { done: 34_000, total: 100_000, committing: false }

/** The window while something takes long. */
async function whileWorking(over: Partial<WorkState> = {}) {
  const app = await openNetwork(aNetwork())
  const tell = (now: WorkState | null) => {
    app.fake.emit('work', { number: 3, kind: 'restore', state: now })
  }
  tell({ ...state, ...over })
  return { ...app, tell }
}

function dialog() {
  return screen.findByRole('dialog', { name: 'Putting goals back' })
}

describe('what takes more than half a second', () => {
  test('shows how far it is, and is stopped by its button', async () => {
    const { fake, user } = await whileWorking()
    expect((await dialog()).textContent).toContain('34,000 of 100,000 goals')
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(fake.asked('work.stop')).toEqual([{ work: 3 }])
    expect((await dialog()).textContent).toContain('Stopping…')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Stop' }).disabled).toBe(true)
  })

  test('cannot be stopped any more once it is being written, and says so', async () => {
    const { fake } = await whileWorking({ committing: true })
    const { textContent } = await dialog()
    expect(textContent).toContain('can no longer be stopped')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Stop' }).disabled).toBe(true)
    expect(fake.asked('work.stop')).toEqual([])
  })

  test('goes away once it is over', async () => {
    const { tell } = await whileWorking()
    await dialog()
    tell(null)
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
  })

  test('keeps commands from what is under it', async () => {
    const { fake } = await whileWorking()
    await dialog()
    fake.emit('command', 'undo')
    await Promise.resolve()
    expect(fake.asked('history.undo')).toEqual([])
  })

  test('that I stopped is told as no failure', async () => {
    const { fake, user } = await openNetwork(aNetwork())
    fake.refuse('history.undo', { code: 'work/stopped', what: 'Stopped.', next: 'Nothing.' })
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText('Stopped. Nothing was changed.')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
