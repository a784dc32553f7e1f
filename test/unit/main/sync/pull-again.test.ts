import { describe, expect, it } from 'vitest'
import { setField } from '#domain/change/edits'
import { FakePlatform } from '../../../support/fake-platform'
import { anOffer } from '../../../support/goals'
import { setCell } from '../../../support/networks'
import { aPulling, contentOf, folder, numbered, type Pulling } from '../../../support/pulling'

const key = (id: number) => `goal-${id}`

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
    at.calls()
    return at
  }

  it('goes on from its last page, after a restart as well', async () => {
    const at = await aRest()
    await at.restart()
    at.time += 59 * 60 * 1000
    expect(await at.run()).toMatchObject({ end: 'done', goals: 9, moved: 3, conflicts: 1 })
    expect(at.calls()[0]).toBe('goals 2')
    expect((await at.cells()).map((cell) => cell.key)).toEqual([key(5), key(9), key(1), key(5)])
  })

  it('begins anew when it was begun an hour ago or, by the clock, later than now', async () => {
    for (const time of [60 * 60 * 1000, -1]) {
      const at = await aRest()
      at.time += time
      await at.run()
      expect(at.calls()[0]).toBe('preferences')
    }
  })

  it('begins anew for other offers', async () => {
    const at = await aRest()
    await at.run([40])
    expect(at.calls()[0]).toBe('preferences')
  })

  it('begins anew after a post, and not after an edit', async () => {
    const edited = await aRest()
    await setCell(edited.store, 'name', 'Edited', key(7))
    await edited.run()
    expect(edited.calls()[0]).toBe('goals 2')
    const posted = await aRest()
    await posted.store.commit('post', (records) => {
      const record = records.get(key(7))
      return { label: 'Post', moves: record ? setField(record, 'name', 'Posted') : [] }
    })
    await posted.run()
    expect(posted.calls()[0]).toBe('preferences')
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
    at.calls()
    const done = await at.run()
    expect(at.calls()[0]).toBe('goals 2')
    expect(done).toEqual({ ...report, at: done.at, goals: 9 })
    expect(contentOf(at.store)).toBe(content)
    expect((await at.cells()).length).toBe(4)
  })

  it('begins anew where its file is broken', async () => {
    const at = await aRest()
    await at.disk.write(`${folder}/pull.json`, Buffer.from('{"format":"goalpost/pull"'))
    expect(await at.run()).toMatchObject({ end: 'done' })
    expect(at.calls()[0]).toBe('preferences')
  })
})
