import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../../../src-main/cli/table'
import { aGoal } from '../../../support/goals'

const field = 'enforce_encrypt_tracking_pixels'
const finding = {
  code: 'any',
  severity: 'warning',
  confirm: false,
  fields: [field],
  sentence: 'The conversion is refused by the platform. Switch it off.',
  fix: null,
} as const

async function linesAt(width: number): Promise<readonly string[]> {
  async function* report() {
    const found = [{ goal: aGoal(), findings: [finding] }]
    yield await Promise.resolve({ file: 'a', goals: 1, errors: 0, warnings: 1, found })
  }
  let text = ''
  for await (const piece of tablesOf(report(), width)) text += piece
  return text.split('\n')
}

describe('the table’s columns', () => {
  it('show the field whole where there is room for a sentence beside it', async () => {
    const lines = await linesAt(80)
    expect(lines[2]).toBe(`    warning  ${field}  The conversion is refused by the`)
    expect(lines[3]).toBe(`${' '.repeat(46)}platform. Switch it off.`)
  })

  it('cut the field rather than the sentence where there is none', async () => {
    const lines = await linesAt(60)
    expect(lines[2]).toBe('    warning  enforce_encrypt_tracking…  The conversion is')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60)
    expect(
      lines
        .slice(2, -2)
        .map((line) => line.slice(40))
        .join(' '),
    ).toBe(finding.sentence)
  })
})
