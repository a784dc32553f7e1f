import { screen, waitFor, within } from '@testing-library/svelte'
import { expect } from 'vitest'
import { aNetwork, aRecord } from './a-network'
import { anOffer } from './goals'
import type { OpenApp } from './open-app'

/** Three goals of two offers: one private, one with an error. */
export const network = aNetwork({
  offers: [anOffer(), anOffer({ id: 41, name: 'Winter café' })],
  goals: [
    aRecord({ id: 1, name: 'Install', default_payout: '10.00000', max_payout: '12.00000' }),
    aRecord({ id: 2, name: 'Signup', default_payout: '9.00000', is_private: true }),
    aRecord({ id: 3, name: 'Deposit', offer_id: 41, default_payout: null }),
  ],
})

/** The names of the goals that are listed, from top to bottom. */
export function listed(): readonly string[] {
  return screen
    .getAllByRole('row')
    .flatMap((row) =>
      ['Install', 'Signup', 'Deposit'].filter((name) => row.textContent.includes(name)),
    )
}

/** Waits until these goals are listed, in this order. */
export const lists = (...names: readonly string[]) =>
  waitFor(() => {
    expect(listed()).toEqual(names)
  })

/** The search over the list. */
export function search(): HTMLInputElement {
  return screen.getByRole('searchbox', { name: /^Search names/ })
}

/** Chooses from the menu of views. */
export async function view({ user }: OpenApp, name: string | RegExp) {
  await user.click(screen.getByRole('button', { name: /^View:/ }))
  await user.click(
    screen.getByRole(/^(Save|Rename|Delete)/.test(String(name)) ? 'menuitem' : 'menuitemradio', {
      name,
    }),
  )
}

/** Adds a filter in its dialog. */
export async function addFilter({ user }: OpenApp, what: string, how: string, value?: string) {
  await user.click(screen.getByRole('button', { name: 'Add filter' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.selectOptions(dialog.getByRole('combobox', { name: 'What' }), what)
  await user.selectOptions(dialog.getByRole('combobox', { name: 'How' }), how)
  if (value !== undefined) await user.type(dialog.getByRole('textbox'), value)
  await user.click(dialog.getByRole('button', { name: 'Add filter' }))
}
