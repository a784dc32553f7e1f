import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordsOf } from '#domain/config/network-config'
import { aGoal, allSwitchedOn, anAdvertiser, anOffer } from '../../../support/goals'
import { importCorpus } from '../../../support/import-corpus'
import { previewText, refusalText } from '../../../support/preview-text'
import { opened, planOf, type Bare } from '../../../support/transfer'

const folder = join(import.meta.dirname, '../../../fixtures/imports')

/** What the files are held against. */
function theNetwork(): Bare {
  const network = { id: 'acme', name: 'Acme network', preferences: allSwitchedOn }
  const offers = [anOffer(), anOffer({ id: 41, name: 'Acme app' })]
  const contents = { network, advertisers: [anAdvertiser()], offers }
  const goals = [
    aGoal({ id: 501, name: 'Signup', default_payout: '5.00000', max_payout: '8.00000' }),
    aGoal({ id: 502, name: 'First deposit', default_payout: '10.00000', ref_id: 'SKU-2' }),
    aGoal({ id: 503, offer_id: 41, name: 'Größe Ω', default_payout: '1.25000', ref_id: '007' }),
  ]
  const records = recordsOf({ ...contents, goals }, () => 'new-1')
  return { contents, records: new Map(records.map((record) => [record.key, record])) }
}

async function preview(file: string): Promise<readonly string[]> {
  const bytes = await readFile(join(folder, file))
  try {
    return previewText(await planOf(theNetwork(), await opened(bytes)))
  } catch (error) {
    return refusalText(error)
  }
}

describe('a file to import', () => {
  it.each(Object.entries(importCorpus))('%s', async (file, expected) => {
    expect(await preview(file)).toEqual(expected)
  })

  it('has its expectation, whichever file it is', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(importCorpus).sort())
  })
})
