import type { Disk } from './disk'

/** Renames a broken file so that it is kept beside its successor. Answers with its new path. */
export async function setAside(disk: Disk, path: string): Promise<string> {
  const aside = await freePath(disk, path)
  await disk.rename(path, aside)
  return aside
}

/** Keeps bytes that could not be read beside the file they are cut from. Answers with their path. */
export async function keepAside(disk: Disk, path: string, bytes: Uint8Array): Promise<string> {
  const aside = await freePath(disk, path)
  await disk.write(aside, bytes)
  return aside
}

async function freePath(disk: Disk, path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const aside = `${path}.broken-${number}`
    if ((await disk.readStart(aside, 1)) === null) return aside
  }
}
