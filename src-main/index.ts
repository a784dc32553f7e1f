import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { systemCipher } from './app/cipher'
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
import { showTheme } from './app/theme'
import { systemVault } from './app/vault'
import { openWindow } from './app/window'
import { bringToFront, tell } from './app/windows'
import { readConfigInThread, readInThread, writeInThread } from './files/worker/in-thread'
import { Outbox } from './ipc/outbox'
import { registerHandlers } from './ipc/register'
import { isTrustedSender } from './ipc/trusted-sender'
import { composeServices } from './services/compose-services'
import { createHandlers, type Services } from './services/handlers'
import { nodeDisk } from './store/disk/disk'
import { thisProcess } from './store/lock/process-facts'
import { SettingsFile } from './store/settings'

// The composition root: what there is, and what is handed to whom.
const commandLine = readCommandLine(process.argv.slice(1), process.cwd())
const dataFolder = useDataFolder(commandLine.data)
const built = join(import.meta.dirname, '..')

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
  const { services, close } = await compose(settings)
  showTheme(settings.current.app)
  servePageWith(services)
  showWindow(settings)
  quitAfter(close)
}

/** Everything that a person can do, on this computer. */
async function compose(settings: SettingsFile) {
  const fileThread = join(import.meta.dirname, 'file-thread.js')
  return composeServices({
    outside: { disk: nodeDisk, now: () => new Date(), process: thisProcess('app') },
    settings,
    dataFolder,
    samplePath: join(built, '../resources/sample-network.goalpost.json'),
    systemMark: systemMark(),
    dialogs: systemDialogs(),
    vault: systemVault(nodeDisk, dataFolder, await systemCipher()),
    fetch: systemFetch(),
    readConfig: readConfigInThread(fileThread),
    read: readInThread(fileThread),
    writeWorkbook: writeInThread(fileThread),
    printPdf,
    newId: randomUUID,
    tell: send,
    whenSet: showTheme,
  })
}

/** Lets the page in, and answers nobody else. */
function servePageWith(services: Services): void {
  const page = pageAddress()
  refusePermissions()
  servePage(join(built, 'renderer'))
  registerHandlers(createHandlers(services), (event) => isTrustedSender(event, page), outbox)
  setMenu(process.platform, (command) => {
    send('command', command)
  })
}

/** Opens the window, again where it was closed, and hands it the files that the app is started with. */
function showWindow(settings: SettingsFile): void {
  const open = () => openWindow(settings, join(built, 'preload/index.cjs'), pageAddress())
  const first = open()
  if (commandLine.picture !== null) savePicture(first, commandLine.picture)
  onActivate(open)
  given.take(commandLine.file)
  first.webContents.once('did-finish-load', given.handOver)
  onSecondInstance((argv, cwd) => {
    bringToFront()
    given.take(readCommandLine(argv.slice(1), cwd).file)
  })
}
