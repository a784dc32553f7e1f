import { checkSettingsOf, historyDaysOf, type AppSettings } from '#domain/contract/app-settings'
import type { EventName, Events } from '#domain/contract/verbs'
import type { NetworkKey } from '#domain/contract/views'
import type { DecimalMark } from '#domain/money/typed'
import type { WriteWorkbook } from '../files/export/write-workbook'
import type { ReadConfig } from '../files/read-config-file'
import type { ReadImport } from '../files/read-import'
import type { Fetch } from '../platform/send'
import type { NetworkStore } from '../store/network/network-store'
import type { SettingsFile } from '../store/settings'
import { usualLimits, type Surroundings } from '../store/surroundings'
import { LongWork } from '../long-work/long-work'
import { Beginning } from './networks/beginning'
import { BulkChanges } from './goals/bulk-changes'
import { composeFiles } from './files/compose-files'
import { composeSync } from './sync/compose-sync'
import type { PrintPdf } from './files/export-network'
import { Goals } from './goals/goals'
import type { Services } from './handlers'
import { History } from './history/history'
import { HistoryExport } from './history/history-export'
import { NetworkCards, noteGoals } from './networks/network-cards'
import { NetworkCopies } from './networks/network-copies'
import { NetworkFolders } from './networks/network-folders'
import { Networks, type Dialogs } from './networks/networks'
import { RecentPulls } from './history/recent-pulls'
import { Restores } from './history/restores'
import { SavedViews } from './networks/saved-views'
import { Session } from './session'
import type { Vault } from './sync/tokens'
import { Turns } from './turns'

/** What a person's work stands on: the computer, and the window that is told of it. */
export interface ServicesParts {
  readonly outside: Omit<Surroundings, 'limits'>
  readonly settings: SettingsFile
  readonly dataFolder: string
  readonly samplePath: string
  readonly systemMark: DecimalMark
  readonly dialogs: Dialogs
  readonly vault: Vault
  readonly fetch: Fetch
  readonly readConfig: ReadConfig
  readonly read: ReadImport
  readonly writeWorkbook: WriteWorkbook
  readonly printPdf: PrintPdf
  readonly newId: () => string
  readonly tell: <E extends EventName>(event: E, payload: Events[E]) => void
  /** Hears what was set, once it is kept. */
  readonly whenSet: (settings: AppSettings) => void
}

/** Everything that a person can do, and its end: what is under way is on the disk once `close` resolves. */
export interface Composed {
  readonly services: Services
  readonly close: () => Promise<void>
}

/** Puts together everything that a person can do, and begins to open the network that was open last. */
export function composeServices(parts: ServicesParts): Composed {
  const { settings, systemMark } = parts
  const checkSettings = () => checkSettingsOf(settings.current.app, systemMark)
  const shared = composeShared(parts, leave)
  const { session, folders, surroundings } = shared
  const opening = composeOpening(parts, shared)
  const sync = composeSync({
    ...parts,
    ...shared,
    networks: opening.networks,
    settings: checkSettings,
    calls: () => settings.current.app.calls,
    emit: (changed) => {
      parts.tell('sync', changed)
    },
  })
  const files = composeFiles({ ...parts, ...shared, mark: () => checkSettings().mark })
  const edits = {
    goals: new Goals(session, parts.newId, checkSettings),
    bulk: new BulkChanges(session, parts.newId, checkSettings),
  }
  const past = composePast(shared)
  const views = new SavedViews({ disk: surroundings.disk, folders, session })

  async function leave(key: NetworkKey, store: NetworkStore): Promise<void> {
    await sync.exchanges.close(store)
    await views.settle()
    await noteGoals(surroundings, folders, key, store)
  }

  const { work } = shared
  const { whenSet } = parts
  return {
    services: { ...opening, ...edits, ...past, ...sync, ...files, views, work, settings, whenSet },
    close: async () => {
      await session.close()
      await sync.practice.stop()
      await settings.settle()
    },
  }
}

type Shared = ReturnType<typeof composeShared>

/** What nearly all of it needs. */
function composeShared(
  { outside, settings, dataFolder, dialogs, tell }: ServicesParts,
  leave: (key: NetworkKey, store: NetworkStore) => Promise<void>,
) {
  const limits = { ...usualLimits, historyDays: () => historyDaysOf(settings.current.app) }
  const work = new LongWork((progress) => {
    tell('work', progress)
  })
  const changed = (what: Events['changed']) => {
    tell('changed', what)
  }
  return {
    surroundings: { ...outside, limits },
    folders: new NetworkFolders(outside.disk, dataFolder),
    session: new Session(work, changed, leave),
    turns: new Turns(),
    work,
    dialogs,
  }
}

/** The networks on this computer, and where the window begins. */
function composeOpening(parts: ServicesParts, shared: Shared) {
  const cards = new NetworkCards(shared)
  const copies = new NetworkCopies(shared)
  const networks = new Networks({ ...parts, ...shared, cards, copies })
  const beginning = new Beginning(networks, parts.settings, parts.systemMark)
  beginning.prepare()
  return { networks, cards, copies, beginning }
}

/** What was done before: told, taken back, written to a file, kept apart. */
function composePast(shared: Shared) {
  const { session, work, surroundings } = shared
  return {
    history: new History(session, work),
    historyExport: new HistoryExport(shared),
    recentPulls: new RecentPulls(session, surroundings.now),
    restores: new Restores(session, work),
  }
}
