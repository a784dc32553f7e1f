import { describe, expect, it } from 'vitest'
import { Pulling } from '../../../../../src-main/services/sync/pulling'
import { PullFile } from '../../../../../src-main/sync/pull-file'
import { PulledFile } from '../../../../../src-main/sync/pulled-file'
import { FakePlatform } from '../../../../support/fake-platform'
import { MemoryDisk } from '../../../../support/memory-disk'
import { makeNetwork, openStore } from '../../../../support/networks'
import { folder, numbered } from '../../../../support/pulling'

/** A network here and the platform of it, with two goals on a page. */
async function aDay() {
  const { disk } = new MemoryDisk()
  await disk.makeFolder('/data')
  await makeNetwork(disk, folder, numbered(5))
  const platform = new FakePlatform(numbered(5), { pageSize: 2 })
  let time = Date.parse('2026-03-01T12:00:00Z')
  const now = () => new Date((time += 1_000))
  return { disk, platform, now }
}

/** The network is opened, by the process that comes after the one before. */
async function opened({ disk, now }: Awaited<ReturnType<typeof aDay>>) {
  const { store } = await openStore(disk, folder)
  const pulling = new Pulling({
    network: store,
    file: new PullFile(disk, folder),
    pulledFile: new PulledFile(disk, folder),
    now,
    changed: () => undefined,
  })
  await pulling.load()
  return { store, pulling }
}

async function pulled(day: Awaited<ReturnType<typeof aDay>>) {
  const { store, pulling } = await opened(day)
  pulling.begin(day.platform, null)
  const report = await pulling.settled()
  const cells = await pulling.cells()
  await store.close()
  return { report, cells }
}

describe('what the last pull came to', () => {
  it('is nothing where nothing was pulled', async () => {
    const { pulling } = await opened(await aDay())
    expect(pulling.report).toBeNull()
    expect(await pulling.cells()).toEqual([])
  })

  it('is told after a restart as before it, with every value that it changed', async () => {
    const day = await aDay()
    day.platform.edit(2, { default_payout: '7.00000', name: 'Theirs' })
    const before = await pulled(day)
    expect(before.report).toMatchObject({ end: 'done', goals: 5, moved: 1 })
    expect(before.cells.map(({ field }) => field)).toEqual(['default_payout', 'name'])
    const { pulling } = await opened(day)
    expect(pulling.report).toEqual(before.report)
    expect(await pulling.cells()).toEqual(before.cells)
  })

  it('is that of the newest, one that failed as well', async () => {
    const day = await aDay()
    await pulled(day)
    day.platform.failAt(day.platform.calls.length + 1, { kind: 'before' })
    const { report } = await pulled(day)
    expect(report?.end).toMatchObject({ code: 'platform/timeout' })
    expect((await opened(day)).pulling.report).toEqual(report)
  })

  it('is that it went down with the app where it did, as far as it came', async () => {
    const day = await aDay()
    await pulled(day)
    day.platform.edit(1, { name: 'Theirs' })
    const { store, pulling } = await opened(day)
    day.platform.behaviour.meets = ({ method, after }) =>
      // Whatever comes after the first page never ends.
      method === 'goals' && after === 2 ? new Promise(() => undefined) : null
    pulling.begin(day.platform, null)
    await expect.poll(() => new PullFile(day.disk, folder).read()).not.toBeNull()
    await store.close()
    const next = await opened(day)
    expect(next.pulling.report).toMatchObject({ end: { code: 'pull/cut_off' }, moved: 1 })
    expect((await next.pulling.cells()).map(({ after }) => after)).toEqual(['Theirs'])
  })

  it('is not known where its file is broken, and nothing else is the worse for it', async () => {
    const day = await aDay()
    await pulled(day)
    await day.disk.write(`${folder}/pulled.json`, Buffer.from('{"format":"goalpost/pulled"'))
    const { pulling } = await opened(day)
    expect(pulling.report).toBeNull()
  })
})
