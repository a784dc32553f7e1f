import { screen, within } from '@testing-library/svelte'
import { aNetwork, aRecord } from './a-network'
import { openGoal, openNetwork } from './open-app'

/** A goal of the network that the history is of. */
export const install = aRecord({ id: 1, name: 'Install' })

/** Two goals of which nothing was changed. */
export const network = aNetwork({ goals: [install, aRecord({ id: 2, name: 'Signup' })] })

/** The window after a few things were done, with a goal in the inspector where one is named. */
export async function openHistory(goal?: string) {
  const app = await (goal === undefined ? openNetwork(network) : openGoal(network, goal))
  const { goals } = app.fake.api
  const edit = (field: 'default_payout' | 'name', value: string) =>
    goals.edit({ network: 'acme', edits: [{ key: 'goal-1', field, value }] })
  await edit('default_payout', '12.50000')
  await edit('name', 'Installed')
  await goals.delete({ network: 'acme', keys: ['goal-2'] })
  await app.user.click(screen.getByText('History', { selector: 'button' }))
  await screen.findByLabelText('What was done')
  return app
}

/** What was done. */
export function timeline() {
  return screen.getByLabelText('What was done')
}

/** The lines of what was done, in words. */
export function labels(): readonly string[] {
  return within(timeline())
    .getAllByRole('option')
    .map((option) => option.textContent.replace(/\s+/g, ' ').trim())
}

/** What the chosen entry changed, in words. */
export function cells(): readonly string[] {
  return within(screen.getByLabelText('What it changed'))
    .getAllByRole('listitem')
    .map((item) => item.textContent.replace(/\s+/g, ' ').trim())
}

/** Chooses something that was done. */
export async function choose(user: { click: (element: Element) => Promise<void> }, label: RegExp) {
  await user.click(within(timeline()).getByRole('option', { name: label }))
  await screen.findByRole('heading', { name: label })
}
