import { join } from 'node:path'
import { env } from 'node:process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf } from '#domain/change/record'
import { nodeDisk } from '../../../../src-main/store/disk/disk'
import { thisProcess } from '../../../../src-main/store/lock/process-facts'
import { aFolder } from '../../../support/folders'
import { buildWorker, runWorker, type Death } from '../../../support/kills/run-worker'
import { makeNetwork, openStore, theGoal } from '../../../support/networks'

/** How often it is killed: more often by npm run fuzz. */
const KILLS = Number(env.GOALPOST_KILLS ?? 20)

/** Every other time at a disk operation, one after the other, so that each step of journal and snapshot has its turn. */
function deaths(): readonly Death[] {
  const [random = []] = fc.sample(
    fc.array(fc.record({ edits: fc.nat(40), milliseconds: fc.nat(5) }), {
      minLength: KILLS,
      maxLength: KILLS,
    }),
    1,
  )
  return random.map((death, index) =>
    index % 2 === 0 ? death : { operation: 1 + (((index >> 1) * 7) % 120) },
  )
}

async function stateOf(folder: string) {
  const { store } = await openStore(nodeDisk, folder, { process: thisProcess('command line') })
  const record = store.records.get(theGoal)
  const state = { sequence: store.sequence, name: record && draftOf(record).name }
  expect(store.readOnly).toBeNull()
  await store.close()
  return state
}

describe('a process that is killed', () => {
  it(
    'loses no edit that it acknowledged, and makes none up',
    async () => {
      const worker = await buildWorker(await aFolder())
      const folder = join(await aFolder(), 'acme')
      await makeNetwork(nodeDisk, folder)
      let known = 0
      for (const death of deaths()) {
        const { last, errors } = await runWorker(worker, folder, death)
        expect(errors).toBe('')
        const acknowledged = last ?? known
        const { sequence, name } = await stateOf(folder)
        // The edit that was under way may have been kept as well.
        expect([acknowledged, acknowledged + 1], JSON.stringify(death)).toContain(sequence)
        expect(name).toBe(sequence === 0 ? 'First purchase' : String(sequence))
        known = sequence
      }
      expect(known).toBeGreaterThan(KILLS)
    },
    60_000 + KILLS * 2_000,
  )
})
