import { join } from 'node:path'
import type { GoalRecord } from '#domain/change/record'
import { GoalpostError } from '#domain/failure'
import type { NetworkContents } from '#domain/network/network'
import { Digest } from '../disk/digest'
import type { Disk } from '../disk/disk'
import { readFailure, writeFailure } from '../disk/failures'
import { unwatched, type Watch } from '../../long-work/watch'
import {
  INFO_LENGTH,
  readInfo,
  readRestorePoint,
  restorePointDatabase,
  restorePointOf,
  verify,
  type RestorePoint,
  type RestorePointInfo,
} from './restore-point-file'
import { setAside } from '../disk/set-aside'

/** Names a restore point among those of its network: its file's name without the ending. */
export type RestorePointId = string

/** A restore point as a list shows it. */
export interface ListedRestorePoint extends RestorePointInfo {
  readonly id: RestorePointId
}

const NAME = /^(?<id>\d{12}-\d{8}t\d{9}z)\.json$/
const [KEPT, KEPT_DAYS] = [20, 30]
const LONGEST_REASON = 500

/** The copies of a network that are kept before anything that moves many goals. */
export class RestorePoints {
  readonly #disk: Disk
  readonly #folder: string

  constructor(disk: Disk, networkFolder: string) {
    this.#disk = disk
    this.#folder = join(networkFolder, 'restore')
  }

  /**
   * Keeps a copy, and answers once it was read again and found whole. Throws where it could not be kept, and where it was stopped:
   * nothing is left of it then.
   */
  async create(
    info: RestorePointInfo,
    contents: NetworkContents,
    goals: readonly GoalRecord[],
    watch: Watch = unwatched,
  ): Promise<RestorePointId> {
    const id = idOf(info)
    const reason = info.reason.slice(0, LONGEST_REASON)
    const point = restorePointOf({ ...info, reason }, contents, goals)
    try {
      await this.#disk.makeFolder(this.#folder)
      const written = new Digest()
      const database = restorePointDatabase(this.#disk, this.#path(id), (piece) => {
        watch.signal?.throwIfAborted()
        watch.progress(0)
        written.add(piece)
      })
      database.data = point
      await database.write()
      await this.#verify(id, written.end())
      await this.#disk.syncFolder(join(this.#folder, '..'))
      watch.commit()
    } catch (error) {
      if (watch.signal?.aborted !== true) throw writeFailure(error, this.#folder)
      await this.#leaveNothing(id).catch(() => undefined)
      throw error
    }
    await this.#thin().catch(() => undefined)
    return id
  }

  /** A copy that is not what it should be is no restore point: it is kept under another name. */
  async #verify(id: RestorePointId, wanted: string): Promise<void> {
    try {
      await verify(this.#disk, this.#path(id), wanted)
    } catch (error) {
      await setAside(this.#disk, this.#path(id))
      throw error
    }
  }

  /** What there is, newest first. A file that cannot be read is not offered. */
  async list(): Promise<readonly ListedRestorePoint[]> {
    try {
      return await this.#list()
    } catch (error) {
      throw readFailure(error, this.#folder)
    }
  }

  async #list(): Promise<readonly ListedRestorePoint[]> {
    const found: ListedRestorePoint[] = []
    for (const id of await this.#ids()) {
      const start = await this.#disk.readStart(this.#path(id), INFO_LENGTH)
      const info = start === null ? null : readInfo(start)
      if (info !== null) found.push({ id, ...info })
    }
    return found
  }

  /** The whole copy. Throws where it is not there or not whole. */
  async read(id: RestorePointId, watch: Watch = unwatched): Promise<RestorePoint> {
    const point = await readRestorePoint(this.#disk, this.#path(id), watch).catch(
      (error: unknown) => {
        if (error instanceof GoalpostError) throw error
        return null
      },
    )
    if (point === null) throw unreadable()
    return point
  }

  async #leaveNothing(id: RestorePointId): Promise<void> {
    await this.#disk.remove(`${this.#path(id)}.tmp`)
    await this.#disk.remove(this.#path(id))
  }

  /** Keeps the newest ones and the newest of each day. Days are those of the points, so the clock of today decides nothing. */
  async #thin(): Promise<void> {
    const ids = await this.#ids()
    const days = new Map<string, RestorePointId>()
    for (const id of ids) if (!days.has(dayOf(id))) days.set(dayOf(id), id)
    const kept = new Set([...ids.slice(0, KEPT), ...[...days.values()].slice(0, KEPT_DAYS)])
    for (const id of ids.filter((one) => !kept.has(one))) await this.#disk.remove(this.#path(id))
  }

  /** Newest first, by the sequence they begin with. */
  async #ids(): Promise<readonly RestorePointId[]> {
    const names = await this.#disk.files(this.#folder)
    const ids = names.flatMap((name) => NAME.exec(name)?.groups?.id ?? [])
    return ids.sort().reverse()
  }

  #path(id: RestorePointId): string {
    return join(this.#folder, `${id}.json`)
  }
}

/** Fit for a file name everywhere, and for a key of a request. */
function idOf({ sequence, at }: RestorePointInfo): RestorePointId {
  return `${String(sequence).padStart(12, '0')}-${at.replace(/[-:.]/g, '').toLowerCase()}`
}

function dayOf(id: RestorePointId): string {
  return id.slice(13, 21)
}

function unreadable(): GoalpostError {
  return new GoalpostError({
    code: 'restore/unreadable',
    what: 'This restore point is no longer there or cannot be read whole.',
    next: 'Nothing was changed. Choose another restore point.',
  })
}
