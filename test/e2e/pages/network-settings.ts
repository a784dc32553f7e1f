import type { Locator, Page } from '@playwright/test'

/** The dialog in which a network gets its name and its colour. */
export class NetworkSettings {
  readonly name: Locator
  readonly #dialog: Locator

  constructor(page: Page) {
    this.#dialog = page.getByRole('dialog', { name: 'Network settings' })
    this.name = this.#dialog.getByRole('textbox', { name: 'Name on this computer' })
  }

  colour(name: string): Locator {
    return this.#dialog.getByRole('radio', { name })
  }
}
