import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { run as runProgram, type Run } from '../../../scripts/lib/run.mjs'
import { cachedRuntime, installRuntime } from '../../../scripts/setup/runtime/registry.mjs'
import { sourceFor, sources, type Source } from '../../../scripts/setup/runtime/sources.mjs'
import { aHost, containing, ended, temporaryFolder, withoutProgress } from './host'

const program = 'the program'

/** A package as a registry would hand it out, and the row that pins it. */
function aPackage() {
  const folder = temporaryFolder()
  const inside = join(folder, 'package')
  mkdirSync(join(inside, 'resources'), { recursive: true })
  writeFileSync(join(inside, 'package.json'), '{}')
  writeFileSync(join(inside, 'resources/app.asar'), 'the other app')
  writeFileSync(join(inside, 'other-app'), program, { mode: 0o644 })
  writeFileSync(join(inside, 'helper'), '', { mode: 0o644 })
  const tarball = join(folder, 'package.tgz')
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package'])
  const source: Source = {
    electron: '33.0.0',
    platform: 'linux',
    arch: 'x64',
    package: '@other/app@1.0.0',
    megabytes: 1,
    integrity: `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`,
    folder: 'package',
    leaveOut: ['package.json', 'resources'],
    binary: 'other-app',
    binarySha256: createHash('sha256').update(program).digest('hex'),
    binaryBytes: program.length,
    helpers: ['helper'],
  }
  return { tarball: readFileSync(tarball), source }
}

/** Runs everything but npm, which leaves the tarball where it is called. */
const withNpm =
  (npm: (folder: string) => { code: number; output: string }): Run =>
  (command, args, options) =>
    command === 'npm'
      ? Promise.resolve(ended(npm(options?.cwd ?? '')))
      : runProgram(command, args, options)

const handingOut = (tarball: Buffer) =>
  withNpm((folder) => {
    writeFileSync(join(folder, 'other-app-1.0.0.tgz'), tarball)
    return { code: 0, output: '' }
  })

function aMachine(run: Run, source: Source) {
  const cache = temporaryFolder()
  const host = aHost({ env: { ...process.env, npm_execpath: '', XDG_CACHE_HOME: cache } })
  return {
    install: () => installRuntime(host, { run, withProgress: withoutProgress }, source),
    cached: () => cachedRuntime(host, source),
    left: () => readdirSync(join(cache, 'goalpost')),
    cache,
  }
}

it('makes a runtime of the package, without the other app', async () => {
  const { tarball, source } = aPackage()
  const { install, cached, left } = aMachine(handingOut(tarball), source)
  const runtime = await install()
  if (!runtime) throw new Error('there is no runtime')

  expect(runtime).toMatchObject({ kind: 'registry', version: '33.0.0' })
  expect(readdirSync(runtime.dist).sort()).toEqual(['electron', 'helper', 'resources', 'version'])
  expect(readdirSync(join(runtime.dist, 'resources'))).toEqual(['default_app.asar'])
  expect(statSync(runtime.executable).mode & 0o111).toBe(0o111)
  expect(statSync(join(runtime.dist, 'helper')).mode & 0o111).toBe(0o111)
  expect(cached()).toEqual(runtime)
  expect(left()).toHaveLength(1)
})

it('refuses a download with one flipped bit, and keeps nothing of it', async () => {
  const { tarball, source } = aPackage()
  const flipped = Buffer.from(tarball)
  flipped.writeUInt8(flipped.readUInt8(100) ^ 1, 100)
  const { install, cached, left } = aMachine(handingOut(flipped), source)
  await expect(install()).rejects.toMatchObject({ code: 'runtime-checksum' })
  expect(left()).toEqual([])
  expect(cached()).toBeNull()
})

it('refuses a program that is not the pinned one, and keeps nothing of it', async () => {
  const { tarball, source } = aPackage()
  const other = { ...source, binarySha256: createHash('sha256').update('another').digest('hex') }
  const { install, left } = aMachine(handingOut(tarball), other)
  await expect(install()).rejects.toMatchObject({ code: 'runtime-checksum' })
  expect(left()).toEqual([])
})

it('keeps nothing of a download that broke off', async () => {
  const { tarball, source } = aPackage()
  const breakingOff = withNpm((folder) => {
    writeFileSync(join(folder, 'other-app-1.0.0.tgz'), tarball.subarray(0, 50))
    return { code: 1, output: 'npm error code ECONNRESET' }
  })
  const { install, left } = aMachine(breakingOff, source)
  await expect(install()).rejects.toMatchObject({ code: 'offline' })
  expect(left()).toEqual([])
})

it('does not use a cached runtime that is not whole, and replaces it', async () => {
  const { tarball, source } = aPackage()
  const { install, cached, left } = aMachine(handingOut(tarball), source)
  const runtime = await install()
  writeFileSync(runtime?.executable ?? '', 'cut')
  expect(cached()).toBeNull()
  expect(await install()).toEqual(runtime)
  expect(readFileSync(runtime?.executable ?? '', 'utf8')).toBe(program)
  expect(left()).toHaveLength(1)
})

it('lets two runs race, and both end well', async () => {
  const { tarball, source } = aPackage()
  const { install, left } = aMachine(handingOut(tarball), source)
  const [one, other] = await Promise.all([install(), install()])
  expect(one).not.toBeNull()
  expect(other).toEqual(one)
  expect(left()).toHaveLength(1)
})

it('leaves a whole runtime in its place, for it may be running', async () => {
  const { tarball, source } = aPackage()
  const { install } = aMachine(handingOut(tarball), source)
  const runtime = await install()
  const { ino } = statSync(runtime?.executable ?? '')
  await install()
  expect(statSync(runtime?.executable ?? '').ino).toBe(ino)
})

it('removes what a killed run left behind', async () => {
  const { tarball, source } = aPackage()
  const { install, left, cache } = aMachine(handingOut(tarball), source)
  await install()
  const [name = ''] = left()
  rmSync(join(cache, 'goalpost', name), { recursive: true })
  const gone = 2 ** 22 + 1
  const { hostname } = await import('node:os')
  mkdirSync(join(cache, 'goalpost', `.incoming-${hostname()}-${gone}-abcdef`))
  await install()
  expect(left()).toEqual([name])
})

it('names the cache folder that cannot be written, and the variable to set', async () => {
  const { tarball, source } = aPackage()
  const { install, cache } = aMachine(handingOut(tarball), source)
  writeFileSync(join(cache, 'goalpost'), 'a file where the folder should be')
  await expect(install()).rejects.toMatchObject({
    code: 'cache-not-writable',
    what: containing(cache),
    next: containing('XDG_CACHE_HOME'),
  })
})

it('has nothing for a system that no row is made for', async () => {
  expect(sourceFor({ platform: 'linux', arch: 'arm64' })).toBeUndefined()
  const host = aHost({ arch: 'arm64' })
  expect(await installRuntime(host, { run: runProgram, withProgress: withoutProgress })).toBeNull()
})

it('pins every row to the byte', () => {
  for (const source of sources) {
    expect(source.package).toMatch(/@\d+\.\d+\.\d+$/)
    expect(source.integrity).toMatch(/^sha512-[\w+/]{86}==$/)
    expect(source.binarySha256).toMatch(/^[0-9a-f]{64}$/)
  }
})
