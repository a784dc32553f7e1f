import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CheckedGoal } from '#domain/check/check-config'
import { writeConfig } from '#domain/config/write-config'
import { failureOf } from '../../../../src-main/cli/failure-line'
import type { FileReport } from '../../../../src-main/cli/file-report'
import { jsonOf } from '../../../../src-main/cli/json'
import { aConfig } from '../../../support/configs'
import { aFolder } from '../../../support/folders'
import { aGoal } from '../../../support/goals'
import { goalpost, unseenIn } from '../../../support/terminal'

async function textOf(...reports: readonly FileReport[]): Promise<string> {
  async function* each() {
    for (const report of reports) yield await Promise.resolve(report)
  }
  let text = ''
  for await (const piece of jsonOf(each())) text += piece
  return text
}

const found = (sentence: string, name = 'Sale'): CheckedGoal => ({
  goal: aGoal({ name }),
  findings: [
    {
      code: 'amount_negative',
      severity: 'error',
      confirm: false,
      fields: ['default_payout', 'payout_type'],
      sentence,
      fix: null,
    },
  ],
})

const checked = (...all: readonly CheckedGoal[]): FileReport => ({
  file: 'a.json',
  goals: 3,
  errors: all.length,
  warnings: 0,
  found: all,
})

const goal = { id: 501, offer_id: 40, name: 'Sale' }

/** The finding as the document has it; its keys in this order. */
const finding = {
  goal,
  code: 'amount_negative',
  severity: 'error',
  confirm: false,
  fields: ['default_payout', 'payout_type'],
  sentence: 'Below zero.',
  fix: null,
}

describe('the JSON of validate', () => {
  it('is one document of a fixed shape, a finding a line', async () => {
    const failure = { code: 'config/refused', what: 'No.', next: 'Mend it.', details: ['A.', 'B.'] }
    const text = await textOf(
      checked(found('Below zero.'), found('Below zero.')),
      { file: 'b.json', failure },
      { file: 'c.json', failure: { code: 'file/not_readable', what: 'No.', next: 'Look.' } },
    )
    const line = JSON.stringify(finding)
    expect(text).toBe(
      [
        '{"files":[',
        '{"file":"a.json","goals":3,"errors":2,"warnings":0,"findings":[',
        `${line},`,
        line,
        ']},',
        JSON.stringify({ file: 'b.json', failure }) + ',',
        '{"file":"c.json","failure":{"code":"file/not_readable","what":"No.","next":"Look.","details":[]}}',
        ']}',
        '',
      ].join('\n'),
    )
  })

  it('says of each finding whether it must be ticked, and what one click does about it', async () => {
    const folder = await aFolder()
    const path = join(folder, 'a.json')
    const goals = [
      aGoal({ id: 1, default_payout: '5,25', is_end_point: true }),
      aGoal({ id: 2, name: 'Second', default_payout: '1,234' }),
      aGoal({ id: 3, name: 'Third', is_private: true }),
    ]
    await writeFile(path, writeConfig(aConfig({ goals })))
    const { out } = await goalpost('validate', '--json', path)
    expect(JSON.parse(out)).toMatchObject({
      files: [
        {
          findings: [
            {
              goal: { id: 1 },
              confirm: false,
              fix: { label: 'Use 5.25', set: { default_payout: '5.25000' } },
            },
            { goal: { id: 2 }, confirm: false, fix: null },
            {
              goal: { id: 3 },
              confirm: true,
              fix: { label: 'Clear the payout', set: { default_payout: '0.00000' } },
            },
          ],
        },
      ],
    })
  })

  it('has an empty list where nothing was found', async () => {
    expect(await textOf(checked())).toBe(
      '{"files":[\n{"file":"a.json","goals":3,"errors":0,"warnings":0,"findings":[]}\n]}\n',
    )
  })

  it('carries every character, and none that steers a terminal as itself', async () => {
    const nasty = Array.from({ length: 0x2100 }, (_, code) => String.fromCharCode(code)).join('')
    const text = await textOf(checked(found('x', `${nasty}\ud800\ufeff\u{e0041}`)))
    expect(unseenIn(text)).toEqual([])
    expect(JSON.parse(text)).toMatchObject({
      files: [{ findings: [{ goal: { name: `${nasty}\ud800\ufeff\u{e0041}` } }] }],
    })
  })

  it('is what the command prints for files on the disk, with the failure on stderr as well', async () => {
    const folder = await aFolder()
    const path = join(folder, 'a.json')
    await writeFile(path, writeConfig(aConfig({ goals: [aGoal({ default_payout: '-1' })] })))
    const { out, err } = await goalpost('validate', '--json', path, folder)
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { file: path, goals: 1, errors: 1, findings: [{ goal: { id: 501 }, severity: 'error' }] },
        { file: folder, failure: { code: 'file/not_readable', details: [] } },
      ],
    })
    expect(err).toMatch(/ is a folder\. .*\n$/i)
  })
})

describe('whatever goes wrong inside', () => {
  it('is a failure of that file, with what is needed to report it', () => {
    expect(failureOf(new RangeError('Too many.'))).toMatchObject({
      code: 'fault',
      details: ['RangeError: Too many.'],
    })
  })
})
