import { describe, expect, it } from 'vitest'
import { anApp } from '../../../../support/an-app'
import { aPractice, PRACTICE_TOKEN } from '../../../../support/practice'
import { aConfigOf } from '../../../../support/sync-bench'

const network = 'practice'

/** An app with the practice network open and pulled. */
async function practising() {
  const app = await anApp(undefined, { sample: aConfigOf(6) })
  await app.handlers['networks.openPractice']({})
  await app.pulled(network)
  return app
}

describe('the practice network of the app', () => {
  it('is pulled, edited, planned and posted to, and says so as it goes on', async () => {
    const { handlers, session, posted } = await practising()
    expect(session.store(network).records.size).toBe(6)
    await handlers['goals.edit']({
      network,
      edits: [
        { key: 'goal-501', field: 'default_payout', value: '5.50000' },
        { key: 'goal-502', field: 'name', value: 'Renamed' },
      ],
    })
    const plan = await handlers['post.plan']({ network })
    expect(plan.items.map(({ kind, name }) => [kind, name])).toEqual([
      ['update', 'Goal 501'],
      ['update', 'Renamed'],
    ])
    expect(plan.largestRise).toMatchObject({ was: '5.00000', now: '5.50000', currency: 'EUR' })
    const { fingerprint } = plan
    const number = await handlers['post.start']({ network, fingerprint, ticked: [] })
    const report = await posted(network, number)
    expect(report.counts).toMatchObject({ applied: 2, queued: 0 })
    expect(report.items.map(({ state }) => state.state)).toEqual(['applied', 'applied'])
    expect(await handlers['post.list']({ network })).toMatchObject([{ number: 1, over: true }])
  })

  it('takes a post back as changes that are to be posted in their turn', async () => {
    const { handlers, session, posted } = await practising()
    const edits = [{ key: 'goal-501', field: 'name', value: 'Renamed' } as const]
    await handlers['goals.edit']({ network, edits })
    const { fingerprint } = await handlers['post.plan']({ network })
    await posted(network, await handlers['post.start']({ network, fingerprint, ticked: [] }))
    await handlers['post.undo']({ network, number: 1 })
    expect(session.store(network).records.get('goal-501')?.change).toEqual({
      name: { was: 'Renamed', now: 'Goal 501' },
    })
    expect(session.store(network).canUndo?.label).toBe('Take back post 1')
  })

  it('begins one pull and one post, however often somebody clicks', async () => {
    const { handlers, pulled, posted } = await practising()
    const outcomes = async (tries: readonly Promise<unknown>[]) =>
      (await Promise.allSettled(tries)).map(({ status }) => status)
    const pull = () => handlers['sync.pull']({ network })
    expect(await outcomes([pull(), pull()])).toEqual(['fulfilled', 'rejected'])
    await handlers['sync.stopPull']({ network })
    await pulled(network)
    const edits = [{ key: 'goal-501', field: 'name', value: 'Renamed' } as const]
    await handlers['goals.edit']({ network, edits })
    const { fingerprint } = await handlers['post.plan']({ network })
    const post = () => handlers['post.start']({ network, fingerprint, ticked: [] })
    expect(await outcomes([post(), post()])).toEqual(['fulfilled', 'rejected'])
    expect((await posted(network, 1)).counts.applied).toBe(1)
    expect(await handlers['post.list']({ network })).toHaveLength(1)
  })

  it('begins no post of another plan than was shown, nor with a warning that is not ticked', async () => {
    const { handlers } = await practising()
    const set = (value: string) =>
      handlers['goals.edit']({
        network,
        edits: [{ key: 'goal-501', field: 'default_payout', value }],
      })
    await set('5.10000')
    const { fingerprint } = await handlers['post.plan']({ network })
    await set('50.00000')
    await expect(
      handlers['post.start']({ network, fingerprint, ticked: [] }),
    ).rejects.toMatchObject({ failure: { code: 'post/changed' } })
    const plan = await handlers['post.plan']({ network })
    expect(plan.starred.length).toBeGreaterThan(0)
    await expect(
      handlers['post.start']({ network, fingerprint: plan.fingerprint, ticked: [] }),
    ).rejects.toMatchObject({ failure: { code: 'post/not_ticked' } })
  })
})

describe('the sample network', () => {
  it('is on no platform, which is said before anybody is asked for a token', async () => {
    const { handlers } = await anApp()
    const { key } = await handlers['networks.openSample']({})
    expect((await handlers['sync.view']({ network: key })).connection.hasToken).toBe(true)
    await expect(handlers['sync.pull']({ network: key })).rejects.toMatchObject({
      failure: { code: 'sync/sample' },
    })
  })
})

describe('a network of the platform', () => {
  it('asks for a token before anything is sent', async () => {
    const { handlers } = await anApp()
    const { key } = await handlers['networks.connect']({ id: 'acmenet' })
    expect((await handlers['sync.view']({ network: key })).connection).toEqual({
      url: null,
      hasToken: false,
      keeping: 'possible',
      practice: false,
    })
    await expect(handlers['sync.pull']({ network: key })).rejects.toMatchObject({
      failure: { code: 'sync/no_token' },
    })
  })

  it('is asked at once what became of a goal whose answer was lost, where its paused post is stopped', async () => {
    const pauses: Promise<unknown>[] = []
    const practice = await aPractice({
      config: aConfigOf(1),
      plan: ({ method }) => {
        if (method !== 'update' || pauses.length > 0) return null
        pauses.push(handlers['post.pause']({ network: practice.networkId }))
        return 'reset-after'
      },
    })
    const { handlers, pulled, posted, until } = await anApp()
    const { key: network } = await handlers['networks.connect']({
      id: practice.networkId,
      url: practice.url,
    })
    await handlers['sync.useToken']({ network, token: PRACTICE_TOKEN, keep: false })
    await pulled(network)
    const edits = [{ key: 'goal-501', field: 'name', value: 'Renamed' } as const]
    await handlers['goals.edit']({ network, edits })
    const { fingerprint } = await handlers['post.plan']({ network })
    const number = await handlers['post.start']({ network, fingerprint, ticked: [] })
    const post = await until(async () => {
      const view = await handlers['sync.view']({ network })
      return view.post?.phase === 'paused' ? view.post : null
    })
    await Promise.all(pauses)
    expect(post.counts).toMatchObject({ lost: 1, applied: 0 })
    await handlers['post.stop']({ network })
    expect((await posted(network, number)).counts).toMatchObject({ lost: 0, applied: 1 })
  })

  it('is not made where its address would give the token away', async () => {
    const { handlers } = await anApp()
    await expect(
      handlers['networks.connect']({ id: 'acmenet', url: 'http://example.com' }),
    ).rejects.toMatchObject({ failure: { code: 'platform/url' } })
    expect(await handlers['networks.list']({})).toEqual([])
  })
})
