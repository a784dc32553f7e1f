import { describe, expect, it } from 'vitest'
import { setField } from '#domain/change/edits'
import { conflictsOf } from '#domain/change/conflict'
import { draftOf } from '#domain/change/record'
import { aConfig } from '../../../support/configs'
import { FakePlatform } from '../../../support/fake-platform'
import { aGoal, anAdvertiser, anOffer } from '../../../support/goals'
import { setCell } from '../../../support/networks'
import { aPulling, contentOf, folder, numbered, type Pulling } from '../../../support/pulling'

const looked = new WeakMap<FakePlatform, number>()

const key = (id: number) => `goal-${id}`

/** What calls there were since the last time, in short. */
function callsTo({ platform }: Pulling<FakePlatform>): readonly string[] {
  const since = platform.calls.slice(looked.get(platform) ?? 0)
  looked.set(platform, platform.calls.length)
  return since.map(({ method, after }) => (after === undefined ? method : `${method} ${after}`))
}

/** Bases equal the platform, and nothing is marked that is there. */
function expectLevel({ store, platform }: Pulling<FakePlatform>): void {
  for (const record of store.records.values()) {
    if (record.base === null) continue
    const there = platform.held.get(record.base.id ?? 0)
    if (record.missing === true) expect(there).toBeUndefined()
    else expect(record.base).toEqual(there)
  }
  const bases = [...store.records.values()].flatMap(({ base }) => base?.id ?? [])
  expect(bases).toEqual(expect.arrayContaining([...platform.held.keys()]))
}

describe('a pull', () => {
  it('brings everything into an empty network, and keeps no restore point of nothing', async () => {
    const there = numbered(5)
    const empty = aConfig({ goals: [], offers: [], advertisers: [] })
    const at = await aPulling(empty, there)
    const report = await at.run()
    expect(report).toEqual({
      at: '2026-03-01T12:00:00.000Z',
      end: 'done',
      goals: 5,
      arrived: 5,
      moved: 0,
      missing: 0,
      conflicts: 0,
    })
    expectLevel(at)
    expect(at.store.contents).toEqual({
      network: there.network,
      offers: there.offers,
      advertisers: there.advertisers,
    })
    expect(await at.store.restorePoints.list()).toEqual([])
    expect(await at.cells()).toEqual([])
    expect(callsTo(at)).toEqual([
      'preferences',
      'offers 0',
      'advertisers 0',
      'goals 0',
      'goals 2',
      'goals 4',
    ])
  })

  it('of what is known already moves nothing and keeps nothing', async () => {
    const at = await aPulling(numbered(5))
    expect(await at.run()).toMatchObject({ end: 'done', goals: 5, moved: 0 })
    expect(at.store.sequence).toBe(0)
    expect(await at.store.restorePoints.list()).toEqual([])
    expect(await at.disk.files(folder)).not.toContain('pull.json')
  })

  it('follows the platform where nobody here did something, and touches no change', async () => {
    const at = await aPulling(numbered(5))
    await setCell(at.store, 'name', 'Mine', key(1))
    await setCell(at.store, 'default_payout', '9.00000', key(2))
    await setCell(at.store, 'default_payout', '7.00000', key(3))
    at.platform.edit(1, { default_payout: '6', description: 'Theirs' })
    at.platform.edit(2, { default_payout: '9' })
    at.platform.edit(3, { default_payout: '8' })
    at.platform.create({ offer_id: 40, name: 'New there' })
    const report = await at.run()
    expect(report).toMatchObject({ end: 'done', goals: 6, arrived: 1, moved: 3, conflicts: 1 })
    expectLevel(at)
    const draft = (id: number) => at.store.records.get(key(id))
    expect(draft(1)?.change).toEqual({ name: { was: 'Goal 1', now: 'Mine' } })
    expect(draft(2)?.change).toEqual({})
    expect(draft(3)?.change).toEqual({ default_payout: { was: '5.00000', now: '7.00000' } })
    const conflicted = [...at.store.records.values()].filter((one) => conflictsOf(one).length > 0)
    expect(conflicted.map((one) => one.key)).toEqual([key(3)])
  })

  it('keeps a restore point before it moves something, once', async () => {
    const at = await aPulling(numbered(5))
    at.platform.edit(3, { name: 'Theirs' })
    at.platform.edit(5, { name: 'Theirs' })
    await at.run()
    const [point, ...others] = await at.store.restorePoints.list()
    expect(others).toEqual([])
    expect(point).toMatchObject({ reason: 'Before: Pull', sequence: 0, goals: 5 })
    const kept = await at.store.restorePoints.read(point?.id ?? '')
    expect(kept.goals.map((goal) => draftOf(goal).name)).toContain('Goal 3')
  })

  it('tells of each page in an account manager’s words', async () => {
    const at = await aPulling(numbered(6))
    at.platform.edit(1, { name: 'Theirs' })
    at.platform.edit(2, { name: 'Theirs' })
    at.platform.edit(5, { name: 'Theirs' })
    at.platform.loseGoal(6)
    at.platform.create({ offer_id: 40, name: 'New' })
    at.platform.offerRows = [anOffer({ name: 'Other' }), anOffer({ id: 41 })]
    at.platform.preferenceValues = {}
    await at.run()
    const labels: string[] = []
    for await (const { label, action } of at.store.past.backward(at.store.sequence)) {
      labels.push(label)
      expect(action).toBe('pull')
    }
    expect(labels.reverse()).toEqual([
      'Pull: 2 offers, the settings of the network',
      'Pull: 2 goals changed',
      'Pull: 1 goal changed, 1 new on the platform, 1 no longer there',
    ])
    expect(at.store.canUndo).toBeNull()
  })

  it('tells what it changed of goals that were here, amounts first', async () => {
    const at = await aPulling(numbered(4))
    at.platform.edit(1, { name: 'Theirs' })
    at.platform.edit(4, { default_payout: '6', description: 'Agreed' })
    at.platform.create({ offer_id: 40, name: 'New' })
    await setCell(at.store, 'name', 'Theirs', key(1))
    await at.run()
    expect(await at.cells()).toEqual([
      { key: key(4), name: 'Goal 4', field: 'default_payout', before: '5.00000', after: '6.00000' },
      { key: key(1), name: 'Theirs', field: 'name', before: 'Goal 1', after: 'Theirs' },
      { key: key(4), name: 'Goal 4', field: 'description', before: null, after: 'Agreed' },
    ])
    await at.run()
    expect(await at.cells()).toEqual([])
  })

  it('marks goals that vanished, and takes the mark away when they are there again', async () => {
    const at = await aPulling(numbered(7))
    await setCell(at.store, 'name', 'Mine', key(4))
    const lost = [2, 4, 7].map((id) => at.platform.held.get(id) ?? aGoal())
    for (const { id } of lost) at.platform.loseGoal(id ?? 0)
    expect(await at.run()).toMatchObject({ end: 'done', goals: 4, missing: 3, moved: 0 })
    const marked = () => [...at.store.records.values()].filter(({ missing }) => missing).length
    expect([at.store.records.size, marked()]).toEqual([7, 3])
    const sequence = at.store.sequence
    expect(await at.run()).toMatchObject({ missing: 0 })
    expect(at.store.sequence).toBe(sequence)
    for (const goal of lost) at.platform.putGoal(goal)
    expect(await at.run()).toMatchObject({ end: 'done', goals: 7, missing: 0 })
    expect(marked()).toBe(0)
    expect(at.store.records.get(key(4))?.change).toEqual({ name: { was: 'Goal 4', now: 'Mine' } })
  })

  it('of chosen offers speaks of their goals alone, and pulls only what matters to them', async () => {
    const offers = [40, 41, 42].map((id) => anOffer({ id, advertiser_id: id === 42 ? 8 : 7 }))
    const advertisers = [anAdvertiser(), anAdvertiser({ id: 8, company: 'Other' })]
    const goals = [40, 41, 42, 40, 41].map((offer_id, place) => aGoal({ id: place + 1, offer_id }))
    const at = await aPulling(aConfig({ offers, advertisers, goals }))
    for (const id of [1, 2, 3]) at.platform.edit(id, { name: 'Theirs' })
    at.platform.loseGoal(4)
    at.platform.loseGoal(5)
    at.platform.offerRows = offers.map((offer) => ({ ...offer, name: 'Renamed' }))
    at.platform.advertiserRows = advertisers.map((one) => ({ ...one, company: 'Renamed' }))
    expect(await at.run([41, 40, 41])).toMatchObject({
      end: 'done',
      goals: 2,
      missing: 2,
      moved: 2,
    })
    const { contents, records } = at.store
    expect(contents.offers.map(({ name }) => name)).toEqual(['Renamed', 'Renamed', 'Acme shop'])
    expect(contents.advertisers.map(({ company }) => company)).toEqual(['Renamed', 'Other'])
    expect([...records.values()].map(({ base }) => base?.name === 'Theirs')).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('does not take a goal for gone that moved to an offer which is not pulled', async () => {
    const offers = [40, 41].map((id) => anOffer({ id }))
    const goals = [1, 2].map((id) => aGoal({ id }))
    const at = await aPulling(aConfig({ offers, goals }))
    at.platform.edit(2, { offer_id: 41 })
    expect(await at.run([40])).toMatchObject({ end: 'done', missing: 0, moved: 1 })
    expect(at.store.records.get(key(2))?.base?.offer_id).toBe(41)
  })

  it('sees what is edited while it goes on', async () => {
    const at = await aPulling(numbered(4))
    for (const id of [1, 2, 3, 4]) at.platform.edit(id, { default_payout: '6' })
    at.platform.behaviour.meets = async ({ method, after }) => {
      if (method === 'goals' && after === 2) {
        await setCell(at.store, 'default_payout', '9.00000', key(1))
        await setCell(at.store, 'default_payout', '9.00000', key(4))
      }
      return null
    }
    expect(await at.run()).toMatchObject({ end: 'done', moved: 4, conflicts: 1 })
    const change = (id: number) => at.store.records.get(key(id))?.change.default_payout
    expect(change(1)).toEqual({ was: '6.00000', now: '9.00000' })
    expect(change(4)).toEqual({ was: '5.00000', now: '9.00000' })
  })

  it('gives a goal no key that something here has already', async () => {
    const at = await aPulling(numbered(0), numbered(1))
    await at.store.commit('create', () => ({
      label: 'New',
      moves: [
        {
          type: 'goal',
          key: 'goal-1',
          before: null,
          after: { key: 'goal-1', base: null, change: {} },
        },
      ],
    }))
    await at.run()
    expect([...at.store.records].map(([name, { base }]) => [name, base?.id ?? null])).toEqual([
      ['goal-1', null],
      ['goal-1-2', 1],
    ])
  })

  it('tells how far it is, and how long it will take at this pace', async () => {
    const at = await aPulling(numbered(6))
    at.platform.behaviour.meets = ({ method }) => {
      if (method === 'goals') at.time += 10_000
      return null
    }
    await at.run()
    expect(at.told.map((one) => one && [one.doing, one.done, one.total, one.secondsLeft])).toEqual([
      ['offers', 0, null, null],
      ['offers', 0, null, null],
      ['offers', 1, 1, null],
      ['offers', 1, 1, null],
      ['goals', 0, null, null],
      ['goals', 2, 6, 20],
      ['goals', 4, 6, 10],
      ['goals', 6, 6, 0],
      null,
    ])
    expect(at.pull.progress).toBeNull()
  })

  it('does not go round for ever where a page does not come', async () => {
    const at = await aPulling(numbered(6))
    at.platform.failAt(4, { kind: 'missing page' })
    const { end } = await at.run()
    expect(end).toMatchObject({ code: 'pull/page_missing' })
    expect(await at.run()).toMatchObject({ end: 'done', goals: 6 })
  })
})

describe('a pull that shows far less than was known', () => {
  it('asks before anything moves, and moves nothing when told to leave it', async () => {
    const at = await aPulling(
      numbered(20),
      aConfig({ goals: [], offers: [anOffer({ name: 'Other' })] }),
    )
    const before = contentOf(at.store)
    at.answer = false
    expect(await at.run()).toMatchObject({ end: 'stopped', goals: 0, missing: 0 })
    expect(at.told.flatMap((one) => one?.asks ?? [])).toEqual([{ known: 20, shown: 0 }])
    expect(contentOf(at.store)).toBe(before)
    expect(at.store.sequence).toBe(0)
  })

  it('goes on when told to, and marks what is gone', async () => {
    const at = await aPulling(numbered(20), numbered(1))
    at.answer = true
    expect(await at.run()).toMatchObject({ end: 'done', goals: 1, missing: 19 })
    expectLevel(at)
  })

  it('does not ask at a tenth, nor where nothing was known', async () => {
    const tenth = await aPulling(numbered(20), numbered(2))
    expect(await tenth.run()).toMatchObject({ end: 'done', missing: 18 })
    const empty = await aPulling(numbered(0))
    expect(await empty.run()).toMatchObject({ end: 'done', goals: 0 })
  })

  it('asks at a later page as well, and begins anew after that', async () => {
    const at = await aPulling(numbered(40))
    at.platform.edit(1, { name: 'Theirs' })
    at.platform.failAt(4, { kind: 'nothing' })
    at.answer = false
    expect(await at.run()).toMatchObject({ end: 'stopped', goals: 2, moved: 1, missing: 0 })
    expect(at.told.flatMap((one) => one?.asks ?? [])).toEqual([{ known: 40, shown: 2 }])
    callsTo(at)
    expect(await at.run()).toMatchObject({ end: 'done', goals: 40, missing: 0 })
    expect(callsTo(at)[0]).toBe('preferences')
  })

  it('looks a few goals up before it marks them', async () => {
    const at = await aPulling(numbered(8))
    at.platform.failAt(5, { kind: 'nothing' })
    expect(await at.run()).toMatchObject({ end: 'done', missing: 0 })
    expect(callsTo(at)).toContain('goalsByIds')
  })

  it('can be stopped while it asks', async () => {
    const at = await aPulling(numbered(20), numbered(0))
    const pulled = at.run()
    await expect.poll(() => at.pull.progress?.asks ?? null).not.toBeNull()
    at.stop()
    expect(await pulled).toMatchObject({ end: 'stopped' })
    expect(at.store.sequence).toBe(0)
  })
})

describe('a pull that does not come to its end', () => {
  /** Something of everything: followed, in conflict, settled, vanished, new. */
  async function aDay(): Promise<Pulling<FakePlatform>> {
    const at = await aPulling(numbered(9))
    await setCell(at.store, 'name', 'Mine', key(2))
    await setCell(at.store, 'default_payout', '7.00000', key(5))
    await setCell(at.store, 'default_payout', '8.00000', key(9))
    at.platform.edit(1, { name: 'Theirs' })
    at.platform.edit(5, { default_payout: '7', description: 'Theirs' })
    at.platform.edit(9, { default_payout: '9' })
    at.platform.loseGoal(4)
    at.platform.create({ offer_id: 40, name: 'New' })
    at.platform.offerRows = [anOffer({ name: 'Other' })]
    return at
  }

  async function uninterrupted() {
    const at = await aDay()
    const { at: _time, ...report } = await at.run()
    return { calls: at.platform.calls.length, content: contentOf(at.store), report }
  }

  it('comes to the same when it is pulled again, wherever it failed', async () => {
    const { calls, content, report } = await uninterrupted()
    expect(calls).toBeGreaterThan(8)
    for (const kind of ['before', 'missing page'] as const) {
      for (let index = 0; index < calls; index += 1) {
        const at = await aDay()
        at.platform.failAt(index, { kind })
        const first = await at.run()
        const restarts = index % 2 === 0
        if (restarts) await at.restart()
        const done = first.end === 'done' ? first : await at.run()
        expect([index, done]).toEqual([index, { ...report, at: done.at }])
        expect(contentOf(at.store)).toBe(content)
        expect((await at.store.restorePoints.list()).length).toBe(1)
        expect(await at.disk.files(folder)).not.toContain('pull.json')
      }
    }
  })

  it('comes to the same wherever it was stopped', async () => {
    const { calls, content, report } = await uninterrupted()
    for (let index = 0; index < calls; index += 1) {
      const at = await aDay()
      at.platform.behaviour.meets = (call) => {
        if (call.index === index) at.stop()
        return null
      }
      expect(await at.run()).toMatchObject({ end: 'stopped' })
      expect(await at.run()).toEqual({ ...report, at: '2026-03-01T12:00:00.000Z' })
      expect(contentOf(at.store)).toBe(content)
    }
  })

  it('moves nothing any more once it was stopped, where an answer comes all the same', async () => {
    const at = await aPulling(numbered(6))
    for (const id of [1, 4, 6]) at.platform.edit(id, { name: 'Theirs' })
    const { platform } = at
    platform.goals = (request) => FakePlatform.prototype.goals.call(platform, request)
    platform.behaviour.meets = ({ method, after }) => {
      if (method === 'goals' && after === 2) at.stop()
      return null
    }
    expect(await at.run()).toMatchObject({ end: 'stopped', goals: 2, moved: 1 })
    expect(at.store.records.get(key(4))?.base?.name).toBe('Goal 4')
  })

  /** A pull that fails at its second page. */
  async function aRest(): Promise<Pulling<FakePlatform>> {
    const at = await aDay()
    at.platform.failAt(5, { kind: 'before' })
    expect((await at.run()).end).toMatchObject({ code: 'platform/timeout' })
    callsTo(at)
    return at
  }

  it('goes on from its last page, after a restart as well', async () => {
    const at = await aRest()
    await at.restart()
    at.time += 59 * 60 * 1000
    expect(await at.run()).toMatchObject({ end: 'done', goals: 9, moved: 3, conflicts: 1 })
    expect(callsTo(at)[0]).toBe('goals 2')
    expect((await at.cells()).map((cell) => cell.key)).toEqual([key(5), key(9), key(1), key(5)])
  })

  it('begins anew when it was begun an hour ago or, by the clock, later than now', async () => {
    for (const time of [60 * 60 * 1000, -1]) {
      const at = await aRest()
      at.time += time
      await at.run()
      expect(callsTo(at)[0]).toBe('preferences')
    }
  })

  it('begins anew for other offers', async () => {
    const at = await aRest()
    await at.run([40])
    expect(callsTo(at)[0]).toBe('preferences')
  })

  it('begins anew after a post, and not after an edit', async () => {
    const edited = await aRest()
    await setCell(edited.store, 'name', 'Edited', key(7))
    await edited.run()
    expect(callsTo(edited)[0]).toBe('goals 2')
    const posted = await aRest()
    await posted.store.commit('post', (records) => {
      const record = records.get(key(7))
      return { label: 'Post', moves: record ? setField(record, 'name', 'Posted') : [] }
    })
    await posted.run()
    expect(callsTo(posted)[0]).toBe('preferences')
  })

  it('counts a page that was committed just before a crash', async () => {
    const { report, content } = await uninterrupted()
    const at = await aDay()
    const file = `${folder}/pull.json`
    const kept: (Uint8Array | null)[] = []
    at.platform.behaviour.meets = async ({ method, after }) => {
      if (method === 'goals' && after === 2) kept.push(await at.disk.read(file))
      return method === 'goals' && after === 7 ? { kind: 'before' } : null
    }
    await at.run()
    await at.disk.write(file, kept[0] ?? new Uint8Array())
    await at.restart()
    at.platform.behaviour.meets = () => null
    callsTo(at)
    const done = await at.run()
    expect(callsTo(at)[0]).toBe('goals 2')
    expect(done).toEqual({ ...report, at: done.at, goals: 9 })
    expect(contentOf(at.store)).toBe(content)
    expect((await at.cells()).length).toBe(4)
  })

  it('begins anew where its file is broken', async () => {
    const at = await aRest()
    await at.disk.write(`${folder}/pull.json`, Buffer.from('{"format":"goalpost/pull"'))
    expect(await at.run()).toMatchObject({ end: 'done' })
    expect(callsTo(at)[0]).toBe('preferences')
  })
})
