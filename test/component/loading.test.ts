import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import { usualLook } from '#domain/query/view'
import { setField } from '#domain/change/edits'
import { aNetwork, aRecord } from '../support/a-network'
import { control, fill, goalRow, openNetwork as openAll, startApp } from '../support/open-app'
import type { FakeOptions } from '../support/fake-api/fake-api'

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
const list = () => within(screen.getByRole('main'))
/** How many goals stand over the list: the offers beside it have their own. */
const counter = (words: RegExp) => list().getByText(words)

describe('a network that is still being loaded', () => {
  it('shows its first goals, how many there are, and how far it is', async () => {
    const { release } = await openSome()
    expect(goalRow('Goal 501')).toBeTruthy()
    expect(screen.queryByText('Goal 504')).toBeNull()
    expect(counter(/^9 goals( ·|$)/)).toBeTruthy()
    expect(status().getByText('Loading 3 of 9 goals')).toBeTruthy()
    expect(status().queryByText(/goals? changed/)).toBeNull()
    release()
    await screen.findByText('Goal 509')
    expect(status().queryByText(/^Loading/)).toBeNull()
    expect(status().getByText(/goals? changed/)).toBeTruthy()
    expect(counter(/^9 goals( ·|$)/)).toBeTruthy()
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
    expect(screen.getByText('Renamed meanwhile')).toBeTruthy()
    expect(screen.queryByText('Goal 505')).toBeNull()
    expect(goalRow('Deposit')).toBeTruthy()
  })

  it('does not bring back a goal that went meanwhile', async () => {
    const { fake, release } = await openSome()
    const before = fake.record('acme', 'goal-506') ?? null
    fake.pulled('acme', [{ type: 'goal', key: 'goal-506', before, after: null }])
    release()
    await screen.findByText('Goal 509')
    expect(screen.queryByText('Goal 506')).toBeNull()
    expect(counter(/^8 goals( ·|$)/)).toBeTruthy()
  })

  it('says why it cannot be posted yet', async () => {
    const { fake } = await openSome()
    fake.emit('command', 'post')
    await screen.findByText('The goals are still being loaded.')
  })

  it('says so beside the list, and of what is found in it', async () => {
    const { user, release } = await openSome()
    expect(list().getByText(/one is chosen at a time/).textContent).toContain('3 of 9 goals')
    await user.type(screen.getByRole('searchbox', { name: /^Search names/ }), 'goal')
    expect(await list().findByText(/^3 goals so far/)).toBeTruthy()
    expect(screen.getByText('3 goals found so far')).toBeTruthy()
    release()
    expect(await list().findByText(/^9 goals( ·|$)/)).toBeTruthy()
    expect(screen.getByText('9 goals found')).toBeTruthy()
    expect(list().queryByText(/one is chosen at a time/)).toBeNull()
  })

  it('has one goal chosen at a time, whatever keys or clicks ask for several', async () => {
    const { user, release } = await openSome()
    const rows = () =>
      screen.getAllByRole('row').filter((row) => row.getAttribute('aria-selected') === 'true')
    await user.click(goalRow('Goal 502'))
    await user.keyboard('{Control>}a{/Control}')
    await screen.findByText(/^Goals are still being loaded\. Several can be chosen/)
    expect(rows()).toHaveLength(1)
    await user.keyboard('{Control>}{Shift>}{End}{/Shift}{/Control}')
    expect(rows()).toHaveLength(1)
    await user.keyboard('{Control>}')
    await user.click(goalRow('Goal 501'))
    await user.keyboard('{/Control}')
    expect(rows()).toEqual([goalRow('Goal 501')])
    release()
    await screen.findByText('Goal 509')
    await user.keyboard('{Control>}a{/Control}')
    expect(await screen.findByRole('heading', { name: '9 goals' })).toBeTruthy()
  })

  it.each(['bulk-set', 'bulk-duplicate', 'export', 'import'] as const)(
    'says why nothing is done to many goals yet: %s',
    async (command) => {
      const { fake, user } = await openSome()
      await user.click(goalRow('Goal 502'))
      fake.emit('command', command)
      await screen.findByText('The goals are still being loaded.')
      expect(screen.queryByRole('dialog')).toBeNull()
    },
  )

  it('does not take a block of cells over several goals yet', async () => {
    const { fake, user } = await openSome()
    await user.click(goalRow('Goal 502'))
    await user.paste('One\nTwo')
    await screen.findByText(/^Goals are still being loaded\. Several can be/)
    expect(fake.asked('goals.edit')).toEqual([])
  })

  it.each([
    ['Changes', 'What you changed is listed once all of them are here.'],
    ['Conflicts', 'Conflicts are listed once all of them are here.'],
  ])('lists no %s before all of them are known', async (name, words) => {
    const record = setField(aRecord({ id: 501, name: 'Goal 501' }), 'name', 'Changed')
    const [move] = record
    expect(move).toBeDefined()
    const { user, fake, release } = await openSome()
    fake.pulled('acme', record)
    await user.click(screen.getByRole('button', { name: new RegExp(`^${name}`) }))
    await screen.findByText(words)
    expect(screen.queryByRole('button', { name: /all/i })).toBeNull()
    release()
    await waitFor(() => {
      expect(screen.queryByText(words)).toBeNull()
    })
  })

  it('offers to mend all of a kind only once all of it is known', async () => {
    const untidy = { ...network, goals: [aRecord({ id: 500, name: 'Goal 500 ' }), ...goals] }
    const { fake, user, release } = await openSome({ networks: [untidy], start: { open: untidy } })
    fake.emit('command', 'findings')
    expect(await screen.findByText('Still looking…')).toBeTruthy()
    expect(await screen.findByRole('option', { name: /^Warning Name has spaces/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Fix it' })).toBeNull()
    release()
    await screen.findByText('Goal 509')
    await user.click(screen.getByRole('option', { name: /^Warning Name has spaces/ }))
    expect(await screen.findByRole('button', { name: 'Fix it' })).toBeTruthy()
  })

  it('is in the order that was asked for once all of it is here', async () => {
    const app = startApp({ networks: [network], start: { open: network }, page: 3 })
    app.fake.views.left = {
      ...usualLook,
      sort: [{ column: 'name', direction: 'descending' }],
      view: null,
      scope: 'all',
      goal: null,
      top: 0,
    }
    await screen.findByText('Goal 509')
    await waitFor(() => {
      expect(status().queryByText(/^Loading/)).toBeNull()
    })
    const [, first] = screen.getAllByRole('row')
    expect(first?.textContent).toContain('Goal 509')
  })

  it('tells who looks for a goal by its name that not all can be found', async () => {
    const { user } = await openSome()
    await user.keyboard('{Control>}k{/Control}')
    expect(await screen.findByText(/Only those that are here are found/)).toBeTruthy()
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
      expect(counter(/^1 goal( ·|$)/)).toBeTruthy()
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
