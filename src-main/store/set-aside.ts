import type { Disk } from './disk'

/** Renames a broken file so that it is kept beside its successor. Answers with its new path. */
export async function setAside(disk: Disk, path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const aside = `${path}.broken-${number}`
    if ((await disk.read(aside)) === null) {
      await disk.rename(path, aside)
      return aside
    }
  }
}
