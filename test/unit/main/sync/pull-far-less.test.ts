import { describe, expect, it } from 'vitest'
import { aConfig } from '../../../support/configs'
import { anOffer } from '../../../support/goals'
import { aPulling, contentOf, numbered, expectLevel } from '../../../support/pulling'

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
    at.calls()
    expect(await at.run()).toMatchObject({ end: 'done', goals: 40, missing: 0 })
    expect(at.calls()[0]).toBe('preferences')
  })

  it('looks a few goals up before it marks them', async () => {
    const at = await aPulling(numbered(8))
    at.platform.failAt(5, { kind: 'nothing' })
    expect(await at.run()).toMatchObject({ end: 'done', missing: 0 })
    expect(at.calls()).toContain('goalsByIds')
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
