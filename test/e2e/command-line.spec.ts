import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { expect, test } from '@playwright/test'
import { brokenConfig } from '../support/broken-config'
import { root } from './electron'

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const built = join(root, 'out/main/cli.js')

/** Runs the built command line on Node alone. */
function goalpost(...args: readonly string[]): Promise<Ended> {
  return ended(process.execPath, [built, ...args])
}

/** Runs the command line as a person does, with this token in the environment. */
function withToken(token: string, ...args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, GOALPOST_TOKEN: token }
  // Windows has npm as a script of its shell.
  const shell = process.platform === 'win32'
  return ended('npm', ['run', '--silent', 'goalpost', '--', ...args], { env, shell })
}

function ended(
  command: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly shell?: boolean } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(command, [...args], { cwd: root, ...options }, (error, stdout, stderr) => {
      resolve({ status: Number(error?.code ?? 0), stdout, stderr })
    })
  })
}

/** The first line that a program writes. */
async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line
  return ''
}

/** Starts a practice network; it answers once this resolves. */
async function practice(): Promise<{ child: ChildProcess; url: string; token: string }> {
  const child = spawn(process.execPath, [built, 'practice'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const { url, token } = JSON.parse(await firstLine(child.stdout)) as { url: string; token: string }
  return { child, url, token }
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

test('I pull the practice network, see that nothing waits, and post nothing', async ({}, info) => {
  const data = info.outputPath('data')
  const { child, url, token } = await practice()
  try {
    const pulled = await withToken(
      token,
      ...['pull', '--data', data, '--network', 'practice', '--url', url, '--json'],
    )
    expect(pulled.status).toBe(0)
    expect(JSON.parse(pulled.stdout)).toMatchObject({ end: 'done', goals: 84, arrived: 84 })
    const status = await withToken(token, 'status', '--data', data)
    expect(status).toMatchObject({ status: 0, stderr: '' })
    expect(status.stdout).toContain('84 goals; pending: 0 new, 0 changed, 0 deleted')
    const posted = await withToken(token, 'post', '--data', data, '--yes')
    expect(posted).toMatchObject({ status: 0, stdout: 'practice\nNothing was sent.\n' })
    expect(JSON.stringify([pulled, status, posted])).not.toContain(token)
  } finally {
    child.kill()
    await once(child, 'exit')
  }
})

test('a platform that refuses ends with status 3', async ({}, info) => {
  const { child, url } = await practice()
  try {
    const argv = ['pull', '--data', info.outputPath('data'), '--network', 'practice', '--url', url]
    const { status, stdout, stderr } = await withToken('NETsomethingelse', ...argv)
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain('The platform does not accept the token')
  } finally {
    child.kill()
    await once(child, 'exit')
  }
})
