import { screen, within } from '@testing-library/svelte'
import type { BulkKind } from '#domain/bulk/action'
import type { GoalRecord } from '#domain/change/record'
import type { NetworkView } from '#domain/contract/views'
import { aNetwork, aRecord } from './a-network'
import { anOffer } from './goals'
import { openGoal } from './open-app'

export const signup = aRecord({
  id: 1,
  name: 'Signup',
  default_payout: '12.50000',
  ref_id: 'SKU-1',
})
export const offers = [anOffer(), anOffer({ id: 41, name: 'Other shop', currency: 'USD' })]

/** The dialog of an action, about one goal. */
export async function ask(
  kind: BulkKind,
  goal: GoalRecord = signup,
  over: Partial<NetworkView> = {},
) {
  const network = { ...aNetwork({ goals: [goal], offers }), ...over }
  const app = await openGoal(network, goal.base?.name ?? 'Made here')
  app.fake.emit('command', `bulk-${kind}`)
  const dialog = within(await screen.findByRole('dialog'))
  const field = (label: string) => dialog.getByRole<HTMLInputElement>('textbox', { name: label })
  const lines = () => dialog.queryAllByRole('listitem').map((line) => line.textContent.trim())
  const press = (name: string | RegExp) => app.user.click(dialog.getByRole('button', { name }))
  return { ...app, dialog, field, lines, press }
}

/** What a preview's line says, with one space between its parts. */
export function said(line: string | undefined): string {
  return (line ?? '').replace(/\s+/g, ' ')
}
