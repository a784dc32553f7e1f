import { GoalpostError } from '#domain/failure'
import type { Disk } from '../store/disk/disk'
import type { Holder } from '../store/lock/holder'
import { Lock, lockFolder } from '../store/lock/lock'
import type { ProcessFacts } from '../store/lock/process-facts'
import type { Content } from './rows'
import { StateFile } from './state-file'

/** A folder that keeps a practice network's state, and which no other process may use meanwhile. */
export interface PracticeFolder {
  readonly state: StateFile
  release(): Promise<void>
}

/** Takes a folder for a practice network that begins with this content. */
export async function takeFolder(
  disk: Disk,
  folder: string,
  content: Content,
  me: ProcessFacts,
  now: Date,
): Promise<PracticeFolder> {
  await disk.makeFolder(folder).catch((error: unknown) => {
    throw notMade(folder, error)
  })
  const taken = await Lock.take(disk, folder, me, now)
  if ('holder' in taken) throw held(folder, taken.holder)
  return { state: new StateFile(disk, folder, content), release: () => taken.lock.release() }
}

function notMade(folder: string, cause: unknown): GoalpostError {
  return new GoalpostError(
    {
      code: 'practice/no_folder',
      what: `There is no folder ${folder}, and it could not be made.`,
      next: 'Name a folder that you may write to.',
    },
    { cause },
  )
}

function held(folder: string, { pid, host }: Holder): GoalpostError {
  return new GoalpostError({
    code: 'practice/held',
    what: `Another practice network uses ${folder}: process ${pid} on ${host}.`,
    next: `End it or name another folder. If that computer will not come back, delete ${lockFolder(folder)}.`,
  })
}
