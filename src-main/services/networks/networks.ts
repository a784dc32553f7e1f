import { recordsOf } from '#domain/config/network-config'
import type { RequestOf } from '#domain/contract/verbs'
import type { GoalsPage, NetworkKey, NetworkSummary, NetworkView } from '#domain/contract/views'
import type { FileFormat } from '#domain/transfer/formats'
import type { ReadConfig } from '../../files/read-config-file'
import { aboutOf, type Origin } from '../../store/small-files/about'
import { createNetwork } from '../../store/network/create-network'
import type { Surroundings } from '../../store/surroundings'
import { heldBy } from '../../store/lock/holder'
import { lockFolder } from '../../store/lock/lock'
import { newerNetwork } from '../../store/json/newer'
import { beginToOpen } from '../../store/network/open-network'
import type { SettingsFile } from '../../store/settings'
import type { NetworkStore } from '../../store/network/network-store'
import type { LongWork } from '../../long-work/long-work'
import type { Watch } from '../../long-work/watch'
import type { NetworkCards } from './network-cards'
import { archivedNetwork, unknownNetwork } from './network-failures'
import type { NetworkFolders } from './network-folders'
import type { NetworkCopies } from './network-copies'
import type { Session } from '../session'
import type { Turns } from '../turns'

/** Enough to fill any window: the first ones are to be there at once. */
const FIRST_GOALS = 200

/** So many are told together: reading them keeps the window for a few milliseconds. */
const MORE_GOALS = 500

/** How a person chooses files: the system's own dialogs. Null where they chose none. */
export interface Dialogs {
  chooseConfig(): Promise<string | null>
  chooseHistoryExport(suggestedName: string): Promise<string | null>
  choosePostExport(suggestedName: string): Promise<string | null>
  chooseImport(): Promise<string | null>
  chooseFile(suggestedName: string, format: FileFormat): Promise<string | null>
  /** The folder of a copy that somebody made. */
  chooseCopy(): Promise<string | null>
  /** A folder that is yet to be made. */
  chooseCopyTarget(suggestedName: string): Promise<string | null>
}

export interface NetworksParts {
  readonly surroundings: Surroundings
  readonly folders: NetworkFolders
  readonly session: Session
  readonly cards: NetworkCards
  readonly copies: NetworkCopies
  readonly turns: Turns
  readonly work: LongWork
  readonly readConfig: ReadConfig
  readonly settings: SettingsFile
  readonly dialogs: Dialogs
  readonly samplePath: string
  readonly newId: () => string
}

/** Opening, closing and exporting the networks on this computer. */
export class Networks {
  readonly #parts: NetworksParts

  constructor(parts: NetworksParts) {
    this.#parts = parts
  }

  list(): Promise<readonly NetworkSummary[]> {
    return this.#parts.folders.list()
  }

  /** Opens a network, to look at only where that was asked for and somebody else has it open. */
  open(key: NetworkKey, toLookAt = false): Promise<NetworkView> {
    return this.#parts.turns.take(() => this.#open(key, toLookAt))
  }

  /** Opens the sample network: the one that is here already, with whatever was done to it, else a new one. */
  openSample(toLookAt = false): Promise<NetworkView> {
    return this.#parts.turns.take(async () => {
      const local = await this.#parts.folders.list()
      const here = local.find(({ origin, archived }) => origin === 'sample' && !archived)
      const key = here?.key ?? (await this.#create(this.#parts.samplePath, 'sample'))
      return this.#open(key, toLookAt)
    })
  }

  /** Asks for a configuration file and makes a network of its own from it. Null when none was chosen. */
  openFile(named?: string): Promise<NetworkView | null> {
    return this.#parts.turns.take(async () => {
      const path = named ?? (await this.#parts.dialogs.chooseConfig())
      return path === null ? null : this.#open(await this.#create(path, 'file'))
    })
  }

  /** Asks for the folder of a copied network and makes a network of its own from it. Null when none was chosen. */
  openCopy(): Promise<NetworkView | null> {
    return this.#parts.turns.take(async () => {
      const path = await this.#parts.dialogs.chooseCopy()
      return path === null ? null : this.#open(await this.#parts.copies.takeIn(path))
    })
  }

  /** More goals of the open network. */
  async goals({ network, from }: RequestOf<'networks.goals'>): Promise<GoalsPage> {
    const { reading } = this.#parts.session.store(network)
    const goals = await reading.page(from, MORE_GOALS)
    const next = from + MORE_GOALS
    return { goals, next: next < reading.total ? next : null }
  }

  close(): Promise<null> {
    return this.#parts.turns.take(async () => {
      await this.#parts.session.close()
      await this.#parts.settings.remember({ lastNetwork: null })
      return null
    })
  }

  #create(path: string, origin: Origin): Promise<NetworkKey> {
    return this.#parts.work.run('open file', (watch) => this.#createOf(path, origin, watch))
  }

  async #createOf(path: string, origin: Origin, watch: Watch): Promise<NetworkKey> {
    const { surroundings, folders, newId, readConfig } = this.#parts
    const config = await readConfig(path, watch)
    const key = await folders.freeKey(config.network.id)
    const { network, advertisers, offers } = config
    const records = recordsOf(config, () => `new-${newId()}`)
    const contents = { network, advertisers, offers }
    const card = aboutOf(origin, network, await folders.freeLook(network.name || network.id))
    await createNetwork(surroundings.disk, folders.path(key), card, contents, records, watch)
    return key
  }

  async #open(key: NetworkKey, toLookAt = false): Promise<NetworkView> {
    const { surroundings, folders, session, settings, cards } = this.#parts
    const listed = await folders.find(key)
    if (listed === null) throw unknownNetwork()
    if (listed.newer) throw newerNetwork()
    if (listed.archived) throw archivedNetwork()
    // Its own journal is let go of before it is opened again. Another network stays open until this one is.
    if (session.isOpen(key)) await session.close()
    const folder = folders.path(key)
    const opening = await beginToOpen(surroundings, folder, toLookAt)
    if (opening.kind === 'held') throw heldBy(opening.holder, lockFolder(folder))
    const { store, notices } = opening
    await session.use(key, store)
    await settings.remember({ lastNetwork: key })
    await cards.noteOpened(key, store)
    return await viewOf((await folders.find(key)) ?? listed, store, notices)
  }
}

async function viewOf(
  summary: NetworkSummary,
  store: NetworkStore,
  notices: readonly string[],
): Promise<NetworkView> {
  const { network, advertisers, offers } = store.contents
  const goals = await store.reading.page(0, FIRST_GOALS)
  const { total } = store.reading
  const toCome = total > FIRST_GOALS ? { next: FIRST_GOALS, total } : null
  const [undo, redo] = [store.canUndo?.label ?? null, store.canRedo?.label ?? null]
  const { key } = summary
  const { readOnly } = store
  const around = { summary, network, advertisers, offers, notices, undo, redo, readOnly }
  return { key, ...around, goals, toCome }
}
