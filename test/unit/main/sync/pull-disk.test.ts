import { describe, expect, it } from 'vitest'
import type { FakePlatform } from '../../../support/fake-platform'
import { faultyDisk, harmless, type Fault } from '../../../support/faulty-disk'
import { setCell } from '../../../support/networks'
import { aPulling, contentOf, numbered, type Pulling } from '../../../support/pulling'
import { readOnlyDisk } from '../../../support/read-only-disk'

const KINDS = ['store/write_failed', 'store/read_failed']

/** A network with a change in it, and a platform on which much has moved. */
async function aDay(): Promise<Pulling<FakePlatform>> {
  const at = await aPulling(numbered(6))
  await setCell(at.store, 'name', 'Mine', 'goal-2')
  for (const id of [1, 2, 5]) at.platform.edit(id, { name: 'Theirs' })
  at.platform.loseGoal(4)
  at.platform.create({ offer_id: 40, name: 'New' })
  at.platform.preferenceValues = {}
  return at
}

/** How many operations it takes to open the network. */
async function opening(): Promise<number> {
  const at = await aDay()
  const { disk, count } = faultyDisk(at.disk, harmless)
  await at.restart(disk)
  return count()
}

/** Pulls on a disk that fails at an operation of the pull, counted from 1. */
async function pulled(before: number, { at: place, ...fault }: Fault) {
  const at = await aDay()
  const { disk, count } = faultyDisk(at.disk, { ...fault, at: before + place })
  await at.restart(disk)
  const report = await at.run()
  return { at, report, operations: count() - before }
}

describe('a pull on a disk that fails', () => {
  it('fails with it, half tells nothing, and comes to the same when it is pulled again', async () => {
    const before = await opening()
    const whole = await pulled(before, harmless)
    expect(whole.report).toMatchObject({ end: 'done', moved: 3, arrived: 1, missing: 1 })
    const content = contentOf(whole.at.store)
    let failed = 0
    for (let place = 1; place <= whole.operations; place += 1) {
      for (const lasting of [1, Infinity]) {
        const { at, report } = await pulled(before, { at: place, lasting, torn: lasting === 1 })
        if (report.end !== 'done') {
          failed += 1
          expect(KINDS).toContain(typeof report.end === 'string' ? report.end : report.end.code)
        }
        // What was told is on the disk: neither more nor less.
        const shown = contentOf(at.store)
        const entries = at.store.sequence
        await at.restart()
        expect(at.store.sequence).toBeGreaterThanOrEqual(entries)
        if (at.store.sequence === entries) expect(contentOf(at.store)).toBe(shown)
        expect(at.store.records.get('goal-2')?.change).toEqual({
          name: { was: 'Goal 2', now: 'Mine' },
        })
        expect(await at.run()).toMatchObject({ end: 'done' })
        expect(contentOf(at.store)).toBe(content)
      }
    }
    expect(failed).toBeGreaterThan(20)
  })

  it('moves nothing in a network that is open to look at only', async () => {
    const at = await aDay()
    const before = contentOf(at.store)
    await at.restart(readOnlyDisk(at.disk))
    expect((await at.run()).end).toMatchObject({ code: 'store/read_only' })
    expect(contentOf(at.store)).toBe(before)
  })

  it('says that the disk is full', async () => {
    const at = await aDay()
    let isFull = false
    const full = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
    const { disk } = at
    await at.restart({
      ...disk,
      openAppend: async (path) => {
        const file = await disk.openAppend(path)
        return { ...file, append: (bytes) => (isFull ? full() : file.append(bytes)) }
      },
    })
    const before = contentOf(at.store)
    isFull = true
    expect((await at.run()).end).toMatchObject({ code: 'store/disk_full' })
    expect(contentOf(at.store)).toBe(before)
  })
})
