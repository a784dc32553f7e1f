import { join } from 'node:path'
import type { Disk } from '../disk/disk'

/** The files of a network by folder: all that is its own, broken ones that were set aside as well, and no lock. */
const KINDS: readonly (readonly [folder: string, name: RegExp])[] = [
  ['', /^(about|views|snapshot|snapshot\.previous)\.json(\.broken-\d+)?$/],
  ['journal', /^\d{12}\.log(\.broken-\d+)?$/],
  ['restore', /^[\dtz-]{1,100}\.json(\.broken-\d+)?$/],
]

/** What there is in a network's folder, by paths inside it. */
export async function networkFiles(disk: Disk, folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const [inner, pattern] of KINDS) {
    const names = await disk.files(join(folder, inner))
    found.push(...names.filter((name) => pattern.test(name)).map((name) => join(inner, name)))
  }
  return found
}
