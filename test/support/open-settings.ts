import { screen, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import type { AppSettings } from '#domain/contract/app-settings'
import type { Start } from '#domain/contract/views'
import { aNetwork, aRecord } from './a-network'
import { fill, goalRow, startApp } from './open-app'

const raised = {
  ...aRecord({ id: 1, name: 'Install' }),
  change: { max_payout: { was: '8.00000', now: '10.40000' } },
}
/** A goal that was raised, and one that was not. */
export const network = aNetwork({
  goals: [raised, aRecord({ id: 2, name: 'Signup', is_end_point: true })],
})

/** The window with a goal of the network open, on a system with a decimal comma. */
export async function openWithComma(goal = 'Install') {
  const start: Partial<Start> = { open: network, systemMark: ',' }
  const app = startApp({ networks: [network], start })
  await screen.findByRole('grid')
  await app.user.click(goalRow(goal))
  return app
}

/** The dialog of the settings. */
export function dialog() {
  return within(screen.getByRole('dialog', { name: 'Settings' }))
}

/** Its input for how far a move may go. */
export function percent(): HTMLInputElement {
  return dialog().getByRole('textbox', { name: /^Ask before a post/ })
}

/** Sets one thing or both in the dialog, as a person does. */
export async function set(user: UserEvent, { decimalMark, farPercent }: Partial<AppSettings>) {
  await user.click(screen.getByRole('button', { name: 'Settings' }))
  const select = dialog().getByRole('combobox', { name: 'Decimal mark' })
  if (decimalMark !== undefined) await user.selectOptions(select, decimalMark)
  if (farPercent !== undefined) await fill(user, percent(), String(farPercent))
  await user.click(dialog().getByRole('button', { name: 'Save' }))
}
