import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { brokenConfig } from '../support/broken-config'
import { root } from './electron'

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command line on Node alone. */
function goalpost(...args: readonly string[]): Promise<Ended> {
  const command = [join(root, 'out/main/cli.js'), ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      resolve({ status: Number(error?.code ?? 0), stdout, stderr })
    })
  })
}

const sample = 'resources/sample-network.goalpost.json'

test('I validate the sample network on the command line and see what is wrong with it', async () => {
  const { status, stdout } = await goalpost('validate', sample)
  expect(status).toBe(1)
  // The table wraps its sentences.
  expect(stdout.replace(/\s+/g, ' ')).toContain('Payout tiers and payout groups cannot')
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^84 goals: 3 errors, \d+ warnings/)
})

test('a script reads the same as JSON', async () => {
  const { status, stdout } = await goalpost('validate', '--json', sample)
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ files: [{ file: sample, goals: 84, errors: 3 }] })
})

test('a file that cannot be read ends with status 2 and one line', async ({}, info) => {
  const path = info.outputPath('broken.goalpost.json')
  await writeFile(path, brokenConfig)
  const { status, stdout, stderr } = await goalpost('validate', path)
  expect(status).toBe(2)
  expect(`${stdout}${stderr}`.trim().split('\n')).toHaveLength(1)
  expect(`${stdout}${stderr}`).toContain('cannot be opened')
})
