import { configOf, recordsOf } from '#domain/config/network-config'
import type { NetworkKey, NetworkSummary, NetworkView } from '#domain/contract/views'
import { GoalpostError } from '#domain/failure'
import { readConfigFile } from '../files/read-config-file'
import { writeConfigFile } from '../files/write-config-file'
import type { Origin } from '../store/about'
import { createNetwork } from '../store/create-network'
import type { Disk } from '../store/disk'
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
  readonly disk: Disk
  readonly folders: NetworkFolders
  readonly session: Session
  readonly settings: SettingsFile
  readonly dialogs: Dialogs
  readonly samplePath: string
  readonly now: () => Date
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

  open(key: NetworkKey): Promise<NetworkView> {
    return this.#inTurn(() => this.#open(key))
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
      const { dialogs, disk, session } = this.#parts
      const { contents, records } = session.store(key)
      const path = await dialogs.chooseExport(`${fileName(contents.network.name)}.goalpost.json`)
      if (path === null) return null
      await writeConfigFile(disk, path, configOf(contents, [...records.values()]))
      return path
    })
  }

  async #create(path: string, origin: Origin): Promise<NetworkKey> {
    const { disk, folders, newId } = this.#parts
    const config = await readConfigFile(path)
    const key = await folders.freeKey(config.network.id)
    const { network, advertisers, offers } = config
    const records = recordsOf(config, () => `new-${newId()}`)
    await createNetwork(disk, folders.path(key), origin, { network, advertisers, offers }, records)
    return key
  }

  async #open(key: NetworkKey): Promise<NetworkView> {
    const { disk, folders, session, settings, now } = this.#parts
    if (!(await folders.list()).some((network) => network.key === key)) throw unknown()
    // The folder may be the open one: its journal is let go of before it is opened again.
    await session.close()
    const { store, notices } = await openNetwork(disk, folders.path(key), now)
    await session.use(key, store)
    await settings.remember({ lastNetwork: key })
    const { network, advertisers, offers } = store.contents
    const goals = [...store.records.values()]
    return { key, network, advertisers, offers, goals, notices }
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
