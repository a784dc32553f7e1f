import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordsOf } from '#domain/config/network-config'
import { GoalpostError } from '#domain/failure'
import type { FileFormat } from '#domain/transfer/formats'
import { outcomes } from '#domain/transfer/planned-row'
import { fuzzRuns } from '../../../support/fuzz-runs'
import { aConfigOf } from '../../../support/sync-bench'
import { withPart } from '../../../support/stored-zip'
import { damages } from '../../../support/mutations'
import { after, exported, opened, planOf, type Bare } from '../../../support/transfer'

const SHEET = 'xl/worksheets/sheet1.xml'

/** The kinds of files, and how each is damaged: a workbook as an archive, and in the sheet in it. */
const kinds = [
  ['a configuration', 'json', (file, damage) => damage(file)],
  ['a change file', 'changes', (file, damage) => damage(file)],
  ['CSV', 'csv', (file, damage) => damage(file)],
  ['a workbook', 'xlsx', (file, damage) => damage(file)],
  ['a workbook with a damaged sheet', 'xlsx', (file, damage) => withPart(file, SHEET, damage)],
] as const satisfies readonly (readonly [string, FileFormat, Damaging])[]

type Damaging = (file: Buffer, damage: (bytes: Buffer) => Buffer) => Buffer

/** Longer than any of these files takes on a busy machine. */
const LONGEST = 20_000

function aNetwork(): Bare {
  const { network, advertisers, offers, goals } = aConfigOf(8)
  const contents = { network, advertisers, offers }
  const [first, ...others] = recordsOf({ ...contents, goals }, () => 'new-1')
  const changed = first && {
    ...first,
    change: { name: { was: first.base?.name ?? null, now: 'Sale' } },
  }
  const records = [...(changed ? [changed] : []), ...others]
  return { contents, records: new Map(records.map((record) => [record.key, record])) }
}

describe.each(kinds)('%s that was damaged', (_kind, format, damaging) => {
  const network = aNetwork()
  let whole: Buffer = Buffer.alloc(0)
  beforeAll(async () => {
    whole = await exported(network, format)
  })

  it('is refused with a sentence, or shown; nothing else happens', async () => {
    const before = structuredClone(network)
    const ends = { refused: 0, shown: 0 }
    await fc.assert(
      fc.asyncProperty(damages(), async (damage) => {
        const start = performance.now()
        try {
          const plan = await planOf(network, await opened(damaging(whole, damage)))
          for (const row of plan.rows) {
            expect(outcomes).toContain(row.outcome)
            const isTold = row.outcome === 'refused' || row.outcome === 'ask'
            expect(isTold && row.reasons.length === 0).toBe(false)
          }
          // Whatever was shown can be applied.
          after(network.records, plan)
          ends.shown += 1
        } catch (error) {
          // A sentence for a person, and nothing that only a programmer could use.
          if (!(error instanceof GoalpostError)) throw error
          expect(error.failure.what.length).toBeGreaterThan(10)
          expect(error.failure.next.length).toBeGreaterThan(10)
          ends.refused += 1
        }
        expect(performance.now() - start).toBeLessThan(LONGEST)
      }),
      fuzzRuns(150),
    )
    expect(network).toEqual(before)
    expect(ends.refused).toBeGreaterThan(0)
  })
})
