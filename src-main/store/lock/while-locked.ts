import { GoalpostError } from '#domain/failure'
import { writeFailure } from '../disk/failures'
import { heldBy } from './holder'
import { Lock, lockFolder } from './lock'
import type { Surroundings } from '../surroundings'

/** Does something with the files of a network that is not open here, while nobody else can open it to write. */
export async function whileLocked<T>(
  surroundings: Surroundings,
  folder: string,
  work: () => Promise<T>,
): Promise<T> {
  const lock = await take(surroundings, folder)
  try {
    return await work()
  } finally {
    await lock.release().catch(() => undefined)
  }
}

async function take({ disk, process, now }: Surroundings, folder: string): Promise<Lock> {
  const taken = await Lock.take(disk, folder, process, now()).catch((error: unknown) => {
    throw error instanceof GoalpostError ? error : writeFailure(error, folder)
  })
  if ('holder' in taken) throw heldBy(taken.holder, lockFolder(folder))
  return taken.lock
}
