import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDaysWork } from '../../../support/days-work'
import { MemoryDisk } from '../../../support/memory-disk'
import { text } from '../../../support/model'
import { folder, makeDataFolder, Workbench } from '../../../support/workbench'

const files = ['snapshot.json', 'snapshot.previous.json']

/** A network after a day: its disk, its files' paths, and the states it was in, newest last. */
async function afterADay() {
  const memory = new MemoryDisk()
  await makeDataFolder(memory.disk)
  const { bench } = await aDaysWork(memory.disk)
  const states = Array.from({ length: bench.model.sequence + 1 }, (_, at) =>
    text(bench.model.after(at)),
  )
  const journal = (await memory.disk.files(`${folder}/journal`)).map((name) => `journal/${name}`)
  return { memory, states, paths: [...files, ...journal].map((name) => `${folder}/${name}`) }
}

interface Damage {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Damages one file, opens the network, and answers what is wrong with that; null where nothing is. */
async function problemWith(
  memory: MemoryDisk,
  states: readonly string[],
  { path, bytes }: Damage,
): Promise<string | null> {
  const damaged = memory.copy()
  damaged.corrupt(path, () => bytes)
  const bench = new Workbench(damaged.disk)
  try {
    await bench.open()
  } catch (error) {
    return `What was not damaged would do, but: ${String(error)}`
  }
  if (!(await isKept(damaged, path, bytes))) return 'What could not be read is gone'
  const seen = text(bench.seen())
  if (seen === states.at(-1)) return null
  if (!states.includes(seen)) return 'The network is in a state that it never was in'
  return bench.notices.length > 0 ? null : 'The network is in an older state, and nothing is said'
}

/** Whether a file's bytes are all still there: in it, or beside it, whole or from where they could not be read. */
async function isKept(memory: MemoryDisk, path: string, bytes: Uint8Array): Promise<boolean> {
  const aside = (await memory.disk.read(`${path}.broken-1`)) ?? new Uint8Array()
  const still = (await memory.disk.read(path)) ?? new Uint8Array()
  const wanted = Buffer.from(bytes)
  return (
    wanted.equals(still) || wanted.equals(aside) || wanted.equals(Buffer.concat([still, aside]))
  )
}

describe('a damaged file', () => {
  it('with any bit flipped is never taken for a good one', async () => {
    const { memory, states, paths } = await afterADay()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.nat(7),
        async (path, where, bit) => {
          const bytes = Uint8Array.from((await memory.disk.read(path)) ?? [])
          if (bytes.length === 0) return
          const place = Math.floor(where * bytes.length)
          bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
          expect(await problemWith(memory, states, { path, bytes })).toBeNull()
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('cut off anywhere is never taken for a whole one', async () => {
    const { memory, states, paths } = await afterADay()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        async (path, where) => {
          const whole = (await memory.disk.read(path)) ?? new Uint8Array()
          const bytes = whole.subarray(0, Math.floor(where * whole.length))
          // A journal that ends with a whole line is one to which nothing more was added: nobody can tell.
          fc.pre(!path.endsWith('.log') || (bytes.length > 0 && bytes.at(-1) !== 0x0a))
          expect(await problemWith(memory, states, { path, bytes })).toBeNull()
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is kept, and so are the others, where no good state is left', async () => {
    const { memory } = await afterADay()
    for (const name of files) memory.corrupt(`${folder}/${name}`, (bytes) => bytes.subarray(1))
    const before = await memory.disk.files(folder)
    await expect(new Workbench(memory.disk).open()).rejects.toMatchObject({
      failure: { code: 'network/unreadable' },
    })
    expect(await memory.disk.files(folder)).toEqual(before)
  })
})
