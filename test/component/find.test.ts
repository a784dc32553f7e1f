import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { addFilter, lists, network, search, view } from '../support/find-goals'
import { goalRow, openNetwork } from '../support/open-app'

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
    expect(await screen.findByText('No goal fits: “refund”.')).toBeTruthy()
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
    expect(await screen.findByText(/^No goal fits/)).toBeTruthy()
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
    expect(await screen.findByText(/^No goal fits/)).toBeTruthy()
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

  test('that leaves several out says that none of them is wanted', async () => {
    const { user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Add filter' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByRole('group', { name: 'One of these' })).toBeTruthy()
    await user.selectOptions(dialog.getByRole('combobox', { name: 'What' }), 'Payout type')
    await user.selectOptions(dialog.getByRole('combobox', { name: 'How' }), 'is not')
    const none = within(dialog.getByRole('group', { name: 'None of these' }))
    await user.click(none.getByRole('checkbox', { name: /\(CPS\)$/ }))
    await user.click(none.getByRole('checkbox', { name: /\(CPM\)$/ }))
    await user.click(dialog.getByRole('button', { name: 'Add filter' }))
    await lists('Install', 'Signup', 'Deposit')
    expect(screen.getByText('Payout type is neither CPS nor CPM')).toBeTruthy()
  })

  test('asks how goals stand', async () => {
    const { user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Add filter' }))
    await user.click(screen.getByRole('checkbox', { name: 'With an error' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add filter' }))
    await lists('Deposit')
  })
})
