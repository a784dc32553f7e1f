import { nodeDisk, type AppendFile, type Disk } from '../../src-main/store/disk/disk'

/** The disk, with something done right before each of its operations. */
export function beforeEachOperation(happens: () => void): Disk {
  return observed(
    { ...nodeDisk, openAppend: async (path) => observedFile(await nodeDisk.openAppend(path)) },
    happens,
  )

  function observedFile(file: AppendFile): AppendFile {
    return observed(file, happens)
  }
}

function observed<T extends object>(thing: T, happens: () => void): T {
  const operations = Object.entries(thing) as [string, (...given: unknown[]) => unknown][]
  const all = operations.map(([name, operation]) => [
    name,
    (...given: unknown[]) => {
      happens()
      return operation(...given)
    },
  ])
  return Object.fromEntries(all) as T
}
