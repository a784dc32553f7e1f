import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { checkSettingsOf } from '#domain/contract/app-settings'
import type { NetworkChanged } from '#domain/contract/views'
import { writeConfig } from '#domain/config/write-config'
import type { DecimalMark } from '#domain/money/typed'
import { Goals } from '../../src-main/services/goals'
import { createHandlers } from '../../src-main/services/handlers'
import { History } from '../../src-main/services/history'
import { HistoryExport } from '../../src-main/services/history-export'
import { NetworkCards, noteGoals } from '../../src-main/services/network-cards'
import { NetworkCopies } from '../../src-main/services/network-copies'
import { NetworkFolders } from '../../src-main/services/network-folders'
import { Networks } from '../../src-main/services/networks'
import { Restores } from '../../src-main/services/restores'
import { Session } from '../../src-main/services/session'
import { Turns } from '../../src-main/services/turns'
import { nodeDisk, type Disk } from '../../src-main/store/disk'
import { SettingsFile } from '../../src-main/store/settings'
import type { Surroundings } from '../../src-main/store/surroundings'
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
}

/** What the person chooses in the file dialogs from now on; null where they choose nothing. */
interface Chosen {
  config: string | null
  export: string | null
  historyExport: string | null
  copy: string | null
  copyTarget: string | null
}

/** The main process without Electron: everything behind the door, on a folder of its own. */
export async function anApp(
  folder?: string,
  { mark = '.', disk = nodeDisk, over = {} }: System = {},
) {
  const data = folder ?? (await aFolder())
  const settings = await SettingsFile.open(disk, data)
  const changes: NetworkChanged[] = []
  const around = surroundings(over)
  const folders = new NetworkFolders(around.disk, data)
  const session = new Session(
    (changed) => changes.push(changed),
    (key, store) => noteGoals(around, folders, key, store),
  )
  onTestFinished(() => session.close())
  const chosen: Chosen = {
    config: null,
    export: null,
    historyExport: null,
    copy: null,
    copyTarget: null,
  }
  const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`)
  const newId = () => ids.shift() ?? 'none-left'
  const samplePath = join(data, 'sample.json')
  await writeFile(samplePath, writeConfig(aConfig()))
  const dialogs = {
    chooseConfig: () => Promise.resolve(chosen.config),
    chooseExport: () => Promise.resolve(chosen.export),
    chooseHistoryExport: () => Promise.resolve(chosen.historyExport),
    chooseCopy: () => Promise.resolve(chosen.copy),
    chooseCopyTarget: () => Promise.resolve(chosen.copyTarget),
  }
  const shared = { surroundings: around, folders, session, turns: new Turns(), dialogs }
  const cards = new NetworkCards(shared)
  const copies = new NetworkCopies(shared)
  const networks = new Networks({ ...shared, cards, copies, settings, samplePath, newId })
  const services = {
    networks,
    cards,
    copies,
    goals: new Goals(session, newId, () => checkSettingsOf(settings.current.app, mark)),
    history: new History(session),
    historyExport: new HistoryExport(shared),
    restores: new Restores(session),
    settings,
  }
  const handlers = createHandlers(services, mark)
  return { data, handlers, chosen, changes, session }
}
