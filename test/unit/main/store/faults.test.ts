import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftOf } from '#domain/change/record'
import { GoalpostError } from '#domain/failure'
import { nodeDisk, type Disk } from '../../../../src-main/store/disk'
import { faultyDisk, type Fault } from '../../../support/faulty-disk'
import { aFolder } from '../../../support/folders'
import { makeNetwork, openStore, setCell, theGoal } from '../../../support/networks'

/** What the person saw as done before anything went wrong. */
interface Seen {
  created: boolean
  readonly names: string[]
  /** Edits that were refused after the last one that was done. */
  readonly refused: string[]
  readonly errors: unknown[]
}

/** A short day's work. It goes on after a failure, as a person would. */
async function work(disk: Disk, folder: string): Promise<Seen> {
  const seen: Seen = { created: false, names: [], refused: [], errors: [] }
  const attempt = async (step: () => Promise<void>) => {
    await step().catch((error: unknown) => seen.errors.push(error))
  }
  await attempt(async () => {
    await makeNetwork(disk, folder)
    seen.created = true
  })
  for (const names of [['One', 'Two', 'Three'], ['Four']]) {
    await attempt(async () => {
      const { store } = await openStore(disk, folder)
      for (const name of names) {
        await attempt(async () => {
          seen.refused.push(name)
          await setCell(store, 'name', name)
          seen.names.push(name)
          seen.refused.length = 0
        })
      }
      await store.close()
    })
  }
  return seen
}

const harmless: Fault = { at: 0, forever: false, torn: false }

describe('a disk that fails', () => {
  it('costs nothing that was shown as done, at whichever operation it fails', async () => {
    const counted = faultyDisk(nodeDisk, harmless)
    await work(counted.disk, join(await aFolder(), 'acme'))
    expect(counted.count()).toBeGreaterThan(15)

    for (let at = 1; at <= counted.count(); at += 1) {
      for (const forever of [false, true]) {
        for (const torn of [false, true]) {
          const folder = join(await aFolder(), 'acme')
          const seen = await work(faultyDisk(nodeDisk, { at, forever, torn }).disk, folder)
          await expectNothingLost(folder, seen, { at, forever, torn })
        }
      }
    }
  })

  it('is told to a person as a failure, not as a fault', async () => {
    const folder = join(await aFolder(), 'acme')
    const seen = await work(
      faultyDisk(nodeDisk, { at: 3, forever: true, torn: false }).disk,
      folder,
    )
    expect(seen.errors[0]).toBeInstanceOf(GoalpostError)
    expect(seen.errors[0]).toMatchObject({ failure: { code: 'store/write_failed' } })
  })
})

async function expectNothingLost(folder: string, seen: Seen, fault: Fault) {
  const when = JSON.stringify(fault)
  const { forever } = fault
  const isThere = (await nodeDisk.folders(dirname(folder))).includes('acme')
  expect(isThere || !seen.created, when).toBe(true)
  // Where the last step of making it failed, it may be there all the same: then it is whole.
  if (!isThere) return
  const { store } = await openStore(nodeDisk, folder)
  const record = store.records.get(theGoal)
  const last = seen.names.at(-1) ?? 'First purchase'
  // A disk that fails for good does not let a refused edit be taken back either: the first one may be on it.
  const possible = forever ? [last, ...seen.refused.slice(0, 1)] : [last]
  expect(possible, when).toContain(record && draftOf(record).name)
  await store.close()
}
