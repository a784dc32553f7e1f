import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly log: readonly string[]
}

/** The Electron that the test run was set up with: see scripts/setup. */
function executable(): string {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (folder === undefined) throw new Error('Run the tests with npm test, which sets Electron up')
  return join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

/** As root, Chromium starts without its sandbox only. */
export const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts the built app on a data folder, with flags of Chromium's, and waits for its page. */
export async function startApp(
  data: string,
  env: NodeJS.ProcessEnv,
  colorScheme: 'light' | 'dark' = 'light',
  flags: readonly string[] = [],
): Promise<RunningApp> {
  const electron = await _electron.launch({
    executablePath: executable(),
    args: [root, ...rootFlags, ...flags, '--data', data],
    // Amounts are shown as the system has them: on every machine the tests see one system.
    env: { ...env, LC_ALL: 'en_US.UTF-8' },
    colorScheme,
  })
  const log: string[] = []
  electron.process().stdout?.on('data', (text: Buffer) => log.push(text.toString()))
  electron.process().stderr?.on('data', (text: Buffer) => log.push(text.toString()))
  const page = await electron.firstWindow()
  page.on('console', (message) => log.push(`page: ${message.text()}`))
  page.on('pageerror', (error) => log.push(`page fault: ${error.message}`))
  return { electron, page, log }
}

/** Starts the app once more on the same data folder, as a double click on a file does. It hands the file over and ends. */
export async function startAgain(
  data: string,
  env: NodeJS.ProcessEnv,
  file: string,
): Promise<void> {
  const args = [root, ...rootFlags, '--data', data, pathToFileURL(file).href]
  const child = spawn(executable(), args, { env, stdio: 'ignore' })
  await new Promise((resolve) => child.once('exit', resolve))
}

/** Ends the app as a power cut would: nothing gets to say goodbye. Resolves when the process is gone. */
export async function killApp({ electron }: RunningApp): Promise<void> {
  const child = electron.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}
