import type { Locator, Page } from '@playwright/test'

/** The history: what was done at the left, what it changed at the right. */
export class History {
  readonly search: Locator
  readonly cells: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.search = page.getByRole('searchbox')
    this.cells = page.getByRole('list', { name: 'What it changed' })
  }

  /** Something that was done, by what it is called. */
  entry(label: string | RegExp): Locator {
    return this.#page
      .getByRole('listbox', { name: 'What was done' })
      .getByRole('option')
      .filter({ hasText: label })
  }

  /** A goal of what is chosen, by its place. */
  goal(place: number): { readonly name: Locator; readonly putBack: Locator } {
    return {
      name: this.cells.getByTitle(/^Go to /).nth(place),
      putBack: this.cells.getByRole('button', { name: /^Put back / }).nth(place),
    }
  }

  /** A button of what is chosen: puts something back. */
  button(name: string): Locator {
    return this.#page
      .getByRole('region', { name: 'What was done then' })
      .getByRole('button', { name, exact: true })
  }
}
