import { describe, expect, it } from 'vitest'
import { aDaysWork, type Day } from '../../../support/days-work'
import { fates } from '../../../support/fates'
import { faultyDisk, harmless, type Fault } from '../../../support/faulty-disk'
import { MemoryDisk } from '../../../support/memory-disk'
import { text } from '../../../support/model'
import { makeDataFolder, problemOf } from '../../../support/workbench'

async function aDisk(): Promise<MemoryDisk> {
  const memory = new MemoryDisk()
  await makeDataFolder(memory.disk)
  return memory
}

/** How many operations a day takes when all goes well. */
async function operations(): Promise<number> {
  const memory = await aDisk()
  const { disk, count } = faultyDisk(memory.disk, harmless)
  const { bench } = await aDaysWork(disk)
  expect(bench.failures).toEqual([])
  return count()
}

/** What is wrong with a network after a day, opened on a disk that works again; null where nothing is. */
async function problemAfter(day: Day, memory: MemoryDisk, long: boolean): Promise<string | null> {
  const isThere = (await memory.disk.folders('/data/networks')).includes('acme')
  if (!isThere) return day.made ? 'The network is gone' : null
  const { bench } = day
  await bench.open(memory.disk)
  // While a disk fails, what it refused cannot be taken back either: the last of it may be there.
  return problemOf(bench, long ? bench.refused : null)
}

const isDead = ({ lasting }: Fault) => lasting === Infinity

/** Every operation at which a disk may fail, in each of the ways. */
async function everyFault(): Promise<readonly Fault[]> {
  const places = Array.from({ length: await operations() }, (_, index) => index + 1)
  return places.flatMap((at) =>
    [1, 3, Infinity].flatMap((lasting) => [false, true].map((torn) => ({ at, lasting, torn }))),
  )
}

describe('a disk that fails', () => {
  it('costs nothing that was shown as done, at whichever operation of a day it fails', async () => {
    const faults = await everyFault()
    expect(faults.length).toBeGreaterThan(6 * 100)
    for (const fault of faults) {
      const memory = await aDisk()
      const day = await aDaysWork(faultyDisk(memory.disk, fault).disk)
      expect(await problemAfter(day, memory, fault.lasting > 1), JSON.stringify(fault)).toBeNull()
    }
  })

  it('is told to a person as a failure, not as a fault', async () => {
    const memory = await aDisk()
    const { bench } = await aDaysWork(memory.disk)
    const faulty = faultyDisk(memory.disk, harmless)
    await bench.open(faulty.disk)
    faulty.die()
    await bench.edit(['goal-501'], 'name', 'Refused')
    await bench.undo()
    expect(bench.failures.map(({ failure }) => failure.code)).toEqual([
      'store/write_failed',
      'store/read_failed',
    ])
    expect(problemOf(bench, null)).toBeNull()
  })
})

describe('a power cut', () => {
  it('costs nothing that was shown as done, at whichever operation of a day it comes', async () => {
    const faults = (await everyFault()).filter(isDead)
    for (const fault of faults) {
      for (const [index, fate] of fates(fault.at).entries()) {
        const memory = await aDisk()
        const day = await aDaysWork(faultyDisk(memory.disk, fault).disk)
        memory.losePower(fate)
        const when = JSON.stringify({ ...fault, index })
        expect(await problemAfter(day, memory, true), when).toBeNull()
        if (!day.bench.isOpen) continue
        // And what is done from then on is there the next time as well.
        await day.bench.edit(['goal-501'], 'name', 'Later')
        const later = text(day.bench.seen())
        await day.bench.close()
        memory.losePower(() => 0)
        await day.bench.open(memory.disk)
        expect(text(day.bench.seen()), when).toBe(later)
      }
    }
  })
})
