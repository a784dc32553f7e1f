import { join } from 'node:path'
import { GoalpostError } from '#domain/failure'
import type { Disk } from './disk'
import { readHolder, stillHolds, type Holder } from './holder'
import type { ProcessFacts } from './process-facts'

/** More rivals than this at one moment are not to be expected. */
const ATTEMPTS = 20

export function lockFolder(folder: string): string {
  return join(folder, 'lock')
}

/**
 * The right to write to a network. Files in `lock/` are numbered; the one with the highest number counts, and the network is free
 * where that one names no process that runs. Whoever takes it makes the file of the next number, which only one can, and then
 * looks again whether it is still the highest and the one before still free: of two who start at the same moment at most one
 * stays. Numbers never go down while somebody may hold an older one in mind, so letting go empties the file instead of
 * removing it.
 */
export class Lock {
  readonly #disk: Disk
  readonly #path: string

  private constructor(disk: Disk, path: string) {
    this.#disk = disk
    this.#path = path
  }

  /** Takes the network, or answers who has it. */
  static async take(
    disk: Disk,
    folder: string,
    me: ProcessFacts,
    since: Date,
  ): Promise<{ readonly lock: Lock } | { readonly holder: Holder }> {
    await disk.makeFolder(lockFolder(folder))
    const mine = Buffer.from(JSON.stringify(await asHolder(me, since)))
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const number = await highest(disk, folder)
      const holder = await holderAt(disk, folder, number, me)
      if (holder !== null) return { holder }
      const path = lockPath(folder, number + 1)
      if (!(await disk.create(path, mine))) continue
      const stays =
        (await highest(disk, folder)) === number + 1 &&
        (await holderAt(disk, folder, number, me)) === null
      if (stays) {
        await removeOlder(disk, folder, number)
        return { lock: new Lock(disk, path) }
      }
      await disk.write(path, new Uint8Array())
    }
    throw busy()
  }

  async release(): Promise<void> {
    await this.#disk.write(this.#path, new Uint8Array())
  }
}

async function asHolder(me: ProcessFacts, since: Date): Promise<Holder> {
  const { pid, host, user, program } = me
  return { pid, host, user, program, since: since.toISOString(), birth: await me.birthOf(pid) }
}

function lockPath(folder: string, number: number): string {
  return join(lockFolder(folder), String(number))
}

async function numbers(disk: Disk, folder: string): Promise<readonly number[]> {
  const names = await disk.files(lockFolder(folder))
  return names.filter((name) => /^\d{1,15}$/.test(name)).map(Number)
}

async function highest(disk: Disk, folder: string): Promise<number> {
  return Math.max(0, ...(await numbers(disk, folder)))
}

async function holderAt(
  disk: Disk,
  folder: string,
  number: number,
  me: ProcessFacts,
): Promise<Holder | null> {
  const holder = readHolder(await disk.read(lockPath(folder, number)))
  return holder !== null && (await stillHolds(holder, me)) ? holder : null
}

/** Those are free, and somebody who still looks at one of them sees ours after making the next. */
async function removeOlder(disk: Disk, folder: string, upTo: number): Promise<void> {
  const older = (await numbers(disk, folder)).filter((number) => number <= upTo)
  for (const number of older) await disk.remove(lockPath(folder, number)).catch(() => undefined)
}

function busy(): GoalpostError {
  return new GoalpostError({
    code: 'network/busy',
    what: 'Another Goalpost is opening this network at this very moment.',
    next: 'Open it again.',
  })
}
