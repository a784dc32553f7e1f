import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { checkSettingsOf, historyDaysOf } from '#domain/contract/app-settings'
import { readCommandLine } from './app/command-line'
import { systemDialogs } from './app/dialogs'
import { GivenFiles } from './app/given-files'
import {
  onActivate,
  onOpenFile,
  onSecondInstance,
  quitAfter,
  startOnce,
  useDataFolder,
} from './app/lifecycle'
import { setMenu } from './app/menu'
import { pageAddress } from './app/page'
import { savePicture } from './app/picture'
import { printPdf } from './app/print-pdf'
import { registerScheme, servePage } from './app/protocol'
import { lockDown, refusePermissions } from './app/security'
import { systemFetch } from './app/system-fetch'
import { systemMark } from './app/system-mark'
import { systemCipher } from './app/cipher'
import { showTheme } from './app/theme'
import { systemVault } from './app/vault'
import { openWindow } from './app/window'
import { bringToFront, tell } from './app/windows'
import { readConfigInThread, readInThread, writeInThread } from './files/worker/in-thread'
import { Outbox } from './ipc/outbox'
import { registerHandlers } from './ipc/register'
import { isTrustedSender } from './ipc/trusted-sender'
import { Beginning } from './services/beginning'
import { BulkChanges } from './services/bulk-changes'
import { composeFiles } from './services/compose-files'
import { composeSync } from './services/compose-sync'
import { Goals } from './services/goals'
import { createHandlers } from './services/handlers'
import { History } from './services/history'
import { HistoryExport } from './services/history-export'
import { NetworkCards, noteGoals } from './services/network-cards'
import { NetworkCopies } from './services/network-copies'
import { NetworkFolders } from './services/network-folders'
import { Networks } from './services/networks'
import { RecentPulls } from './services/recent-pulls'
import { Restores } from './services/restores'
import { SavedViews } from './services/saved-views'
import { Session } from './services/session'
import { Turns } from './services/turns'
import { nodeDisk } from './store/disk'
import { thisProcess } from './store/process-facts'
import { SettingsFile } from './store/settings'
import { usualLimits } from './store/surroundings'
import { LongWork } from './work/long-work'

// The composition root: what there is, and what is handed to whom.
const commandLine = readCommandLine(process.argv.slice(1), process.cwd())
const dataFolder = useDataFolder(commandLine.data)
const built = join(import.meta.dirname, '..')
const samplePath = join(built, '../resources/sample-network.goalpost.json')

// Both must be said before the app is ready.
registerScheme()
lockDown()
const outbox = new Outbox(tell)
const { send } = outbox
const given = new GivenFiles((path) => {
  send('file', path)
})
onOpenFile(given.take)
startOnce(start)

async function start(): Promise<void> {
  const settings = await SettingsFile.open(nodeDisk, dataFolder)
  const surroundings = {
    disk: nodeDisk,
    now: () => new Date(),
    process: thisProcess('app'),
    limits: { ...usualLimits, historyDays: () => historyDaysOf(settings.current.app) },
  }
  const folders = new NetworkFolders(nodeDisk, dataFolder)
  const work = new LongWork((progress) => {
    send('work', progress)
  })
  const session = new Session(
    work,
    (changed) => {
      send('changed', changed)
    },
    async (key, store) => {
      await sync.exchanges.close(store)
      await views.settle()
      await noteGoals(surroundings, folders, key, store)
    },
  )
  const shared = {
    surroundings,
    folders,
    session,
    turns: new Turns(),
    work,
    dialogs: systemDialogs(),
  }
  const cards = new NetworkCards(shared)
  const copies = new NetworkCopies(shared)
  const fileThread = join(import.meta.dirname, 'file-thread.js')
  const networks = new Networks({
    ...shared,
    cards,
    copies,
    settings,
    readConfig: readConfigInThread(fileThread),
    samplePath,
    newId: randomUUID,
  })
  const mark = systemMark()
  const checkSettings = () => checkSettingsOf(settings.current.app, mark)
  const goals = new Goals(session, randomUUID, checkSettings)
  const bulk = new BulkChanges(session, randomUUID, checkSettings)
  const sync = composeSync({
    ...shared,
    networks,
    settings: checkSettings,
    calls: () => settings.current.app.calls,
    dataFolder,
    samplePath,
    vault: systemVault(nodeDisk, dataFolder, await systemCipher()),
    fetch: systemFetch(),
    emit: (changed) => {
      send('sync', changed)
    },
  })
  const files = composeFiles({
    ...shared,
    settings,
    mark: () => checkSettings().mark,
    read: readInThread(fileThread),
    writeWorkbook: writeInThread(fileThread),
    printPdf,
    newId: randomUUID,
  })

  showTheme(settings.current.app)
  const page = pageAddress()
  refusePermissions()
  servePage(join(built, 'renderer'))
  const history = new History(session, work)
  const recentPulls = new RecentPulls(session, surroundings.now)
  const views = new SavedViews({ disk: nodeDisk, folders, session })
  const historyExport = new HistoryExport(shared)
  const restores = new Restores(session, work)
  const past = { history, historyExport, recentPulls, restores }
  const own = {
    networks,
    cards,
    copies,
    goals,
    bulk,
    ...past,
    views,
    settings,
    work,
    whenSet: showTheme,
  }
  const beginning = new Beginning(networks, settings, mark)
  beginning.prepare()
  const handlers = createHandlers({ beginning, ...own, ...sync, ...files })
  registerHandlers(handlers, (event) => isTrustedSender(event, page), outbox)
  setMenu(process.platform, (command) => {
    send('command', command)
  })

  const open = () => openWindow(settings, join(built, 'preload/index.cjs'), page)
  const first = open()
  if (commandLine.picture !== null) savePicture(first, commandLine.picture)
  onActivate(open)
  given.take(commandLine.file)
  first.webContents.once('did-finish-load', given.handOver)
  onSecondInstance((argv, cwd) => {
    bringToFront()
    given.take(readCommandLine(argv.slice(1), cwd).file)
  })
  quitAfter(async () => {
    await session.close()
    await sync.practice.stop()
    await settings.settle()
  })
}
