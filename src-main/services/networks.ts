import { configOf, recordsOf } from '#domain/config/network-config'
import type { NetworkKey, NetworkSummary, NetworkView } from '#domain/contract/views'
import { GoalpostError } from '#domain/failure'
import { readConfigFile } from '../files/read-config-file'
import { writeConfigFile } from '../files/write-config-file'
import type { Origin } from '../store/about'
import { createNetwork } from '../store/create-network'
import type { Surroundings } from '../store/surroundings'
import { heldBy } from '../store/holder'
import { lockFolder } from '../store/lock'
import { newerNetwork } from '../store/newer'
import { openNetwork } from '../store/open-network'
import type { SettingsFile } from '../store/settings'
import type { NetworkFolders } from './network-folders'
import type { Session } from './session'

/** How a person chooses files: the system's own dialogs. Null where they chose none. */
export interface Dialogs {
  chooseConfig(): Promise<string | null>
  chooseExport(suggestedName: string): Promise<string | null>
}

export interface NetworksParts {
  readonly surroundings: Surroundings
  readonly folders: NetworkFolders
  readonly session: Session
  readonly settings: SettingsFile
  readonly dialogs: Dialogs
  readonly samplePath: string
  readonly newId: () => string
}

/** Opening, closing and exporting the networks on this computer. One thing at a time, however often somebody clicks. */
export class Networks {
  readonly #parts: NetworksParts
  #last: Promise<unknown> = Promise.resolve()

  constructor(parts: NetworksParts) {
    this.#parts = parts
  }

  list(): Promise<readonly NetworkSummary[]> {
    return this.#parts.folders.list()
  }

  /** Opens a network, to look at only where that was asked for and somebody else has it open. */
  open(key: NetworkKey, toLookAt = false): Promise<NetworkView> {
    return this.#inTurn(() => this.#open(key, toLookAt))
  }

  /** Opens the sample network: the one that is here already, with whatever was done to it, else a new one. */
  openSample(): Promise<NetworkView> {
    return this.#inTurn(async () => {
      const here = (await this.#parts.folders.list()).find((one) => one.origin === 'sample')
      return this.#open(here?.key ?? (await this.#create(this.#parts.samplePath, 'sample')))
    })
  }

  /** Asks for a configuration file and makes a network of its own from it. Null when none was chosen. */
  openFile(): Promise<NetworkView | null> {
    return this.#inTurn(async () => {
      const path = await this.#parts.dialogs.chooseConfig()
      return path === null ? null : this.#open(await this.#create(path, 'file'))
    })
  }

  close(): Promise<null> {
    return this.#inTurn(async () => {
      await this.#parts.session.close()
      await this.#parts.settings.remember({ lastNetwork: null })
      return null
    })
  }

  /** Asks where to and writes the open network there. The path, or null when none was chosen. */
  export(key: NetworkKey): Promise<string | null> {
    return this.#inTurn(async () => {
      const { dialogs, surroundings, session } = this.#parts
      const { contents, records } = session.store(key)
      const path = await dialogs.chooseExport(`${fileName(contents.network.name)}.goalpost.json`)
      if (path === null) return null
      await writeConfigFile(surroundings.disk, path, configOf(contents, [...records.values()]))
      return path
    })
  }

  async #create(path: string, origin: Origin): Promise<NetworkKey> {
    const { surroundings, folders, newId } = this.#parts
    const config = await readConfigFile(path)
    const key = await folders.freeKey(config.network.id)
    const { network, advertisers, offers } = config
    const records = recordsOf(config, () => `new-${newId()}`)
    const contents = { network, advertisers, offers }
    await createNetwork(surroundings.disk, folders.path(key), origin, contents, records)
    return key
  }

  async #open(key: NetworkKey, toLookAt = false): Promise<NetworkView> {
    const { surroundings, folders, session, settings } = this.#parts
    const listed = (await folders.list()).find((network) => network.key === key)
    if (listed === undefined) throw unknown()
    if (listed.newer) throw newerNetwork()
    // Its own journal is let go of before it is opened again. Another network stays open until this one is.
    if (session.isOpen(key)) await session.close()
    const folder = folders.path(key)
    const opening = await openNetwork(surroundings, folder, toLookAt)
    if (opening.kind === 'held') throw heldBy(opening.holder, lockFolder(folder))
    const { store, notices } = opening
    await session.use(key, store)
    await settings.remember({ lastNetwork: key })
    const { network, advertisers, offers } = store.contents
    const goals = [...store.records.values()]
    const [undo, redo] = [store.canUndo?.label ?? null, store.canRedo?.label ?? null]
    const { readOnly } = store
    return { key, network, advertisers, offers, goals, notices, undo, redo, readOnly }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}

function unknown(): GoalpostError {
  return new GoalpostError({
    code: 'network/unknown',
    what: 'This network is no longer on this computer.',
    next: 'Choose another one, or open its configuration file.',
  })
}

/** A name that every file system takes. */
function fileName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return safe.slice(0, 100) || 'network'
}
