import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { findRuntime } from '../../../scripts/setup/runtime/find.mjs'
import { installedRuntime, downloadRuntime } from '../../../scripts/setup/runtime/official.mjs'
import { overriddenRuntime } from '../../../scripts/setup/runtime/override.mjs'
import { introduce, type Runtime } from '../../../scripts/setup/runtime/runtime.mjs'
import { aHost, containing, fakeRun, temporaryFolder, withoutProgress } from './host'

const runtime = (kind: Runtime['kind']): Runtime => ({
  kind,
  dist: `/${kind}`,
  executable: `/${kind}/electron`,
  version: '1.0.0',
})

const noFinders = () => ({
  overridden: vi.fn((): Runtime | null => null),
  official: vi.fn((): Runtime | null => null),
  cached: vi.fn((): Runtime | null => null),
  downloadOfficial: vi.fn((): Promise<Runtime | null> => Promise.resolve(null)),
  downloadFromRegistry: vi.fn((): Promise<Runtime | null> => Promise.resolve(null)),
})

it('asks for nothing else when the person chose a runtime', async () => {
  const finders = noFinders()
  finders.overridden.mockReturnValue(runtime('override'))
  expect(await findRuntime(finders, aHost())).toMatchObject({ kind: 'override' })
  expect(finders.official).not.toHaveBeenCalled()
})

it('prefers the official binary that is there to a cached one', async () => {
  const finders = noFinders()
  finders.official.mockReturnValue(runtime('official'))
  finders.cached.mockReturnValue(runtime('registry'))
  expect(await findRuntime(finders, aHost())).toMatchObject({ kind: 'official' })
})

it('does not go to the network when a runtime is in the cache', async () => {
  const finders = noFinders()
  finders.cached.mockReturnValue(runtime('registry'))
  expect(await findRuntime(finders, aHost())).toMatchObject({ kind: 'registry' })
  expect(finders.downloadOfficial).not.toHaveBeenCalled()
})

it('downloads the official binary before it turns to the registry', async () => {
  const finders = noFinders()
  finders.downloadOfficial.mockResolvedValue(runtime('official'))
  expect(await findRuntime(finders, aHost())).toMatchObject({ kind: 'official' })
  expect(finders.downloadFromRegistry).not.toHaveBeenCalled()
})

it('names the system for which there is nothing, and the variable to set', async () => {
  const host = aHost({ arch: 'arm64' })
  await expect(findRuntime(noFinders(), host)).rejects.toMatchObject({
    code: 'runtime-unsupported',
    what: containing('linux arm64'),
    next: containing('ELECTRON_OVERRIDE_DIST_PATH'),
  })
})

it('refuses an override that points at nothing', () => {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: '/not/there' }
  expect(() => overriddenRuntime(aHost({ env }))).toThrow(
    expect.objectContaining({ code: 'runtime-override-missing' }),
  )
})

it('takes an override with its version', () => {
  const dist = temporaryFolder()
  writeFileSync(join(dist, 'electron'), '')
  writeFileSync(join(dist, 'version'), 'v45.4.1\n')
  const found = overriddenRuntime(aHost({ env: { ELECTRON_OVERRIDE_DIST_PATH: dist } }))
  expect(found).toMatchObject({ kind: 'override', version: '45.4.1' })
})

/** A checkout whose electron package holds a binary as its installer leaves it. */
function checkoutWithOfficial() {
  const root = temporaryFolder()
  const home = join(root, 'node_modules/electron')
  mkdirSync(join(home, 'dist'), { recursive: true })
  writeFileSync(join(home, 'package.json'), '{ "version": "45.4.1" }')
  writeFileSync(join(home, 'dist/electron'), '')
  writeFileSync(join(home, 'dist/version'), '45.4.1')
  writeFileSync(join(home, 'path.txt'), 'electron')
  return { root, home }
}

it('knows the official binary, and takes none that is of another version or half unpacked', () => {
  const { root, home } = checkoutWithOfficial()
  expect(installedRuntime(aHost({ root }))).toMatchObject({ kind: 'official', version: '45.4.1' })
  writeFileSync(join(home, 'package.json'), '{ "version": "45.5.0" }')
  expect(installedRuntime(aHost({ root }))).toBeNull()
  writeFileSync(join(home, 'package.json'), '{ "version": "45.4.1" }')
  writeFileSync(join(home, 'path.txt'), '')
  expect(installedRuntime(aHost({ root }))).toBeNull()
})

it('says why it does not download the official binary, and does not try', async () => {
  const { run, calls } = fakeRun({})
  const say = vi.fn()
  const tools = { run, withProgress: withoutProgress, say, reach: () => Promise.resolve(false) }
  const env = { ELECTRON_MIRROR: 'https://mirror.example/electron/' }
  expect(await downloadRuntime(aHost({ env }), tools)).toBeNull()
  expect(calls).toEqual([])
  expect(say).toHaveBeenCalledWith(containing('mirror.example cannot be reached'))
})

it('lets the electron package download it where the host answers', async () => {
  const { root } = checkoutWithOfficial()
  const { run, calls } = fakeRun({})
  const tools = {
    run,
    withProgress: withoutProgress,
    say: vi.fn(),
    reach: () => Promise.resolve(true),
  }
  expect(await downloadRuntime(aHost({ root }), tools)).toMatchObject({ kind: 'official' })
  expect(calls).toEqual([containing('node_modules/electron/install.js')])
})

it('tells in one line which runtime is in use', () => {
  expect(introduce(runtime('registry'))).toBe(
    'Electron 1.0.0 from the package registry, for development and tests only',
  )
})
