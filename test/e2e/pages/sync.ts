import type { Locator, Page } from '@playwright/test'

/** What goes on between a network and the platform: connecting, pulling, deciding, posting. */
export class Sync {
  readonly conflicts: Locator
  readonly conflictGrid: Locator
  readonly posted: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.conflicts = page.getByRole('main', { name: 'Conflicts' }).getByRole('row')
    this.conflictGrid = page.getByRole('grid', { name: 'Conflicts' })
    this.posted = page.getByRole('region', { name: 'What became of each goal' })
  }

  /** Connects to a platform at an address of its own, and pulls everything. */
  async connect(id: string, url: string, token: string): Promise<void> {
    await this.#page.getByRole('button', { name: /^Connect to a network/ }).click()
    await this.#page.getByRole('textbox', { name: 'Network id' }).fill(id)
    await this.#page.getByText('Advanced', { exact: true }).click()
    await this.#page.getByRole('textbox', { name: /^Address in place/ }).fill(url)
    await this.#page.getByRole('button', { name: 'Connect', exact: true }).click()
    await this.giveToken(token)
  }

  /** Answers the question for a token, the first one or another, before a pull. */
  async giveToken(token: string): Promise<void> {
    await this.#page.getByLabel(/^(Network|Another) token$/).fill(token)
    await this.#page.getByRole('dialog').getByRole('button', { name: 'Pull' }).click()
  }

  async show(screen: 'Goals' | 'Changes' | 'Conflicts' | 'History'): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: new RegExp(`^${screen}`) })
      .click()
  }

  /** Goes through the plan of a post: ticks what must be ticked, and posts. */
  async post(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Post/ }).first().click()
    const plan = this.#page.getByRole('dialog')
    const send = plan.getByRole('button', { name: /^Post \d/ })
    await send.waitFor()
    for (const box of await plan.getByRole('checkbox').all()) await box.check()
    await send.click()
  }
}
