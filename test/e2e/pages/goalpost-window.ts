import type { Locator, Page } from '@playwright/test'
import type { RunningApp } from '../electron'
import { Changes } from './changes'
import { Columns } from './columns'
import { Find } from './find'
import { Findings } from './findings'
import { GoalForm } from './goal-form'
import { GoalList } from './goal-list'
import { History } from './history'
import { NetworkSettings } from './network-settings'
import { Palette } from './palette'
import { Sync } from './sync'
import { Welcome } from './welcome'

/** The window as a person sees it. */
export class GoalpostWindow {
  readonly page: Page
  readonly welcome: Welcome
  readonly goals: GoalList
  readonly columns: Columns
  readonly find: Find
  readonly form: GoalForm
  readonly findings: Findings
  readonly changes: Changes
  readonly history: History
  readonly palette: Palette
  readonly network: NetworkSettings
  readonly sync: Sync
  /** The name of the open network. */
  readonly heading: Locator
  readonly status: Locator
  readonly dialog: Locator
  readonly message: Locator
  readonly #app: RunningApp

  constructor(app: RunningApp) {
    this.#app = app
    this.page = app.page
    this.welcome = new Welcome(app.page)
    this.goals = new GoalList(app.page)
    this.columns = new Columns(app.page)
    this.find = new Find(app.page)
    this.form = new GoalForm(app.page)
    this.findings = new Findings(app.page)
    this.changes = new Changes(app.page)
    this.history = new History(app.page)
    this.palette = new Palette(app.page)
    this.network = new NetworkSettings(app.page)
    this.sync = new Sync(app.page)
    this.heading = app.page.getByRole('heading', { level: 1 })
    this.status = app.page.getByRole('contentinfo')
    this.dialog = app.page.getByRole('dialog')
    this.message = app.page.getByRole('alert')
  }

  async openSample(): Promise<void> {
    await this.welcome.openSample.click()
    await this.page.getByRole('heading', { name: 'Sample network' }).waitFor()
  }

  async chooseOffer(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click()
  }

  /** A message that something is done, or how far it is. */
  says(text: string): Locator {
    return this.page.getByRole('status').filter({ hasText: text })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Exports what is proposed, as what is proposed. */
  async export(): Promise<void> {
    await this.button('Export…').click()
    await this.dialog.getByRole('button', { name: /^Export \d/ }).click()
  }

  /** Chooses an entry of the application's menu, or of a menu in it, by its label. */
  async chooseFromMenu(label: string): Promise<void> {
    await this.#app.electron.evaluate(({ Menu }, wanted) => {
      const own = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? [])
      const entries = own?.flatMap((item) => [item, ...(item.submenu?.items ?? [])])
      const entry = entries?.find((item) => item.label === wanted)
      if (entry === undefined) throw new Error(`The menu has no entry ${wanted}`)
      // Electron does not say what it takes; an entry's own click takes nothing.
      const click = entry.click as () => void
      click()
    }, label)
  }

  /** Drops a file of this computer on the window, as from a folder. */
  async dropFile(path: string): Promise<void> {
    const devtools = await this.page.context().newCDPSession(this.page)
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
    }
    await devtools.detach()
  }

  /** What the system's own dialogs answer from now on: nobody can press their buttons in a test. */
  async answerFileDialogs(answers: { open?: string; save?: string }): Promise<void> {
    await this.#app.electron.evaluate(({ dialog }, { open, save }) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({
          canceled: open === undefined,
          filePaths: open === undefined ? [] : [open],
        })
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: save === undefined, filePath: save ?? '' })
    }, answers)
  }
}
