import type { Locator, Page } from '@playwright/test'

/** Which columns the list has, and where they stand. */
export class Columns {
  readonly #panel: Locator

  constructor(page: Page) {
    this.#panel = page.getByRole('group', { name: 'Columns' })
  }

  shown(label: string): Locator {
    return this.#panel.getByRole('checkbox', { name: label, exact: true })
  }

  button(name: string): Locator {
    return this.#panel.getByRole('button', { name, exact: true })
  }
}
