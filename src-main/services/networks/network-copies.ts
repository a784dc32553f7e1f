import { basename, isAbsolute, relative } from 'node:path'
import type { NetworkKey } from '#domain/contract/views'
import { aboutDatabase, aboutOf } from '../../store/small-files/about'
import { copyNetwork, isFree } from '../../store/network/copy-network'
import { heldBy } from '../../store/lock/holder'
import { lockFolder } from '../../store/lock/lock'
import type { NetworkStore } from '../../store/network/network-store'
import type { Surroundings } from '../../store/surroundings'
import { whileLocked } from '../../store/lock/while-locked'
import type { LongWork } from '../../long-work/long-work'
import type { Watch } from '../../long-work/watch'
import { alreadyHere, insideData, placeTaken } from './copy-failures'
import { fileName } from '../files/file-name'
import { inspectCopy } from './inspect-copy'
import { unknownNetwork } from './network-failures'
import type { NetworkFolders } from './network-folders'
import type { Dialogs } from './networks'
import type { Session } from '../session'
import type { Turns } from '../turns'

interface CopiesParts {
  readonly surroundings: Surroundings
  readonly folders: NetworkFolders
  readonly session: Session
  readonly turns: Turns
  readonly work: LongWork
  readonly dialogs: Pick<Dialogs, 'chooseCopyTarget'>
}

/** Whole networks as folders that can be kept elsewhere and opened again: goals, changes, history, restore points. */
export class NetworkCopies {
  readonly #parts: CopiesParts

  constructor(parts: CopiesParts) {
    this.#parts = parts
  }

  /** Asks where to and copies a network there. The new folder, or null when none was chosen. */
  export(key: NetworkKey): Promise<string | null> {
    return this.#parts.turns.take(async () => {
      const { folders, dialogs, surroundings, work } = this.#parts
      const network = await folders.find(key)
      if (network === null) throw unknownNetwork()
      const day = surroundings.now().toISOString().slice(0, 10)
      const to = await dialogs.chooseCopyTarget(`${fileName(network.name)} ${day}`)
      if (to === null) return null
      if (isInside(to, folders.parent)) throw insideData()
      if (!(await isFree(surroundings.disk, to))) throw placeTaken(basename(to))
      await work.run('copy', (watch) => {
        const copy = () => copyNetwork(surroundings.disk, folders.path(key), to, undefined, watch)
        return this.#whileStill(key, copy)
      })
      return to
    })
  }

  /** Makes a network of its own from the folder of a copy, which is only read. Called when its turn has come. */
  takeIn(from: string): Promise<NetworkKey> {
    return this.#parts.work.run('open copy', (watch) => this.#takeIn(from, watch))
  }

  async #takeIn(from: string, watch: Watch): Promise<NetworkKey> {
    const { folders, surroundings } = this.#parts
    const { disk } = surroundings
    if (isInside(from, folders.parent)) throw alreadyHere()
    const { platformName, name, id, colour } = await inspectCopy(disk, from, watch)
    const key = await folders.freeKey(id)
    const look = await folders.freeLook(name, colour)
    await disk.makeFolder(folders.parent)
    const finish = async (making: string) => {
      const about = aboutDatabase(disk, making)
      about.data = aboutOf('file', { id, name: platformName }, look)
      await about.write()
    }
    await copyNetwork(disk, from, folders.path(key), finish, watch)
    return key
  }

  /** After everything under way is on the disk, and before anything that comes later. */
  #whileStill(key: NetworkKey, work: () => Promise<void>): Promise<void> {
    const { surroundings, folders, session } = this.#parts
    const store = session.storeOf(key)
    if (store === null) return whileLocked(surroundings, folders.path(key), work)
    refuseHeld(store, folders.path(key))
    return store.whileStill(work)
  }
}

/** Somebody else may write to it at any moment. */
function refuseHeld({ readOnly }: NetworkStore, folder: string): void {
  if (readOnly?.reason === 'held') throw heldBy(readOnly.holder, lockFolder(folder))
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}
