import { describe, expect, it } from 'vitest'
import { conflictsOf } from '#domain/change/conflict'
import { draftOf } from '#domain/change/record'
import { aConfig } from '../../../support/configs'
import { aGoal, anAdvertiser, anOffer } from '../../../support/goals'
import { setCell } from '../../../support/networks'
import { aPulling, folder, numbered, expectLevel } from '../../../support/pulling'

const key = (id: number) => `goal-${id}`

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
    expect(at.calls()).toEqual([
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
