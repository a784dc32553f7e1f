import { test as base } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withDisplay } from '../../scripts/display/display.mjs'
import { thisHost } from '../../scripts/lib/host.mjs'
import { killApp, startApp, type RunningApp } from './electron'
import { GoalpostWindow } from './pages/goalpost-window'

/** The app on a data folder of the test's own, and what a person can do to it. */
export class Desk {
  readonly data: string
  /** The environment that programs are started in, with the display that they open on. */
  readonly env: NodeJS.ProcessEnv
  readonly #log: string[] = []
  #running: RunningApp | null = null

  constructor(data: string, env: NodeJS.ProcessEnv) {
    this.data = data
    this.env = env
  }

  /** What the app and its page have printed so far. */
  get log(): string {
    return [...this.#log, ...(this.#running?.log ?? [])].join('')
  }

  get app(): RunningApp {
    if (this.#running === null) throw new Error('The app is not running')
    return this.#running
  }

  async start(
    colorScheme: 'light' | 'dark' = 'light',
    flags: readonly string[] = [],
  ): Promise<GoalpostWindow> {
    this.#running = await startApp(this.data, this.env, colorScheme, flags)
    return new GoalpostWindow(this.#running)
  }

  /** Closes the app as a person does. */
  async close(): Promise<void> {
    const running = this.app
    this.#forget()
    await running.electron.close()
  }

  /** Ends the app as a power cut would. */
  async kill(): Promise<void> {
    const running = this.app
    this.#forget()
    await killApp(running)
  }

  async end(): Promise<void> {
    if (this.#running !== null) await this.close()
    await rm(this.data, { recursive: true, force: true })
  }

  #forget(): void {
    this.#log.push(...this.app.log)
    this.#running = null
  }
}

interface WorkerFixtures {
  /** What programs are started in: each worker has a display of its own where the machine has none. */
  env: NodeJS.ProcessEnv
}

export const test = base.extend<{ desk: Desk; goalpost: GoalpostWindow }, WorkerFixtures>({
  env: [
    async ({}, use) => {
      await withDisplay(thisHost(), use)
    },
    { scope: 'worker' },
  ],
  desk: async ({ env }, use, info) => {
    const desk = new Desk(await mkdtemp(join(tmpdir(), 'goalpost-e2e-')), env)
    await use(desk)
    if (info.status !== info.expectedStatus) {
      await info.attach('log', { body: desk.log, contentType: 'text/plain' })
    }
    await desk.end()
  },
  /** The app, freshly started on an empty data folder. */
  goalpost: async ({ desk }, use) => {
    await use(await desk.start())
  },
})

export { expect } from '@playwright/test'
