import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { NetworkChanged } from '#domain/contract/views'
import { writeConfig } from '#domain/config/write-config'
import { Goals } from '../../src-main/services/goals'
import { createHandlers } from '../../src-main/services/handlers'
import { History } from '../../src-main/services/history'
import { NetworkFolders } from '../../src-main/services/network-folders'
import { Networks } from '../../src-main/services/networks'
import { Restores } from '../../src-main/services/restores'
import { Session } from '../../src-main/services/session'
import { nodeDisk } from '../../src-main/store/disk'
import { SettingsFile } from '../../src-main/store/settings'
import { aConfig } from './configs'
import { aFolder } from './folders'
import { surroundings } from './surroundings'

/** The main process without Electron: everything behind the door, on a folder of its own. */
export async function anApp(folder?: string) {
  const data = folder ?? (await aFolder())
  const settings = await SettingsFile.open(nodeDisk, data)
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
  const handlers = createHandlers({
    networks,
    goals: new Goals(session, newId),
    history: new History(session),
    restores: new Restores(session),
    settings,
  })
  return { data, handlers, chosen, changes, session }
}
