import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium } from '@playwright/test'
import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root, rootFlags } from './electron'
import { expect, test } from './fixtures'

const run = promisify(execFile)

/** How a fuse that is set stands in the program's own bytes. */
const SET = '1'.charCodeAt(0)

/** Where electron-builder leaves the program on each system. */
const programs: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux-unpacked/goalpost',
  darwin: 'mac/Goalpost.app/Contents/MacOS/Goalpost',
  win32: 'win-unpacked/Goalpost.exe',
}
const program = join(root, 'dist', programs[process.platform] ?? '')

test.beforeAll(async () => {
  test.setTimeout(180_000)
  await run(process.execPath, [join(root, 'scripts/package.mjs')], { cwd: root })
})

test('the packaged program starts and opens the sample network', async ({ desk }) => {
  const flags = [...rootFlags, '--data', desk.data, '--remote-debugging-port=0']
  const child = spawn(program, flags, {
    env: desk.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child.stderr))
    const [page] = browser.contexts().flatMap((context) => context.pages())
    if (page === undefined) throw new Error('The program opened no window')
    await page.getByRole('button', { name: 'Open the sample network' }).click()
    await expect(page.getByRole('heading', { name: 'Sample network' })).toBeVisible()
    expect(page.url()).toBe('app://goalpost/index.html')
    await browser.close()
  } finally {
    child.kill('SIGKILL')
    await gone
  }
})

test('the packaged program’s fuses are set: no Node mode, no debugger, its own archive only', async () => {
  const fuses = await getCurrentFuseWire(program)
  const state = (name: FuseV1Options) => Number(fuses[name]) === SET
  expect({
    runAsNode: state(FuseV1Options.RunAsNode),
    nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    nodeCliInspect: state(FuseV1Options.EnableNodeCliInspectArguments),
    fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
    asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    nodeCliInspect: false,
    fileProtocol: false,
    cookieEncryption: true,
    asarIntegrity: true,
    onlyAsar: true,
  })
})

/** Chromium prints where it can be driven from: the one way in, for whoever started the program. */
function debuggerOf(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stderr.on('data', (part: Buffer) => {
      text += part.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1]
      if (address !== undefined) resolve(address)
    })
    stderr.once('end', () => {
      reject(new Error(`The program ended:\n${text}`))
    })
  })
}
