import { screen, within } from '@testing-library/svelte'
import type { GoalRecord } from '#domain/change/record'
import type { PlanView, PostItemView } from '#domain/contract/sync-views'
import { aNetwork, aRecord } from './a-network'
import { emptyPlan } from './fake-api/sync'
import { openNetwork } from './open-app'

function dearer(id: number, name: string): GoalRecord {
  return {
    ...aRecord({ id, name }),
    key: `goal-${id}`,
    change: { default_payout: { was: '5.00000', now: '6.00000' } },
  }
}

/** A goal of a post. */
export function itemOf(id: number, name: string): PostItemView {
  const cells = [{ field: 'default_payout', was: '5.00000', now: '6.00000' }] as const
  return { key: `goal-${id}`, kind: 'update', name, offer: 40, cells }
}

/** Three goals that are to be posted. */
export const network = aNetwork({
  goals: [dearer(1, 'Install'), dearer(2, 'Signup'), dearer(3, 'Order')],
})
/** The goals of the post. */
const items = [itemOf(1, 'Install'), itemOf(2, 'Signup')]
/** A warning that has to be ticked. */
export const star = { code: 'payout_above_revenue', name: 'Install', sentence: 'You lose 3.00.' }
const negative = {
  code: 'default_payout_negative',
  fields: ['default_payout'],
  sentence: 'You cannot pay -5.00.',
} as const
/** The plan of a post of two of them: the third is left out. */
export const plan: PlanView = {
  ...emptyPlan,
  items,
  offers: 1,
  advertisers: 1,
  leftOut: [{ key: 'goal-3', why: 'errors', name: 'Order', errors: [negative] }],
  starred: [
    { ...star, key: 'goal-1' },
    { ...star, key: 'goal-2', name: 'Signup' },
  ],
  largestRise: {
    key: 'goal-1',
    name: 'Install',
    field: 'default_payout',
    was: '5.00000',
    now: '6.00000',
    currency: 'EUR',
  },
  worstMargin: { key: 'goal-2', name: 'Signup', percent: '-12.50' },
  calls: 62,
  seconds: 120,
}

/** The window with a plan of a post in front. */
export async function openPlan(over: Partial<PlanView> = {}) {
  const app = await openNetwork(network)
  app.fake.sync.plan = { ...plan, ...over }
  await app.user.click(await screen.findByRole('button', { name: 'Post 3…' }))
  const dialog = await screen.findByRole('dialog', {
    name: /^(Post \d+ goals?|Nothing to post) to Acme Network\??$/,
  })
  const post = () => within(dialog).getByRole<HTMLButtonElement>('button', { name: /^Post \d/ })
  return { ...app, dialog, post }
}

/** The window with a post under way. */
export async function openPost(over: Partial<PlanView> = { starred: [] }) {
  const app = await openPlan(over)
  await app.user.click(app.post())
  const list = await screen.findByRole('list', { name: 'Goals of the post' })
  return { ...app, list }
}

/** What the lines of a list say, with one space between their parts. */
export function lines(list: HTMLElement): readonly string[] {
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
}

/** What the platform may answer. */
export const failure = {
  code: 'platform/refused',
  what: 'The platform refused it.',
  next: 'Mend it.',
}
