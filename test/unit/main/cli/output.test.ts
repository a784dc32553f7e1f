import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { writeConfig } from '#domain/config/write-config'
import { runGoalpost } from '../../../../src-main/cli/goalpost'
import { aConfig } from '../../../support/configs'
import { aFolder } from '../../../support/folders'
import { aGoal } from '../../../support/goals'
import { impatient, Kept } from '../../../support/terminal'

const GOALS = 2000

/** A file whose JSON is several chunks long, with an error in each goal. */
async function aLargeFile(): Promise<string> {
  const path = join(await aFolder(), 'large.json')
  const goals = Array.from({ length: GOALS }, (_, index) =>
    aGoal({ id: index + 1, default_payout: '-1' }),
  )
  await writeFile(path, writeConfig(aConfig({ goals })))
  return path
}

/** A stream that takes some writes, then fails with this code. */
function failing(code: string, after: number): Writable {
  let taken = 0
  return new Writable({
    write(_part, _encoding, done) {
      taken += 1
      done(taken > after ? Object.assign(new Error(code), { code }) : null)
    },
  })
}

describe('a slow reader', () => {
  it('gets everything, and what waits for it stays small', async () => {
    const path = await aLargeFile()
    const [stdout, stderr] = [new Kept(20), new Kept()]
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, stdout.writableLength)
    }, 1)
    const status = await runGoalpost({
      argv: ['validate', '--json', path],
      stdout,
      stderr,
      ...impatient,
    })
    clearInterval(watch)
    const { files } = JSON.parse(stdout.text) as { files: { findings: unknown[] }[] }
    expect(status).toBe(1)
    expect(files[0]?.findings.length).toBeGreaterThanOrEqual(GOALS)
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(2 * 64 * 1024)
    expect(stdout.text.length).toBeGreaterThan(4 * 64 * 1024)
  })
})

describe('a reader that goes away', () => {
  it.each([0, 1])('after %d pieces is no failure, and the status still counts', async (after) => {
    const path = await aLargeFile()
    const [stdout, stderr] = [failing('EPIPE', after), new Kept()]
    const argv = ['validate', '--json', path, join(path, 'missing')]
    expect(await runGoalpost({ argv, stdout, stderr, ...impatient })).toBe(2)
    expect(stderr.text.split('\n')).toHaveLength(2)
    expect(stderr.text).toContain('missing cannot be read.')
  })
})

describe('a result that cannot be written', () => {
  it('ends with status 2 and says so', async () => {
    const path = await aLargeFile()
    const [stdout, stderr] = [failing('ENOSPC', 1), new Kept()]
    expect(await runGoalpost({ argv: ['validate', path], stdout, stderr, ...impatient })).toBe(2)
    expect(stderr.text).toBe(
      'The result could not be written (ENOSPC). Free space on the disk or write it elsewhere, then run the same command again.\n',
    )
  })

  it('is answered even where nobody can be told', async () => {
    const argv = ['validate']
    const [stdout, stderr] = [failing('ENOSPC', 0), failing('ENOSPC', 0)]
    expect(await runGoalpost({ argv, stdout, stderr, ...impatient })).toBe(2)
  })
})
