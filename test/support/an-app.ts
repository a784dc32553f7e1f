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
import { NetworkFolders } from '../../src-main/services/network-folders'
import { Networks } from '../../src-main/services/networks'
import { Restores } from '../../src-main/services/restores'
import { Session } from '../../src-main/services/session'
import { nodeDisk, type Disk } from '../../src-main/store/disk'
import { SettingsFile } from '../../src-main/store/settings'
import { aConfig } from './configs'
import { aFolder } from './folders'
import { surroundings } from './surroundings'

interface System {
  /** The decimal mark of its regional format. */
  readonly mark?: DecimalMark
  /** The disk that the settings are on. */
  readonly disk?: Disk
}

/** The main process without Electron: everything behind the door, on a folder of its own. */
export async function anApp(folder?: string, { mark = '.', disk = nodeDisk }: System = {}) {
  const data = folder ?? (await aFolder())
  const settings = await SettingsFile.open(disk, data)
  const changes: NetworkChanged[] = []
  const session = new Session((changed) => changes.push(changed))
  onTestFinished(() => session.close())
  const chosen: { config: string | null; export: string | null } = { config: null, export: null }
  const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`)
  const newId = () => ids.shift() ?? 'none-left'
  const samplePath = join(data, 'sample.json')
  await writeFile(samplePath, writeConfig(aConfig()))
  const networks = new Networks({
    surroundings: surroundings(),
    folders: new NetworkFolders(nodeDisk, data),
    session,
    settings,
    dialogs: {
      chooseConfig: () => Promise.resolve(chosen.config),
      chooseExport: () => Promise.resolve(chosen.export),
    },
    samplePath,
    newId,
  })
  const services = {
    networks,
    goals: new Goals(session, newId, () => checkSettingsOf(settings.current.app, mark)),
    history: new History(session),
    restores: new Restores(session),
    settings,
  }
  const handlers = createHandlers(services, mark)
  return { data, handlers, chosen, changes, session }
}
