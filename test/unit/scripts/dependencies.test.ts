import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { ensureDependencies } from '../../../scripts/setup/dependencies.mjs'
import { aHost, containing, fakeRun, temporaryFolder, withoutProgress } from './host'

const landmarks = [
  'electron/package.json',
  'electron-vite/bin/electron-vite.js',
  'vite/package.json',
]

/** A checkout, and an npm that installs into it, or fails with what it says. */
function aCheckout() {
  const root = temporaryFolder()
  writeFileSync(join(root, 'package-lock.json'), '{}')
  const says = { output: '' }
  const npm = fakeRun({
    npm: () => {
      for (const landmark of landmarks) {
        const file = join(root, 'node_modules', landmark)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, '')
      }
      return says.output ? { code: 1, output: says.output } : {}
    },
  })
  const ensure = (nodeVersion = '20.19.0') =>
    ensureDependencies(aHost({ root, nodeVersion }), {
      run: npm.run,
      withProgress: withoutProgress,
    })
  return { root, says, ensure, calls: npm.calls }
}

it('installs what is locked, once', async () => {
  const { ensure, calls } = aCheckout()
  await ensure()
  await ensure()
  expect(calls).toEqual([expect.stringMatching(/^npm ci /)])
})

it('installs again when the lockfile changed', async () => {
  const { root, ensure, calls } = aCheckout()
  await ensure()
  writeFileSync(join(root, 'package-lock.json'), '{ }')
  await ensure()
  expect(calls).toHaveLength(2)
})

it('installs again for another major of Node, whose native parts differ, and not for a patch', async () => {
  const { ensure, calls } = aCheckout()
  await ensure('20.19.0')
  await ensure('20.20.1')
  expect(calls).toHaveLength(1)
  await ensure('22.1.0')
  expect(calls).toHaveLength(2)
})

it('repairs a tree that an installation left half done', async () => {
  const { says, ensure, calls } = aCheckout()
  says.output = 'npm error code ECONNRESET'
  await expect(ensure()).rejects.toMatchObject({ code: 'offline' })
  says.output = ''
  await ensure()
  expect(calls).toHaveLength(2)
})

it('repairs a tree after a failed attempt to renew it', async () => {
  const { root, says, ensure, calls } = aCheckout()
  await ensure()
  writeFileSync(join(root, 'package-lock.json'), '{ }')
  says.output = 'npm error code ENOSPC'
  await expect(ensure()).rejects.toMatchObject({ code: 'no-space' })
  writeFileSync(join(root, 'package-lock.json'), '{}')
  says.output = ''
  await ensure()
  expect(calls).toHaveLength(3)
})

it('repairs a tree from which a tool is gone', async () => {
  const { root, ensure, calls } = aCheckout()
  await ensure()
  rmSync(join(root, 'node_modules/electron'), { recursive: true })
  await ensure()
  expect(calls).toHaveLength(2)
})

it.each([
  [
    'npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.',
    'lockfile',
  ],
  [
    'npm error code EINTEGRITY\nnpm error sha512-AA== integrity checksum failed',
    'dependencies-checksum',
  ],
  [
    'npm error code E404\nnpm error 404 Not Found - GET https://registry.example/vite',
    'dependencies-failed',
  ],
])('tells what npm means by %s', async (output, code) => {
  const { says, ensure } = aCheckout()
  const log = 'npm error A complete log of this run can be found in: /home/me/.npm/_logs/1.log'
  says.output = `${output}\n${log}`
  await expect(ensure()).rejects.toMatchObject({
    code,
    next: containing('/home/me/.npm/_logs/1.log'),
  })
})
