import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sourceFingerprint } from '../../../scripts/app/fingerprint.mjs'
import { withoutNoise } from '../../../scripts/app/noise.mjs'
import { builderArguments } from '../../../scripts/app/package-arguments.mjs'
import { pictureSaved } from '../../../scripts/app/picture.mjs'
import { temporaryFolder } from './host'

it('builds again when a source was changed, added or moved, and for nothing else', () => {
  const root = temporaryFolder()
  const write = (path: string, text: string) => {
    writeFileSync(join(root, path), text)
    utimesSync(join(root, path), 1, 1)
  }
  mkdirSync(join(root, 'src-main'))
  mkdirSync(join(root, 'out'))
  write('src-main/index.ts', 'one')
  const before = sourceFingerprint(root)
  write('out/index.js', 'built')
  write('README.md', 'words')
  expect(sourceFingerprint(root)).toBe(before)

  write('src-main/index.ts', 'two or three')
  const changed = sourceFingerprint(root)
  expect(changed).not.toBe(before)
  utimesSync(join(root, 'src-main/index.ts'), 2, 2)
  expect(sourceFingerprint(root)).not.toBe(changed)
  write('package-lock.json', '{}')
  expect(sourceFingerprint(root)).not.toBe(changed)
})

/** What is left of the text, handed over in the given pieces. */
async function filtered(...pieces: string[]) {
  const stream = withoutNoise()
  for (const piece of pieces) stream.write(piece)
  stream.end()
  let text = ''
  for await (const part of stream) text += String(part)
  return text
}

it('hides what Chromium says about a missing D-Bus and graphics card', async () => {
  const noise = [
    '[4218:1122/101512.870312:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket /run/dbus/system_bus_socket: No such file or directory',
    '[4218:1122/101512.870312:ERROR:dbus/object_proxy.cc(590)] Failed to call method: org.freedesktop.DBus.NameHasOwner',
    '[4262:1122/101513.114908:ERROR:viz_main_impl.cc(181)] Exiting GPU process due to errors during initialization',
    '(goalpost:4218): Gtk-WARNING **: 10:15:13.2: cannot open theme',
  ]
  expect(await filtered(...noise.map((line) => `${line}\n`))).toBe('')
})

it('lets real errors through, however they are cut into pieces', async () => {
  const error = '[4218:1122/101514.002211:ERROR:CONSOLE(12)] "Uncaught TypeError", source: app://'
  expect(await filtered('Error: ENO', 'SPC\n', `${error}\n`, 'the end')).toBe(
    `Error: ENOSPC\n${error}\nthe end`,
  )
})

const runtime = { dist: '/dist', executable: '/dist/electron', version: '33.4.11' }

it('packages the runtime that is here, unpacked', () => {
  const args = builderArguments({ kind: 'registry', ...runtime }, { ship: false })
  expect(args).toEqual([
    '--dir',
    '-c.electronDist=/dist',
    '-c.electronVersion=33.4.11',
    '--publish=never',
  ])
})

it.each(['registry', 'override'] as const)('refuses to ship a runtime of kind %s', (kind) => {
  expect(() => builderArguments({ kind, ...runtime }, { ship: true })).toThrow(
    expect.objectContaining({ code: 'ship-refused' }),
  )
})

it('ships the official binary as installers', () => {
  const args = builderArguments({ kind: 'official', ...runtime }, { ship: true })
  expect(args).not.toContain('--dir')
})

it('waits for a picture until it is whole', async () => {
  const file = join(temporaryFolder(), 'window.png')
  const wait = (patience: number) => pictureSaved(file, { isOver: () => false, patience, pause: 5 })
  expect(await wait(20)).toBe(false)
  writeFileSync(file, 'PNG, but only the beginn')
  expect(await wait(20)).toBe(false)
  writeFileSync(file, 'PNG and all of it IENDxxxx')
  expect(await wait(1000)).toBe(true)
})

it('waits no longer for a picture when the app is gone', async () => {
  expect(await pictureSaved('/not/there.png', { isOver: () => true })).toBe(false)
})
