import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeFolder } from '../../../../src-main/practice/folder'
import { randomOf } from '../../../../src-main/practice/random'
import { seededNetwork } from '../../../../src-main/practice/seeds'
import { StateFile } from '../../../../src-main/practice/state-file'
import { PracticeStore } from '../../../../src-main/practice/store'
import { contentOf } from '../../../../src-main/practice/wire-form'
import { nodeDisk } from '../../../../src-main/store/disk/disk'
import { thisProcess } from '../../../../src-main/store/lock/process-facts'
import { aConfig } from '../../../support/configs'
import { faultyDisk, harmless } from '../../../support/faulty-disk'
import { aFolder } from '../../../support/folders'
import { MemoryDisk } from '../../../support/memory-disk'
import { aPractice } from '../../../support/practice'

const content = contentOf(seededNetwork(30, 1))
const boundless = { calls: 1e6, seconds: 10 }

/** A folder on a disk in memory, where nothing takes long. */
async function aDisk() {
  const memory = new MemoryDisk()
  await memory.disk.makeFolder('/data')
  return memory
}

const on = (memory: MemoryDisk) => new StateFile(memory.disk, '/data', content)

describe('the state of a practice network', () => {
  it('survives a restart, whatever was written', async () => {
    const edits = fc.array(
      fc.oneof(
        fc.record({ id: fc.integer({ min: 1, max: 30 }), name: fc.string({ minLength: 1 }) }),
        fc.record({ id: fc.constant(0), name: fc.string({ minLength: 1 }) }),
      ),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        const memory = await aDisk()
        const first = await aPractice({ content, state: on(memory), allowance: boundless })
        for (const { id, name } of list) {
          if (id === 0) await first.post('Goal', 'create', { data: { offer_id: '1', name } })
          else await first.post('Goal', 'update', { id: String(id), data: { name } })
        }
        const rows = first.rows('Goal')
        await first.stop()
        const second = await aPractice({ content, state: on(memory) })
        expect(second.rows('Goal')).toEqual(rows)
        expect(second.rows('Offer')).toEqual(content.rows.Offer)
        await second.stop()
      }),
      { numRuns: 20 },
    )
  })

  it('is on the disk before a write is answered, even where the power fails then', async () => {
    const memory = await aDisk()
    const { post } = await aPractice({ content, state: on(memory), allowance: boundless })
    for (let place = 1; place <= 5; place += 1) {
      await post('Goal', 'update', { id: '7', data: { name: `Name ${place}` } })
      const after = memory.copy()
      after.losePower(() => 0)
      const { rows } = await aPractice({ content, state: on(after) })
      expect(rows('Goal').find(({ id }) => id === '7')).toMatchObject({ name: `Name ${place}` })
    }
  })

  it('stays whole when many write at once, and each create has an id of its own', async () => {
    const memory = await aDisk()
    const first = await aPractice({ content, state: on(memory), allowance: boundless })
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_none, place) =>
        place % 2 === 0
          ? first.post('Goal', 'create', { data: { offer_id: '1', name: `New ${place}` } })
          : first.post('Goal', 'update', {
              id: String(place % 30 || 30),
              data: { ref_id: `${place}` },
            }),
      ),
    )
    expect(answers.every(({ response }) => response.status === 1)).toBe(true)
    const rows = first.rows('Goal')
    expect(new Set(rows.map(({ id }) => id)).size).toBe(90)
    const made = rows.filter(({ name }) => /^New \d+$/.test(name as string))
    expect(made).toHaveLength(60)
    await first.stop()
    expect((await aPractice({ content, state: on(memory) })).rows('Goal')).toEqual(rows)
  })

  it('that cannot be kept is told, and the caller gets no answer that says it was', async () => {
    const memory = await aDisk()
    const { disk, die } = faultyDisk(memory.disk, harmless)
    const state = new StateFile(disk, '/data', content)
    const practice = await aPractice({ content, state })
    die()
    const answer = await practice.raw('Goal', 'update', { id: '7', data: { name: 'New' } })
    expect(answer.status).toBe(500)
    expect(practice.troubles).toMatchObject([{ failure: { code: 'store/write_failed' } }])
    await expect(practice.stop()).rejects.toThrow()
  })
})

describe('a state file that is no such thing', () => {
  it.each([
    ['flipped', (text: string) => text.replace('Renamed', 'Renamee')],
    ['cut off', (text: string) => text.slice(0, -9)],
    ['empty', () => ''],
    ['something else', () => '{"a":1}'],
  ])('because it is %s is refused in plain words and left as it is', async (_how, spoil) => {
    const memory = await aDisk()
    const first = await aPractice({ content, state: on(memory) })
    await first.colleague.rename('1', 'Renamed')
    memory.corrupt('/data/practice.json', (bytes) =>
      Buffer.from(spoil(Buffer.from(bytes).toString())),
    )
    const spoilt = await memory.disk.read('/data/practice.json')
    await expect(aPractice({ content, state: on(memory) })).rejects.toMatchObject({
      failure: {
        code: 'practice/state_broken',
        next: 'It was left as it is. Move it away to begin anew, or name another folder.',
      },
    })
    expect(await memory.disk.read('/data/practice.json')).toEqual(spoilt)
  })

  it('is refused where it belongs to a network of another size', async () => {
    const memory = await aDisk()
    await (await aPractice({ content, state: on(memory) })).colleague.rename('1', 'Renamed')
    const other = contentOf(seededNetwork(31, 1))
    const state = new StateFile(memory.disk, '/data', other)
    await expect(aPractice({ content: other, state })).rejects.toMatchObject({
      failure: { code: 'practice/state_of_another' },
    })
  })
})

describe('a folder', () => {
  const take = (folder: string, pid = process.pid) =>
    takeFolder(nodeDisk, folder, content, { ...thisProcess('command line'), pid }, new Date(0))

  it('is made, used by one process at a time, and let go', async () => {
    const folder = join(await aFolder(), 'a', 'b')
    const first = await take(folder)
    await expect(take(folder, process.ppid)).rejects.toMatchObject({
      failure: { code: 'practice/held' },
    })
    await first.release()
    await (await take(folder, process.ppid)).release()
    expect(await readdir(folder)).toEqual(['lock'])
  })

  it('that is a file, or cannot be read, is refused in plain words', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'file'), 'mine')
    await expect(take(join(folder, 'file'))).rejects.toMatchObject({
      failure: { code: 'practice/no_folder' },
    })
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('mine')
    await mkdir(join(folder, 'practice.json'))
    const state = new StateFile(nodeDisk, folder, content)
    await expect(state.load()).rejects.toMatchObject({ failure: { code: 'store/read_failed' } })
  })
})

describe('a colleague', () => {
  it('edits, creates and deletes without a call, and the clock moves what they touch', async () => {
    const { colleague, get, pass, calls } = await aPractice({
      allowance: { calls: 4, seconds: 10 },
    })
    pass(7)
    const modified = Date.UTC(2026, 0, 1) / 1000 + 7
    const read = async (id: string) => (await get('Goal', 'findById', { id })).response.data
    expect(await colleague.changeAmount('501', 'max_payout', '9')).toMatchObject({ modified })
    expect(await read('501')).toMatchObject({ Goal: { max_payout: '9.00000', modified } })
    await colleague.rename('501', 'Renamed')
    expect(await read('501')).toMatchObject({ Goal: { name: 'Renamed' } })
    await colleague.delete('501')
    expect(await read('501')).toMatchObject({ Goal: { status: 'deleted' } })
    const { id } = await colleague.create('40', 'Made')
    expect(await read(id)).toMatchObject({ Goal: { name: 'Made', offer_id: '40' } })
    expect(calls).toHaveLength(4)
  })

  it('does something when told to over the line, each kind of thing some time', async () => {
    const { url, rows } = await aPractice({ content, random: randomOf(3) })
    for (let time = 0; time < 20; time += 1) {
      const answer = await fetch(`${url}/practice/colleague`, { method: 'POST' })
      expect(rows('Goal')).toContainEqual(await answer.json())
    }
    const names = rows('Goal').map(({ name }) => name)
    expect(names).toContainEqual(expect.stringMatching(/^Renamed by a colleague/))
    expect(names).toContainEqual(expect.stringMatching(/^Made by a colleague/))
    expect((await fetch(`${url}/practice/colleague`)).status).toBe(404)
  })

  it('finds nothing to do in an empty network', async () => {
    const { colleague } = await aPractice({ config: aConfig({ goals: [] }) })
    expect(await colleague.doSomething()).toBeNull()
  })
})

describe('the rows', () => {
  it('of a stale copy are those before each last write, once more after a restart', () => {
    const store = new PracticeStore(content, null)
    const [row] = store.all('Goal')
    if (row === undefined) throw new Error('There is no goal')
    store.put('Goal', { ...row, name: 'One' })
    store.put('Goal', { ...row, name: 'Two' })
    expect(store.stale().one('Goal', row.id)).toMatchObject({ name: 'One' })
    const restarted = new PracticeStore(content, store.written())
    expect(restarted.stale().one('Goal', row.id)).toMatchObject({ name: 'Two' })
  })
})
