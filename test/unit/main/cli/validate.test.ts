import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeConfig } from '#domain/config/write-config'
import type { Goal } from '#domain/goal/goal'
import { aConfig } from '../../../support/configs'
import { aFolder } from '../../../support/folders'
import { aGoal, aNewGoal } from '../../../support/goals'
import { goalpost, goalpostOn, unseenIn } from '../../../support/terminal'

const ESCAPE = '\u001b'

async function aFileOf(...goals: readonly Goal[]): Promise<string> {
  const path = join(await aFolder(), 'a.goalpost.json')
  await writeFile(path, writeConfig(aConfig({ goals })))
  return path
}

const clean = () => aFileOf(aGoal())
const warned = () => aFileOf(aGoal({ default_payout: '9.00000' }))
const wrong = () => aFileOf(aGoal({ default_payout: '-1' }))
const missing = async () => join(await aFolder(), 'missing.json')

describe('the exit status', () => {
  it.each([
    ['no findings', [clean], 0],
    ['warnings', [warned], 0],
    ['an error', [wrong], 1],
    ['an error in one of two files', [wrong, clean], 1],
    ['a file that is not there', [missing], 2],
    ['an error, and a file that is not there', [wrong, missing], 2],
    ['the same the other way round', [missing, wrong], 2],
  ])('for %s', async (_what, makers, expected) => {
    const paths = await Promise.all(makers.map((make) => make()))
    expect((await goalpost('validate', ...paths)).status).toBe(expected)
    expect((await goalpost('validate', '--json', ...paths)).status).toBe(expected)
  })
})

describe('the table', () => {
  it('names the file, each goal with its findings, and what was counted', async () => {
    const path = await aFileOf(
      aGoal({ id: 7, name: 'Sale', default_payout: '-1' }),
      aGoal({ id: 8, name: 'Signup' }),
      aNewGoal({ name: null, default_payout: '-2' }),
    )
    const { out, err } = await goalpostOn(500, 'validate', path)
    const lines = out.split('\n')
    expect(err).toBe('')
    expect(lines[0]).toBe(path)
    expect(lines[1]).toBe('  goal 7 “Sale”')
    expect(lines[2]).toMatch(/^ {4}error {4}default_payout {2}\S.*\.$/)
    expect(lines).toContain('  new goal without a name')
    expect(out).not.toContain('Signup')
    expect(lines.at(-2)).toMatch(/^3 goals: \d errors?, (\d|no) warnings? in 2 goals$/)
    expect(out.endsWith('goals\n')).toBe(true)
  })

  it('says so when there is nothing to say', async () => {
    const path = await clean()
    expect((await goalpost('validate', path)).out).toBe(`${path}\n1 goal: no errors, no warnings\n`)
  })

  it('is followed by the totals where there are several, unreadable files counted', async () => {
    const paths = [await clean(), await missing(), await clean()]
    const { out, err } = await goalpost('validate', ...paths)
    expect(out).toBe(
      `${paths[0] ?? ''}\n1 goal: no errors, no warnings\n\n` +
        `${paths[2] ?? ''}\n1 goal: no errors, no warnings\n\n` +
        '2 files with 2 goals: no errors, no warnings (1 file cannot be read)\n',
    )
    expect(err.split('\n')).toHaveLength(2)
  })

  it('is not there where no file can be read', async () => {
    const { out, err } = await goalpost('validate', await missing(), await missing())
    expect(out).toBe('')
    expect(err.split('\n')).toHaveLength(3)
  })

  it.each([
    [60, 60],
    [100, 100],
    [10, 60],
  ])('fits a terminal of %d columns', async (columns, widest) => {
    const name = '株式会社さくらオンライン '.repeat(10)
    const path = await aFileOf(aGoal({ name, default_payout: '-1', is_private: true }))
    const { out } = await goalpostOn(columns, 'validate', path)
    const lines = out.split('\n').slice(1)
    expect(lines[0]).toMatch(/^ {2}goal 501 “株.*…$/)
    // Its characters take two columns each.
    for (const line of lines)
      expect(line.replace(/[^\0-\u2fff]/g, 'xx').length).toBeLessThanOrEqual(widest)
    expect(lines.length).toBeGreaterThan(4)
  })

  it('fits 80 columns where there is no terminal', async () => {
    const { out } = await goalpost('validate', await wrong())
    const lengths = out
      .split('\n')
      .slice(1)
      .map((line) => line.length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(80)
  })

  it('lets nothing through that steers a terminal', async () => {
    const name = `${ESCAPE}[2J\u009b31m\r\n\u202egoal\u0007\u2066\u200b`
    const path = await aFileOf(aGoal({ name, default_payout: `-1${ESCAPE}]0;x\u0007` }))
    const { out } = await goalpost('validate', path)
    expect(out).toContain('“\ufffd[2J\ufffd31m\ufffd\ufffd\ufffdgoal\ufffd\ufffd\ufffd”')
    expect(unseenIn(out)).toEqual([])
  })
})
