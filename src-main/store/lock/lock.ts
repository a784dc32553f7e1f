import { join } from 'node:path'
import { GoalpostError } from '#domain/failure'
import { checksumOf } from '../disk/checksum'
import type { Disk } from '../disk/disk'
import { readHolder, stillHolds, type Holder } from './holder'
import type { ProcessFacts } from './process-facts'

/** More rivals than this at one moment are not to be expected. */
const ATTEMPTS = 20

/** Where whoever wants a network says so. */
export function lockFolder(folder: string): string {
  return join(folder, 'lock')
}

/**
 * The right to write to a network: a file in `lock/` that names a running process. Whoever wants it puts a file of its own there,
 * whole, under a name that nobody else ever has, and only then looks whether there is another one. Of two who come at the same
 * moment, the later to put its file sees the earlier one's and steps back, so both never have it. Files of processes that no
 * longer run are put away.
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
    const mine = await asHolder(me, since)
    const path = join(lockFolder(folder), nameOf(mine))
    await disk.makeFolder(lockFolder(folder))
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const holder = await holderOf(disk, folder, me)
      if (holder !== null) return { holder }
      await disk.write(`${path}.tmp`, Buffer.from(JSON.stringify(mine)))
      await disk.rename(`${path}.tmp`, path)
      if ((await holderOf(disk, folder, me)) === null) return { lock: new Lock(disk, path) }
      await disk.remove(path)
    }
    throw busy()
  }

  async release(): Promise<void> {
    await this.#disk.remove(this.#path)
  }
}

async function asHolder(me: ProcessFacts, since: Date): Promise<Holder> {
  const { pid, host, user, program } = me
  return { pid, host, user, program, since: since.toISOString(), birth: await me.birthOf(pid) }
}

/** No two processes have the same one: a file that was found to be left behind can be removed without looking again. */
function nameOf({ pid, host, since, birth }: Holder): string {
  return `${pid}-${checksumOf(`${host}\n${since}\n${birth ?? ''}`)}.json`
}

/** A process other than this one that has the network, or is just about to take it. */
async function holderOf(disk: Disk, folder: string, me: ProcessFacts): Promise<Holder | null> {
  const names = await disk.files(lockFolder(folder))
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const path = join(lockFolder(folder), name)
    const holder = readHolder(await disk.read(path))
    if (holder === null || isMine(holder, me)) continue
    if (await stillHolds(holder, me)) return holder
    await disk.remove(path).catch(() => undefined)
  }
  return null
}

/** Our own process holds nothing before it takes it: what names it was left behind when letting go failed. */
function isMine(holder: Holder, me: ProcessFacts): boolean {
  return holder.host === me.host && holder.pid === me.pid
}

function busy(): GoalpostError {
  return new GoalpostError({
    code: 'network/busy',
    what: 'Another Goalpost is opening this network at this very moment.',
    next: 'Open it again.',
  })
}
