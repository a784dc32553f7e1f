import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { GoalRecord } from '#domain/change/record'
import type { PlanView, PostItemView } from '#domain/contract/sync-views'
import { aNetwork, aRecord } from '../support/a-network'
import { emptyPlan } from '../support/fake-sync'
import { openNetwork } from '../support/open-app'

function dearer(id: number, name: string): GoalRecord {
  return {
    ...aRecord({ id, name }),
    key: `goal-${id}`,
    change: { default_payout: { was: '5.00000', now: '6.00000' } },
  }
}

function itemOf(id: number, name: string): PostItemView {
  const cells = [{ field: 'default_payout', was: '5.00000', now: '6.00000' }] as const
  return { key: `goal-${id}`, kind: 'update', name, offer: 40, cells }
}

const network = aNetwork({
  goals: [dearer(1, 'Install'), dearer(2, 'Signup'), dearer(3, 'Order')],
})
const items = [itemOf(1, 'Install'), itemOf(2, 'Signup')]
const star = { code: 'payout_above_revenue', name: 'Install', sentence: 'You lose 3.00.' }
const negative = {
  code: 'default_payout_negative',
  fields: ['default_payout'],
  sentence: 'You cannot pay -5.00.',
} as const
const plan: PlanView = {
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

async function openPlan(over: Partial<PlanView> = {}) {
  const app = await openNetwork(network)
  app.fake.sync.plan = { ...plan, ...over }
  await app.user.click(await screen.findByRole('button', { name: 'Post 3…' }))
  const dialog = await screen.findByRole('dialog', { name: /^Post \d+ goals? to Acme Network\?$/ })
  const post = () => within(dialog).getByRole<HTMLButtonElement>('button', { name: /^Post \d/ })
  return { ...app, dialog, post }
}

async function openPost(over: Partial<PlanView> = { starred: [] }) {
  const app = await openPlan(over)
  await app.user.click(app.post())
  const list = await screen.findByRole('list', { name: 'Goals of the post' })
  return { ...app, list }
}

function lines(list: HTMLElement): readonly string[] {
  return within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
}

const failure = { code: 'platform/refused', what: 'The platform refused it.', next: 'Mend it.' }

describe('the plan of a post', () => {
  test('says what will happen, what is left out and how long it takes', async () => {
    const { dialog } = await openPlan()
    const facts = [...dialog.querySelectorAll('dt')].map((term) =>
      `${term.textContent}: ${term.nextElementSibling?.textContent ?? ''}`
        .replace(/\s+/g, ' ')
        .trim(),
    )
    expect(facts).toEqual([
      'Goals: 2 2 changed',
      'Offers: 1 of 1 advertiser',
      'Largest rise: 5.00 → 6.00 EUR Payout per conversion, “Install”',
      'Lowest margin: -12.5 % “Signup”',
      'Takes: about 2 minutes 62 calls',
    ])
    const left = within(dialog).getByRole('region', { name: 'Left out' })
    expect(left.textContent.replace(/\s+/g, ' ')).toContain('1 with errors “Order”')
    expect(left.textContent.replace(/\s+/g, ' ')).toContain(
      '“Order”, Payout per conversion: You cannot pay -5.00.',
    )
    expect(dialog.textContent).toContain('conversions that are there already keep theirs')
    expect(dialog.textContent.replace(/\s+/g, ' ')).toContain('cannot refuse a write')
  })

  test('is sent only once every warning is ticked, and says so until then', async () => {
    const { fake, user, dialog, post } = await openPlan()
    expect(post().disabled).toBe(true)
    expect(dialog.textContent).toContain('Tick 2 warnings first.')
    const [first] = within(dialog).getAllByRole('checkbox')
    await user.click(first ?? dialog)
    expect(dialog.textContent).toContain('Tick 1 more warning first.')
    await user.click(within(dialog).getByRole('button', { name: /^Tick all 2/ }))
    await user.click(post())
    await waitFor(() => {
      expect(fake.asked('post.start')).toEqual([
        {
          network: 'acme',
          fingerprint: 'print-1',
          ticked: [
            { key: 'goal-1', code: star.code },
            { key: 'goal-2', code: star.code },
          ],
        },
      ])
    })
    expect(await screen.findByRole('list', { name: 'Goals of the post' })).toBeTruthy()
  })

  test('with nothing in it cannot be sent', async () => {
    const { dialog, post } = await openPlan({ items: [], starred: [] })
    expect(post().disabled).toBe(true)
    expect(dialog.textContent).toContain('Nothing can be sent.')
  })

  test('says which rules leave goals out: of one goal in full, of many with their number', async () => {
    const left = (place: number, code: string) => ({
      key: `goal-${place}`,
      why: 'errors' as const,
      name: `Goal ${place}`,
      errors: [{ code, fields: ['name'] as const, sentence: `Sentence of goal ${place}.` }],
    })
    const { dialog } = await openPlan({
      leftOut: [
        left(1, 'name_missing'),
        ...Array.from({ length: 500 }, (_none, place) => left(place + 2, 'offer_missing')),
        left(600, 'offer_unknown'),
        left(601, 'id_changed'),
        left(602, 'status_unknown'),
        left(603, 'protocol_unknown'),
      ],
    })
    const rules = within(dialog).getByRole('list', { name: 'What is wrong with them' })
    expect(lines(rules)).toEqual([
      '500 goals: The goal belongs to no offer.',
      '“Goal 1”, Name: Sentence of goal 1.',
      '“Goal 600”, Name: Sentence of goal 600.',
      '“Goal 601”, Name: Sentence of goal 601.',
      'and 2 more rules',
    ])
  })

  test('leads to the goals that are left out', async () => {
    const { user, dialog } = await openPlan()
    await user.click(within(dialog).getByRole('button', { name: 'Show the goals with errors' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: 'View: Errors' })).toBeTruthy()
  })

  test('is made anew where goals moved meanwhile, and nothing is sent unseen', async () => {
    const { fake, user, dialog, post } = await openPlan({ starred: [] })
    fake.refuse('post.start', { code: 'post/changed', what: 'Goals moved.', next: 'Look again.' })
    fake.sync.plan = { ...plan, starred: [], items: [itemOf(1, 'Install')], fingerprint: 'print-2' }
    await user.click(post())
    await waitFor(() => {
      expect(dialog.textContent).toContain('Goals moved since you looked, so nothing was sent.')
    })
    expect(post().textContent.trim()).toBe('Post 1 goal')
    expect(within(dialog).queryByRole('alert')).toBeNull()
    fake.refuse('post.start', null)
    await user.click(post())
    await waitFor(() => {
      expect(fake.asked('post.start').map(({ fingerprint }) => fingerprint)).toEqual([
        'print-1',
        'print-2',
      ])
    })
  })

  test('that could not be made says why, and is tried again', async () => {
    const { fake, user } = await openNetwork(network)
    fake.refuse('post.plan', failure)
    await user.click(await screen.findByRole('button', { name: 'Post 3…' }))
    expect((await screen.findByRole('alert')).textContent).toContain('The platform refused it.')
    fake.refuse('post.plan', null)
    fake.sync.plan = plan
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('dialog', { name: /^Post 2 goals/ })).toBeTruthy()
  })
})

describe('a post', () => {
  test('is shown goal by goal while it goes on', async () => {
    const { fake, list } = await openPost()
    expect(lines(list)).toEqual([
      expect.stringMatching(/^Waiting Install/),
      expect.stringMatching(/^Waiting Signup/),
    ])
    fake.sync.move(1, [
      { item: 0, state: { state: 'applied', id: 1, differences: [] } },
      { item: 1, state: { state: 'sending' } },
    ])
    await waitFor(() => {
      expect(lines(list)).toEqual([
        expect.stringMatching(/^Posted Install/),
        expect.stringMatching(/^Being sent Signup/),
      ])
    })
    expect(screen.getAllByText('1 of 2 posted')).toHaveLength(1)
    expect(screen.getByRole('button', { name: /^Post 1,/ }).textContent).toContain(
      '1 of 2 posted, under way',
    )
    expect(
      screen.getByRole('progressbar', { name: 'This post' }).getAttribute('aria-valuenow'),
    ).toBe('1')
  })

  test('can be paused, resumed and stopped, and rests in words', async () => {
    const { fake, user } = await openPost()
    const pane = within(screen.getByRole('region', { name: 'What became of each goal' }))
    await user.click(pane.getByRole('button', { name: 'Pause' }))
    const post = fake.sync.view.post
    if (post === null) throw new Error('No post is under way')
    fake.sync.tell({ post: { ...post, paused: true } })
    await user.click(await pane.findByRole('button', { name: 'Resume' }))
    fake.sync.tell({
      post: {
        ...post,
        resting: { code: 'x', what: 'The platform is busy.', next: 'It tries again.' },
      },
    })
    expect((await pane.findByRole('status')).textContent).toContain('The platform is busy.')
    await user.click(pane.getByRole('button', { name: 'Stop' }))
    expect(
      fake.calls.map(({ verb }) => verb).filter((verb) => /pause|resume|stop/.test(verb)),
    ).toEqual(['post.pause', 'post.resume', 'post.stop'])
  })

  test('says what failed and was held, in the platform’s words and ours', async () => {
    const { fake, user, list } = await openPost()
    fake.sync.move(1, [
      {
        item: 0,
        state: {
          state: 'failed',
          failure,
          fields: [{ field: 'default_payout', words: 'must be positive' }],
        },
      },
      { item: 1, state: { state: 'held', fields: ['default_payout'] } },
    ])
    await waitFor(() => {
      expect(lines(list)[0]).toContain(
        'Payout per conversion: the platform says “must be positive”',
      )
    })
    expect(lines(list)[0]).toContain('The platform refused it. Mend it.')
    expect(lines(list)[1]).toContain('A colleague changed Payout per conversion')
    await user.click(screen.getByRole('button', { name: 'Held 1' }))
    expect(lines(list)).toEqual([expect.stringMatching(/^Held Signup/)])
  })

  test('that is over is told, exported and undone', async () => {
    const { fake, user } = await openPost()
    fake.sync.move(1, [
      { item: 0, state: { state: 'applied', id: 1, differences: [] } },
      { item: 1, state: { state: 'withdrawn', why: 'edited' } },
    ])
    fake.sync.tell({ post: null })
    const message = await screen.findByText('Post over: 1 of 2 goals posted')
    expect(message.parentElement?.textContent).toContain('1 not sent')
    await user.click(await screen.findByRole('button', { name: 'Export report…' }))
    expect(await screen.findByText('/home/ana/post-1.html')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Undo this post' }))
    await waitFor(() => {
      expect(fake.asked('post.undo')).toEqual([{ network: 'acme', number: 1 }])
    })
  })

  test('leaves the other screens to be worked in, and is come back to', async () => {
    const { user } = await openPost()
    await user.click(screen.getByRole('button', { name: 'Goals' }))
    await user.click(screen.getByRole('button', { name: 'Posting…' }))
    expect(await screen.findByRole('list', { name: 'Goals of the post' })).toBeTruthy()
  })

  test('is kept in the list of posts', async () => {
    const { fake, user } = await openPost()
    fake.sync.tell({ post: null })
    fake.sync.plan = { ...plan, starred: [], items: [itemOf(3, 'Order')] }
    await user.click(await screen.findByRole('button', { name: 'Post 3…' }))
    await user.click(await screen.findByRole('button', { name: 'Post 1 goal' }))
    const posts = within(await screen.findByRole('navigation', { name: 'Posts' }))
    await posts.findByRole('button', { name: /^Post 2,/ })
    await user.click(posts.getByRole('button', { name: /^Post 1,/ }))
    await waitFor(() => {
      const list = screen.getByRole('list', { name: 'Goals of the post' })
      expect(lines(list)).toHaveLength(2)
    })
  })
})
