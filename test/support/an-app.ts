import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { checkSettingsOf } from '#domain/contract/app-settings'
import type { SyncChanged } from '#domain/contract/sync-views'
import type { NetworkChanged, NetworkKey } from '#domain/contract/views'
import type { Config } from '#domain/config/config'
import { writeConfig } from '#domain/config/write-config'
import type { DecimalMark } from '#domain/money/typed'
import { Beginning } from '../../src-main/services/networks/beginning'
import { BulkChanges } from '../../src-main/services/goals/bulk-changes'
import type { WorkProgress } from '#domain/contract/work'
import { writeWorkbookHere } from '../../src-main/files/export/write-workbook'
import { readConfigFile } from '../../src-main/files/read-config-file'
import { readImportHere } from '../../src-main/files/read-import'
import { composeFiles } from '../../src-main/services/files/compose-files'
import { composeSync } from '../../src-main/services/sync/compose-sync'
import { Goals } from '../../src-main/services/goals/goals'
import { createHandlers } from '../../src-main/services/handlers'
import { History } from '../../src-main/services/history/history'
import { HistoryExport } from '../../src-main/services/history/history-export'
import { NetworkCards, noteGoals } from '../../src-main/services/networks/network-cards'
import { NetworkCopies } from '../../src-main/services/networks/network-copies'
import { NetworkFolders } from '../../src-main/services/networks/network-folders'
import { Networks } from '../../src-main/services/networks/networks'
import { RecentPulls } from '../../src-main/services/history/recent-pulls'
import { Restores } from '../../src-main/services/history/restores'
import { SavedViews } from '../../src-main/services/networks/saved-views'
import { Session } from '../../src-main/services/session'
import type { Vault } from '../../src-main/services/sync/tokens'
import { Turns } from '../../src-main/services/turns'
import { nodeDisk, type Disk } from '../../src-main/store/disk/disk'
import { SettingsFile } from '../../src-main/store/settings'
import type { Surroundings } from '../../src-main/store/surroundings'
import { LongWork } from '../../src-main/long-work/long-work'
import { aConfig } from './configs'
import { aFolder } from './folders'
import { surroundings } from './surroundings'

interface System {
  /** The decimal mark of its regional format. */
  readonly mark?: DecimalMark
  /** The disk that the settings are on. */
  readonly disk?: Disk
  /** What the networks stand on. */
  readonly over?: Partial<Surroundings>
  /** The sample network. */
  readonly sample?: Config
}

/** What the person chooses in the file dialogs from now on; null where they choose nothing. */
export interface Chosen {
  config: string | null
  historyExport: string | null
  postExport: string | null
  copy: string | null
  copyTarget: string | null
  import: string | null
  file: string | null
}

/** The main process without Electron: everything behind the door, on a folder of its own. */
export async function anApp(
  folder?: string,
  { mark = '.', disk = nodeDisk, over = {}, sample = aConfig() }: System = {},
) {
  const data = folder ?? (await aFolder())
  const settings = await SettingsFile.open(disk, data)
  const changes: NetworkChanged[] = []
  const around = surroundings(over)
  const folders = new NetworkFolders(around.disk, data)
  const works: WorkProgress[] = []
  const work = new LongWork((progress) => works.push(progress))
  const session = new Session(
    work,
    (changed) => changes.push(changed),
    async (key, store) => {
      await sync.exchanges.close(store)
      await views.settle()
      await noteGoals(around, folders, key, store)
    },
  )
  onTestFinished(async () => {
    await session.close()
    await sync.practice.stop()
  })
  const chosen: Chosen = {
    config: null,
    historyExport: null,
    postExport: null,
    copy: null,
    copyTarget: null,
    import: null,
    file: null,
  }
  const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`)
  const newId = () => ids.shift() ?? 'none-left'
  const samplePath = join(data, 'sample.json')
  await writeFile(samplePath, writeConfig(sample))
  const dialogs = {
    chooseConfig: () => Promise.resolve(chosen.config),
    chooseHistoryExport: () => Promise.resolve(chosen.historyExport),
    choosePostExport: () => Promise.resolve(chosen.postExport),
    chooseCopy: () => Promise.resolve(chosen.copy),
    chooseCopyTarget: () => Promise.resolve(chosen.copyTarget),
    chooseImport: () => Promise.resolve(chosen.import),
    chooseFile: () => Promise.resolve(chosen.file),
  }
  const shared = { surroundings: around, folders, session, turns: new Turns(), work, dialogs }
  const cards = new NetworkCards(shared)
  const copies = new NetworkCopies(shared)
  const networks = new Networks({
    ...shared,
    cards,
    copies,
    settings,
    readConfig: (path) => readConfigFile(path),
    samplePath,
    newId,
  })
  const checkSettings = () => checkSettingsOf(settings.current.app, mark)
  const told: SyncChanged[] = []
  const waiting: (() => void)[] = []
  const sync = composeSync({
    ...shared,
    networks,
    settings: checkSettings,
    calls: () => settings.current.app.calls,
    dataFolder: data,
    samplePath,
    vault: aVault(),
    fetch: (url, init) => fetch(url, init),
    emit: (changed) => {
      told.push(changed)
      for (const look of waiting.splice(0)) look()
    },
  })
  const views = new SavedViews({ disk: around.disk, folders, session })
  const files = composeFiles({
    ...shared,
    settings,
    mark: () => checkSettings().mark,
    read: readImportHere,
    writeWorkbook: writeWorkbookHere,
    printPdf: async (page) => {
      const pieces: Uint8Array[] = []
      for await (const piece of page) pieces.push(piece)
      return Buffer.concat([Buffer.from('%PDF '), ...pieces])
    },
    newId,
  })
  const services = {
    ...sync,
    beginning: new Beginning(networks, settings, mark),
    ...files,
    networks,
    cards,
    copies,
    goals: new Goals(session, newId, checkSettings),
    bulk: new BulkChanges(session, newId, checkSettings),
    history: new History(session, work),
    historyExport: new HistoryExport(shared),
    recentPulls: new RecentPulls(session, around.now),
    restores: new Restores(session, work),
    views,
    settings,
    work,
    whenSet: () => undefined,
  }
  const handlers = createHandlers(services)
  /** Resolves when something is so, looked at whenever there is news. */
  const until = async <T>(look: () => Promise<T | null>): Promise<T> => {
    for (;;) {
      const news = new Promise<void>((resolve) => waiting.push(resolve))
      const found = await look()
      if (found !== null) return found
      await news
    }
  }
  /** Pulls a network and resolves with what came of it. */
  const pulled = async (network: NetworkKey) => {
    await handlers['sync.pull']({ network })
    return until(async () => {
      const { pull, pulled: report } = await handlers['sync.view']({ network })
      return pull === null ? report : null
    })
  }
  /** Resolves with the report of a post once it is over. */
  const posted = (network: NetworkKey, number: number) =>
    until(async () => {
      const report = await handlers['post.report']({ network, number })
      return report.over ? report : null
    })
  return { data, handlers, chosen, changes, told, works, session, until, pulled, posted }
}

/** A keychain in memory. */
function aVault(): Vault {
  const kept = new Map<string, string>()
  return {
    safe: true,
    read: (key) => Promise.resolve(kept.get(key) ?? null),
    keep: (key, token) => {
      kept.set(key, token)
      return Promise.resolve()
    },
    forget: (key) => {
      kept.delete(key)
      return Promise.resolve()
    },
  }
}
