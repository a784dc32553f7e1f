import type { Locator, Page } from '@playwright/test'

/** The command palette: what is typed, and what was found. */
export class Palette {
  /** What Enter would choose. */
  readonly chosen: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.chosen = page
      .getByRole('listbox', { name: 'What was found' })
      .getByRole('option', { selected: true })
  }

  /** Opens it and types. */
  async find(text: string): Promise<void> {
    await this.#page.keyboard.press('Control+k')
    await this.#page.getByRole('combobox', { name: /^Search for a command/ }).fill(text)
  }
}
