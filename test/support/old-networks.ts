import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { draftOf } from '#domain/change/record'
import type { Disk } from '../../src-main/store/disk/disk'
import type { NetworkStore } from '../../src-main/store/network/network-store'

/** Files that the Goalpost of version 1 wrote, and what it showed of them when it opened them again. */
const fixtures = join(import.meta.dirname, '../fixtures/network-v1')

/** One with a journal of nine entries; one with two snapshots as well; one whose last line was cut off. */
export const oldNetworks = ['whole', 'renewed', 'torn'] as const
export type OldNetwork = (typeof oldNetworks)[number]

/** What its own version showed. */
interface Seen {
  readonly notices: readonly string[]
  readonly drafts: Readonly<Record<string, unknown>>
}

export function seenIn(name: OldNetwork): Seen {
  return JSON.parse(readFileSync(join(fixtures, `${name}.seen.json`), 'utf8')) as Seen
}

/** The drafts that a store shows, to be held against what the old version showed. */
export function draftsIn({ records }: NetworkStore): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...records].map(([key, record]) => [key, draftOf(record)]))
}

/** A network's files, by name. */
export function oldFiles(name: OldNetwork): ReadonlyMap<string, Buffer> {
  const folder = join(fixtures, name)
  return new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]))
}

/** An old settings.json. */
export const oldSettings = readFileSync(join(fixtures, 'settings.json'))

/** Puts files where a network is to be, as they were put there long ago. */
export async function putFiles(
  disk: Disk,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await disk.makeFolder(folder)
  for (const [name, bytes] of files) await disk.write(join(folder, name), bytes)
  let path = folder
  while (path !== join(path, '..')) {
    await disk.syncFolder(path)
    path = join(path, '..')
  }
  await disk.syncFolder(path)
}

/** The files of a folder and of the folders in it, by path. Who has it open is not looked at. */
export async function filesIn(
  disk: Disk,
  folder: string,
  under = '',
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const name of (await disk.files(join(folder, under))).toSorted()) {
    const bytes = (await disk.read(join(folder, under, name))) ?? new Uint8Array()
    found[join(under, name)] = Buffer.from(bytes).toString('latin1')
  }
  for (const name of await disk.folders(join(folder, under))) {
    if (name !== 'lock') Object.assign(found, await filesIn(disk, folder, join(under, name)))
  }
  return found
}

/** The same of files that were not put anywhere. */
export function asText(files: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]),
  )
}
