import type { Locator, Page } from '@playwright/test'

/** The panel with every finding, under the list. */
export class Findings {
  readonly #panel: Locator

  constructor(page: Page) {
    this.#panel = page.getByRole('region', { name: 'Findings' })
  }

  /** A kind of findings, by the start of what it is about. */
  kind(about: string): Locator {
    return this.#panel.getByRole('option').filter({ hasText: about })
  }

  /** The goals that the chosen kind is said of. */
  get goals(): Locator {
    return this.#panel.getByRole('row')
  }

  button(name: string): Locator {
    return this.#panel.getByRole('button', { name, exact: true })
  }
}
