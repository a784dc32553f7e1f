import { expect, it } from 'vitest'
import { choosePackages } from '../../../scripts/setup/system/apt.mjs'
import { assertSandbox, sandboxSwitches } from '../../../scripts/setup/system/sandbox.mjs'
import { ensureSystem } from '../../../scripts/setup/system/system.mjs'
import { aHost, containing, fakeRun, withoutProgress } from './host'

const entry = (name: string, candidate: string) =>
  `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n     ${candidate} 500\n        500 http://deb.example/debian stable/main amd64 Packages\n`

const policy = (...entries: [name: string, candidate: string][]) => ({
  'apt-cache': () => ({ stdout: entries.map((each) => entry(...each)).join('') }),
})

const names = ['libgtk-3-0', 'libnss3', 'libasound2']

it('keeps the plain names where the release has them', async () => {
  const { run } = fakeRun(
    policy(['libgtk-3-0', '3.24.38'], ['libnss3', '3.87'], ['libasound2', '1.2.8']),
  )
  expect(await choosePackages(names, run)).toEqual(names)
})

it('takes the 64-bit time names where only those can be installed', async () => {
  const { run } = fakeRun(
    policy(
      ['libgtk-3-0', '(none)'],
      ['libgtk-3-0t64', '3.24.41'],
      ['libnss3', '3.98'],
      ['libasound2', '(none)'],
      ['libasound2t64', '1.2.11'],
    ),
  )
  expect(await choosePackages(names, run)).toEqual(['libgtk-3-0t64', 'libnss3', 'libasound2t64'])
})

it('prefers the plain name where there are both', async () => {
  const { run } = fakeRun(policy(['libnss3', '3.98'], ['libnss3t64', '3.99']))
  expect(await choosePackages(['libnss3'], run)).toEqual(['libnss3'])
})

it('keeps a name that the system does not know, so that apt can say so', async () => {
  const { run } = fakeRun(policy())
  expect(await choosePackages(['libdrm2'], run)).toEqual(['libdrm2'])
})

const whole = '\tlibgtk-3.so.0 => /usr/lib/libgtk-3.so.0 (0x00007f)\n'
const lacksGtk = '\tlibm.so.6 => /usr/lib/libm.so.6 (0x00007f)\n\tlibgtk-3.so.0 => not found\n'

/** A system on which `ldd` finds GTK only once apt has installed it. */
function aSystem({ brokenApt = '' } = {}) {
  let installed = false
  return fakeRun({
    ldd: () => ({ stdout: installed ? whole : lacksGtk }),
    'apt-get': ([command]) => {
      installed ||= command === 'install' && !brokenApt
      return command === 'install' && brokenApt ? { code: 100, output: brokenApt } : {}
    },
  })
}

const wanted = { executable: '/runtime/electron', needsDisplay: true }
const has = (program: string) => program !== 'Xvfb'

it('installs what is missing where it may', async () => {
  const { run, calls } = aSystem()
  await ensureSystem(aHost({ isRoot: true }), wanted, { run, withProgress: withoutProgress, has })
  const install = calls.find((call) => call.startsWith('apt-get install'))
  expect(install).toMatch(/--no-install-recommends .*libgtk-3-0 .*xvfb$/)
})

it('calls nothing but ldd where all is there', async () => {
  const { run, calls } = fakeRun({ ldd: () => ({ stdout: whole }) })
  const tools = { run, withProgress: withoutProgress, has: () => true }
  await ensureSystem(aHost({ isRoot: true }), wanted, tools)
  expect(calls).toEqual(['ldd /runtime/electron'])
})

it('prints the command to run where it may not install', async () => {
  const { run, calls } = aSystem()
  await expect(
    ensureSystem(aHost(), wanted, { run, withProgress: withoutProgress, has }),
  ).rejects.toMatchObject({
    code: 'no-right-to-install',
    what: containing('libgtk-3.so.0'),
    next: containing('sudo apt-get install -y --no-install-recommends libgtk-3-0'),
  })
  expect(calls.some((call) => call.startsWith('apt-get'))).toBe(false)
})

it('names the libraries where there is no apt', async () => {
  const tools = { run: aSystem().run, withProgress: withoutProgress, has: () => false }
  await expect(ensureSystem(aHost({ isRoot: true }), wanted, tools)).rejects.toMatchObject({
    code: 'libraries-missing',
    what: containing('libgtk-3.so.0'),
  })
})

it.each([
  ['E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 7 (apt)', 'apt-busy'],
  [
    "Err:1 http://deb.example stable InRelease\n  Temporary failure resolving 'deb.example'",
    'offline',
  ],
  ["E: You don't have enough free space in /var/cache/apt/archives/.", 'no-space'],
  ['E: Unable to locate package libgtk-3-0', 'apt-failed'],
])('tells what apt means by %s', async (brokenApt, code) => {
  const tools = { run: aSystem({ brokenApt }).run, withProgress: withoutProgress, has }
  await expect(ensureSystem(aHost({ isRoot: true }), wanted, tools)).rejects.toMatchObject({ code })
})

it('leaves the sandbox on for everyone but root on Linux', () => {
  expect(sandboxSwitches(aHost({ isRoot: true }))).toEqual(['--no-sandbox'])
  expect(sandboxSwitches(aHost())).toEqual([])
  expect(sandboxSwitches(aHost({ isRoot: true, platform: 'darwin' }))).toEqual([])
})

it('stops with the exact command where the sandbox cannot work', async () => {
  const { run } = fakeRun({ unshare: () => ({ code: 1 }) })
  await expect(assertSandbox(aHost(), '/runtime/electron', run)).rejects.toMatchObject({
    code: 'sandbox-unavailable',
    next: containing("chmod 4755 '/runtime/chrome-sandbox'"),
  })
})
