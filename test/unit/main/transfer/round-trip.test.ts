import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf, type GoalRecord } from '#domain/change/record'
import { goalFields } from '#domain/goal/catalogue'
import { goalValue, type Goal } from '#domain/goal/goal'
import { fuzzRuns } from '../../../support/fuzz-runs'
import { networks } from '../../../support/transfer-arbitraries'
import { after, exported, opened, planOf, type Bare, type Records } from '../../../support/transfer'

const formats = ['json', 'changes', 'csv', 'xlsx'] as const

const writable = goalFields.filter((field) => field.writable).map(({ name }) => name)

/** A network as a colleague has it who has not seen what was changed. */
function untouched({ contents, records }: Bare): Bare {
  const bases = [...records.values()].filter(({ base }) => base !== null)
  const clean = bases.map((record): GoalRecord => ({ ...record, change: {} }))
  return { contents, records: new Map(clean.map((record) => [record.key, record])) }
}

/** What the goals of a network come to: all that a person can set, whatever their keys are. */
function draftsOf(records: Records): readonly string[] {
  return [...records.values()].map((record) => valuesOf(draftOf(record))).sort()
}

function valuesOf(goal: Goal): string {
  return JSON.stringify([goal.id, ...writable.map((name) => goalValue(goal, name))])
}

/** In a table another kind of line break is no change, because spreadsheets write their own. */
const tables: readonly string[] = ['csv', 'xlsx']

describe.each(formats)('a file as %s', (format) => {
  const plain = (text: string) =>
    tables.includes(format) ? text.replace(/\\r\\n|\\r/g, String.raw`\n`) : text

  it('changes nothing unedited, and brings a colleague to the same drafts, once and for all', async () => {
    await fc.assert(
      fc.asyncProperty(networks(), async (network) => {
        const file = await opened(await exported(network, format))
        const unedited = await planOf(network, file)
        expect(unedited.rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
        expect(after(network.records, unedited)).toEqual(network.records)

        const theirs = untouched(network)
        const records = after(theirs.records, await planOf(theirs, file))
        expect(draftsOf(records).map(plain).sort()).toEqual(
          draftsOf(network.records).map(plain).sort(),
        )
        const again = await planOf({ ...theirs, records }, file)
        expect(again.rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([])
        expect(after(records, again)).toEqual(records)
      }),
      fuzzRuns(300),
    )
  })
})
