import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { setField } from '#domain/change/edits'
import { aNetwork, aRecord } from '../support/a-network'
import { control, fill, goalRow, openNetwork as openAll, startApp } from '../support/open-app'
import type { FakeOptions } from '../support/fake-api'

const goals = Array.from({ length: 9 }, (_none, place) =>
  aRecord({ id: 501 + place, name: `Goal ${501 + place}` }),
)
const network = aNetwork({ goals })
const other = aNetwork({ key: 'other', name: 'Other network', goals: [aRecord({ id: 700 })] })

/** The window with three goals of nine; the others come when the returned function is called. */
async function openSome(options: FakeOptions = {}) {
  const app = startApp({ networks: [network], start: { open: network }, page: 3, ...options })
  const release = app.fake.delay('networks.goals')
  await screen.findByRole('grid')
  await waitFor(() => {
    expect(app.fake.asked('networks.goals')).toHaveLength(1)
  })
  return { ...app, release }
}

const status = () => within(screen.getByRole('contentinfo'))

describe('a network that is still being loaded', () => {
  it('shows its first goals, how many there are, and how far it is', async () => {
    const { release } = await openSome()
    expect(goalRow('Goal 501')).not.toBeNull()
    expect(screen.queryByText('Goal 504')).toBeNull()
    expect(screen.getByTitle(/^9 goals/)).not.toBeNull()
    expect(status().getByText('Loading 3 of 9 goals')).not.toBeNull()
    release()
    await screen.findByText('Goal 509')
    expect(status().queryByText(/^Loading/)).toBeNull()
    expect(screen.getByTitle(/^9 goals/)).not.toBeNull()
  })

  it('can be edited, and the edit stays whatever page was on its way', async () => {
    const { fake, user, release } = await openSome()
    await user.click(goalRow('Goal 502'))
    await fill(user, control('textbox', 'Name'), 'Deposit')
    await user.tab()
    await screen.findByRole('row', { name: /Deposit/ })
    // Of a goal on the page that is on its way, as it was before.
    const record = fake.record('acme', 'goal-505') ?? aRecord()
    fake.pulled('acme', setField(record, 'name', 'Renamed meanwhile'))
    release()
    await screen.findByText('Goal 509')
    expect(screen.getByText('Renamed meanwhile')).not.toBeNull()
    expect(screen.queryByText('Goal 505')).toBeNull()
    expect(goalRow('Deposit')).not.toBeNull()
  })

  it('does not bring back a goal that went meanwhile', async () => {
    const { fake, release } = await openSome()
    const before = fake.record('acme', 'goal-506') ?? null
    fake.pulled('acme', [{ type: 'goal', key: 'goal-506', before, after: null }])
    release()
    await screen.findByText('Goal 509')
    expect(screen.queryByText('Goal 506')).toBeNull()
    expect(screen.getByTitle(/^8 goals/)).not.toBeNull()
  })

  it('says why it cannot be posted yet', async () => {
    const { fake } = await openSome()
    fake.emit('command', 'post')
    await screen.findByText('The goals are still being loaded.')
  })

  it('can be left for another one, into which none of its goals come', async () => {
    const { user, fake, release } = await openSome({ networks: [network, other] })
    fake.emit('command', 'close-network')
    const line = await screen.findByRole('button', { name: /^Other network/ })
    await waitFor(() => {
      expect(line).toHaveProperty('disabled', false)
    })
    await user.click(line)
    await screen.findByRole('grid')
    release()
    await waitFor(() => {
      expect(screen.getByTitle(/^1 goal/)).not.toBeNull()
    })
    expect(screen.queryByText('Goal 504')).toBeNull()
  })

  it('gives way to the start page where the others cannot be read', async () => {
    const { fake, release } = await openSome()
    const what = 'The files of this network cannot be read.'
    fake.refuse('networks.goals', { code: 'network/unreadable', what, next: 'Keep a copy.' })
    release()
    await screen.findByText(what)
    expect(screen.queryByRole('grid')).toBeNull()
    expect(fake.asked('networks.close')).toHaveLength(1)
  })
})

it('a small network is there at once', async () => {
  const { fake } = await openAll(aNetwork())
  expect(fake.asked('networks.goals')).toEqual([])
  expect(status().queryByText(/^Loading/)).toBeNull()
})
