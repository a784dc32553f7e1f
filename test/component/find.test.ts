import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { usualLook, type View } from '#domain/query/view'
import { aNetwork, aRecord } from '../support/a-network'
import { anOffer } from '../support/goals'
import {
  control,
  fill,
  goalRow,
  inspector,
  openGoal,
  openNetwork,
  startApp,
  type OpenApp,
} from '../support/open-app'

const network = aNetwork({
  offers: [anOffer(), anOffer({ id: 41, name: 'Winter café' })],
  goals: [
    aRecord({ id: 1, name: 'Install', default_payout: '10.00000', max_payout: '12.00000' }),
    aRecord({ id: 2, name: 'Signup', default_payout: '9.00000', is_private: true }),
    aRecord({ id: 3, name: 'Deposit', offer_id: 41, default_payout: null }),
  ],
})

/** The names of the goals that are listed, from top to bottom. */
function listed(): readonly string[] {
  return screen
    .getAllByRole('row')
    .flatMap((row) =>
      ['Install', 'Signup', 'Deposit'].filter((name) => row.textContent.includes(name)),
    )
}

const lists = (...names: readonly string[]) =>
  waitFor(() => {
    expect(listed()).toEqual(names)
  })

function search(): HTMLInputElement {
  return screen.getByRole('searchbox', { name: /^Search names/ })
}

async function view({ user }: OpenApp, name: string | RegExp) {
  await user.click(screen.getByRole('button', { name: /^View:/ }))
  await user.click(
    screen.getByRole(/^(Save|Rename|Delete)/.test(String(name)) ? 'menuitem' : 'menuitemradio', {
      name,
    }),
  )
}

async function addFilter({ user }: OpenApp, what: string, how: string, value?: string) {
  await user.click(screen.getByRole('button', { name: 'Add filter' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.selectOptions(dialog.getByRole('combobox', { name: 'What' }), what)
  await user.selectOptions(dialog.getByRole('combobox', { name: 'How' }), how)
  if (value !== undefined) await user.type(dialog.getByRole('textbox'), value)
  await user.click(dialog.getByRole('button', { name: 'Add filter' }))
}

describe('the search', () => {
  test('lists the goals that have every word, in their own names or in those of their offers', async () => {
    const { user } = await openNetwork(network)
    await user.type(search(), 'cafe dep')
    await lists('Deposit')
    await user.clear(search())
    await lists('Install', 'Signup', 'Deposit')
  })

  test('is where Ctrl+F goes, from anywhere, and Escape clears it before it leaves', async () => {
    const { user } = await openNetwork(network)
    await user.click(goalRow('Install'))
    await user.keyboard('{Control>}f{/Control}')
    expect(document.activeElement).toBe(search())
    await user.keyboard('signup')
    await lists('Signup')
    await user.keyboard('{Escape}')
    expect(search().value).toBe('')
    await user.keyboard('{Escape}')
    expect(document.activeElement?.getAttribute('role')).toBe('grid')
  })

  test('says what was looked for where nothing is found, and shows everything again', async () => {
    const { user } = await openNetwork(network)
    await user.type(search(), 'refund')
    expect(await screen.findByText('None of them fits: “refund”')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show all goals' }))
    await lists('Install', 'Signup', 'Deposit')
    expect(search().value).toBe('')
  })
})

describe('a filter', () => {
  test('asks about any field, and is told in words beside the others', async () => {
    const app = await openNetwork(network)
    await addFilter(app, 'Payout per conversion', 'is above', '8.5')
    await lists('Install', 'Signup')
    await addFilter(app, 'Private', 'is off')
    await lists('Install')
    const chips = within(screen.getByRole('list', { name: 'Filters' }))
    expect(chips.getByText('Payout per conversion is above 8.50')).toBeTruthy()
    await app.user.click(chips.getByRole('button', { name: 'Remove the filter: Private is off' }))
    await lists('Install', 'Signup')
  })

  test('is one of several that are enough, where I say so, also in a saved view', async () => {
    const app = await openNetwork(network)
    await addFilter(app, 'Payout per conversion', 'is above', '9.5')
    expect(screen.queryByRole('group', { name: 'What must fit' })).toBeNull()
    await addFilter(app, 'Private', 'is on')
    expect(await screen.findByText(/^None of them fits/)).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Any of these' }))
    await lists('Install', 'Signup')
    await app.user.type(search(), 'sign')
    await lists('Signup')
    await view(app, 'Save as a view…')
    await app.user.type(screen.getByRole('textbox', { name: 'Name' }), 'Either{Enter}')
    await waitFor(() => {
      expect(app.fake.views.views[0]?.query).toMatchObject({ any: true, text: 'sign' })
    })
    await view(app, 'All goals')
    await view(app, 'Either')
    expect(await screen.findByRole('button', { name: 'Any of these', pressed: true })).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'All of these' }))
    expect(await screen.findByText(/^None of them fits/)).toBeTruthy()
  })

  test('can be changed where it stands', async () => {
    const app = await openNetwork(network)
    await addFilter(app, 'Margin', 'is below', '20')
    await lists('Install', 'Signup')
    await app.user.click(screen.getByRole('button', { name: 'Margin is below 20 %' }))
    const value = screen.getByRole<HTMLInputElement>('textbox', { name: 'Amount' })
    expect(value.value).toBe('20')
    await app.user.clear(value)
    await app.user.type(value, '10{Enter}')
    expect(await screen.findByRole('button', { name: 'Margin is below 10 %' })).toBeTruthy()
  })

  test('is not made of what is no amount, and says so', async () => {
    const { user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Add filter' }))
    const dialog = within(screen.getByRole('dialog'))
    await user.selectOptions(dialog.getByRole('combobox', { name: 'What' }), 'Margin')
    await user.type(dialog.getByRole('textbox'), '1,234{Enter}')
    expect(dialog.getByText(/two amounts/)).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByRole('list', { name: 'Filters' })).toBeNull()
  })

  test('asks how goals stand', async () => {
    const { user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Add filter' }))
    await user.click(screen.getByRole('checkbox', { name: 'With an error' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add filter' }))
    await lists('Deposit')
  })
})

describe('views', () => {
  const cheap: View = {
    ...usualLook,
    name: 'Cheap first',
    sort: [{ column: 'default_payout', direction: 'ascending' }],
  }

  test('of every network show what stands in the way, or hides money', async () => {
    const app = await openNetwork(network)
    await view(app, 'Errors')
    await lists('Deposit')
    await view(app, 'Private with payout')
    await lists('Signup')
    await view(app, 'All goals')
    await lists('Install', 'Signup', 'Deposit')
  })

  test('tell what a pull changed lately', async () => {
    const app = await openNetwork(network)
    app.fake.pulled('acme', [
      {
        type: 'base',
        key: 'goal-2',
        before: { max_payout: '8.00000' },
        after: { max_payout: '11.00000' },
      },
    ])
    await view(app, 'Recently changed on the platform')
    await lists('Signup')
  })

  test('are saved with their columns and order, called otherwise, deleted and put back', async () => {
    const app = await openNetwork(network)
    const { user, fake } = app
    await addFilter(app, 'Private', 'is on')
    await view(app, 'Save as a view…')
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Hidden ones{Enter}')
    expect(await screen.findByRole('button', { name: 'View: Hidden ones' })).toBeTruthy()
    expect(fake.views.views).toMatchObject([{ name: 'Hidden ones', columns: usualLook.columns }])

    await view(app, 'All goals')
    await view(app, 'Hidden ones')
    await lists('Signup')
    await view(app, 'Rename “Hidden ones”…')
    const name = screen.getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, 'Private ones{Enter}')
    await view(app, 'Delete “Private ones”')
    await user.click(await screen.findByRole('button', { name: 'Put it back' }))
    await waitFor(() => {
      expect(fake.views.views.map((one) => one.name)).toEqual(['Private ones'])
    })
  })

  test('bring their order along, and say when it is another one by now', async () => {
    const app = startApp({ networks: [network], start: { open: network } })
    app.fake.views.views = [cheap]
    await screen.findByRole('grid')
    await view(app, 'Cheap first')
    await lists('Signup', 'Install', 'Deposit')
    await app.user.type(search(), 'i')
    expect(await screen.findByRole('button', { name: 'View: Cheap first, changed' })).toBeTruthy()
    await view(app, 'Save “Cheap first”')
    expect(await screen.findByRole('button', { name: 'View: Cheap first' })).toBeTruthy()
    expect(app.fake.views.views[0]?.query.text).toBe('i')
  })

  test('can be chosen by keyboard', async () => {
    const { user } = await openNetwork(network)
    screen.getByRole('button', { name: /^View:/ }).focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toContain('All goals')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(await screen.findByRole('button', { name: 'View: Errors' })).toBeTruthy()
    await user.keyboard('{Enter}{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement?.getAttribute('aria-haspopup')).toBe('menu')
  })
})

describe('a chosen goal that is not listed', () => {
  const found = (...names: readonly string[]) => lists(...names)
  const heading = (name: string) =>
    inspector().queryByRole('heading', { level: 2, name: new RegExp(name) })

  test('is not looked at, until it is listed again', async () => {
    const { user } = await openGoal(network, 'Install')
    expect(heading('Install')).toBeTruthy()
    await user.type(search(), 'signup')
    await found('Signup')
    expect(inspector().getByText('No goal selected')).toBeTruthy()
    await user.clear(search())
    await found('Install', 'Signup', 'Deposit')
    expect(heading('Install')).toBeTruthy()
  })

  test('is none of those that something is done to', async () => {
    const { user, fake } = await openGoal(network, 'Install')
    await user.keyboard('{Control>}a{/Control}')
    expect(await screen.findByRole('heading', { name: '3 goals' })).toBeTruthy()
    await user.type(search(), 'signup')
    await found('Signup')
    expect(heading('Signup')).toBeTruthy()
    fake.emit('command', 'bulk-delete')
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: /1 goal/ }))
    expect(fake.asked('goals.bulk')[0]?.keys).toEqual(['goal-2'])
  })

  test('keeps what was being typed into it', async () => {
    const app = await openGoal(network, 'Install')
    await fill(app.user, control('textbox', 'Name'), 'First start')
    app.fake.emit('command', 'find')
    await app.user.type(search(), 'signup')
    await found('Signup')
    await waitFor(() => {
      expect(app.fake.record('acme', 'goal-1')?.change.name?.now).toBe('First start')
    })
  })

  test('that was asked for from elsewhere is said not to be in the list, and can be shown there', async () => {
    const { user, fake } = await openNetwork(network)
    await user.type(search(), 'signup')
    await found('Signup')
    await user.keyboard('{Control>}k{/Control}')
    await user.type(screen.getByRole('combobox', { name: /^Search for a command/ }), 'deposit')
    await user.click(await screen.findByRole('option', { name: /^Deposit/ }))
    expect(await inspector().findByText(/^Not in the list/)).toBeTruthy()
    expect(heading('Deposit')).toBeTruthy()
    expect(listed()).toEqual(['Signup'])
    fake.emit('command', 'bulk-delete')
    expect(await screen.findByText(/is not in the list\. Choose goals there first/)).toBeTruthy()
    await user.click(inspector().getByRole('button', { name: 'Show it there' }))
    await found('Install', 'Signup', 'Deposit')
    expect(heading('Deposit')).toBeTruthy()
    expect(inspector().queryByText(/^Not in the list/)).toBeNull()
  })
})

describe('a narrowed list', () => {
  const edit = { key: 'goal-2', field: 'default_payout', value: '99.00000' } as const

  test('leaves a row where it is though it does not fit any more, until something else is asked for', async () => {
    const app = await openNetwork(network)
    await addFilter(app, 'Payout per conversion', 'is below', '9.5')
    await lists('Signup')
    await app.fake.api.goals.edit({ network: 'acme', edits: [edit] })
    expect(await screen.findByText(/1 goal changed and does not fit any more/)).toBeTruthy()
    expect(listed()).toEqual(['Signup'])
    await app.user.type(search(), 's')
    expect(await screen.findByText(/^None of them fits/)).toBeTruthy()
  })

  test('is listed anew from what says so', async () => {
    const app = await openNetwork(network)
    await addFilter(app, 'Payout per conversion', 'is above', '8.5')
    await lists('Install', 'Signup')
    await app.fake.api.goals.edit({
      network: 'acme',
      edits: [{ ...edit, value: '1.00000' }],
    })
    await app.user.click(await screen.findByRole('button', { name: 'List anew' }))
    await lists('Install')
  })

  test('shows a goal that is made in it, whether or not it fits', async () => {
    const app = await openNetwork(network)
    await app.user.type(search(), 'signup')
    await lists('Signup')
    await app.user.click(goalRow('Signup'))
    app.fake.emit('command', 'duplicate')
    expect(await screen.findByRole('heading', { level: 2, name: /copy/i })).toBeTruthy()
    expect(inspector().queryByText(/^Not in the list/)).toBeNull()
  })
})

describe('a sorted list', () => {
  test('leaves a row where it is while it is being changed', async () => {
    const app = startApp({ networks: [network], start: { open: network } })
    app.fake.views.views = [
      {
        ...usualLook,
        name: 'By payout',
        sort: [{ column: 'default_payout', direction: 'descending' }],
      },
    ]
    await screen.findByRole('grid')
    await view(app, 'By payout')
    await lists('Install', 'Signup', 'Deposit')
    const edit = { key: 'goal-2', field: 'default_payout', value: '99.00000' } as const
    await app.fake.api.goals.edit({ network: 'acme', edits: [edit] })
    await waitFor(() => {
      expect(goalRow('Signup').textContent).toContain('99.00')
    })
    expect(listed()).toEqual(['Install', 'Signup', 'Deposit'])
  })
})

describe('the columns', () => {
  test('are chosen and pinned from a list of all', async () => {
    const { user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Columns' }))
    await user.click(screen.getByRole('checkbox', { name: 'Description' }))
    await user.click(screen.getByRole('checkbox', { name: 'Status' }))
    await user.click(screen.getByRole('button', { name: 'Pin Offer' }))
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent)
    expect(heads.some((text) => text.includes('Description'))).toBe(true)
    expect(heads.some((text) => text.includes('Status'))).toBe(false)
  })
})

describe('a network', () => {
  test('is found as it was left', async () => {
    const first = await openNetwork(network)
    await view(first, 'Private with payout')
    await lists('Signup')
    await first.user.click(goalRow('Signup'))
    window.dispatchEvent(new Event('pagehide'))
    await waitFor(() => {
      expect(first.fake.views.left).toMatchObject({ view: 'Private with payout', goal: 'goal-2' })
    })
    const { left } = first.fake.views
    document.body.replaceChildren()

    const again = startApp({ networks: [network], start: { open: network } })
    again.fake.views.left = left
    await screen.findByRole('button', { name: 'View: Private with payout' })
    await lists('Signup')
    expect(goalRow('Signup').getAttribute('aria-selected')).toBe('true')
  })

  test('opens without its views where they cannot be read, and says so', async () => {
    const app = startApp({ networks: [network], start: { open: network } })
    const failure = { code: 'store/read_failed', what: 'The views could not be read.', next: '' }
    app.fake.refuse('views.list', failure)
    expect(await screen.findByText('The views could not be read.')).toBeTruthy()
    await lists('Install', 'Signup', 'Deposit')
  })
})
