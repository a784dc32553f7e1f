import type { Locator, Page } from '@playwright/test'

/** The bar over the list: a view, words, filters. */
export class Find {
  readonly search: Locator
  readonly filters: Locator
  /** The button with the name of the view. */
  readonly view: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.search = page.getByRole('searchbox', { name: /^Search names/ })
    this.filters = page.getByRole('list', { name: 'Filters' })
    this.view = page.getByRole('button', { name: /^View: / })
  }

  async chooseView(name: string): Promise<void> {
    await this.view.click()
    await this.#page.getByRole('menuitemradio', { name, exact: true }).click()
  }
}
