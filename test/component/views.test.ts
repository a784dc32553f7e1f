import { screen, waitFor } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { usualLook, type View } from '#domain/query/view'
import { addFilter, lists, network, search, view } from '../support/find-goals'
import { goalRow, openNetwork, startApp } from '../support/open-app'

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
    expect(await screen.findByRole('button', { name: 'View: Cheap first, adjusted' })).toBeTruthy()
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

  test('keep the keyboard while their order changes, so that Escape closes the list', async () => {
    const { user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Columns' }))
    await user.click(screen.getByRole('checkbox', { name: 'Description' }))
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Description' }))
    await user.click(screen.getByRole('button', { name: 'Move Offer to the left' }))
    expect(document.activeElement?.closest('li')?.textContent).toContain('Offer')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('group', { name: 'Columns' })).toBeNull()
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
