import { execFile, spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { recordsOf } from '#domain/config/network-config'
import type { Goal } from '#domain/goal/goal'
import { aFolder } from '../../../support/folders'
import { aGoal, aNewGoal, allSwitchedOn, anAdvertiser, anOffer } from '../../../support/goals'
import { previewText } from '../../../support/preview-text'
import { exported, opened, planOf, type Bare } from '../../../support/transfer'

const run = promisify(execFile)

const isInstalled = spawnSync('soffice', ['--version']).status === 0
const title = isInstalled ? '' : ' (LibreOffice is not installed here: not tried)'

/** Names and amounts that a spreadsheet would like to make something else of. */
const TRICKY = [
  '=1+1',
  '+5',
  '-A1',
  '@x',
  '007',
  '1e5',
  '1-2',
  'Mar 5',
  '12345678901234567890',
  'TRUE',
]
const ALSO = ["'90s", "'=1", '[]', 'a\nb', 'a "b", c', 'Größe Ω 😀', '5 %', '#REF!', '12:30', ' x ']

function aNetwork(): Bare {
  const network = { id: 'acme', name: 'Acme network', preferences: allSwitchedOn }
  const contents = { network, advertisers: [anAdvertiser()], offers: [anOffer()] }
  const amounts = ['0.00001', '1234.50000', '99999999999999999.12345', '-5.00000', '0.00000']
  const goals = [...TRICKY, ...ALSO].map((name, place): Goal =>
    aGoal({
      id: 501 + place,
      name,
      ref_id: [...TRICKY, ...ALSO].at(-1 - place) ?? null,
      default_payout: amounts[place % amounts.length] ?? null,
      percent_payout: place % 2 === 0 ? '12.50' : null,
      max_payout: place === 3 ? null : '8.10000',
      is_private: place % 3 === 0,
    }),
  )
  const all = [...goals, aNewGoal({ name: 'Not there yet' })]
  const records = recordsOf({ ...contents, goals: all }, () => 'new-1')
  return { contents, records: new Map(records.map((record) => [record.key, record])) }
}

describe(`LibreOffice opens and saves what was exported${title}`, () => {
  it.skipIf(!isInstalled).each([
    ['csv', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'],
    ['xlsx', 'xlsx'],
  ] as const)('as %s: importing that changes nothing', async (format, filter) => {
    const folder = await aFolder()
    const network = aNetwork()
    const path = join(folder, `goals.${format}`)
    await writeFile(path, await exported(network, format))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const out = join(folder, 'out')
    const read = format === 'csv' ? ['--infilter=CSV:44,34,76,1'] : []
    await run('soffice', [
      profile,
      '--headless',
      ...read,
      '--convert-to',
      filter,
      '--outdir',
      out,
      path,
    ])
    const plan = await planOf(network, await opened(await readFile(join(out, `goals.${format}`))))
    expect(previewText(plan)).toEqual([`${network.records.size} unchanged`])
  })
})
