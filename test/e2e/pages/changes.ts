import type { Locator, Page } from '@playwright/test'

/** Everything that a post would send: goals, each above its fields. */
export class Changes {
  readonly offer: Locator
  readonly lines: Locator
  readonly #screen: Locator

  constructor(page: Page) {
    this.#screen = page.getByRole('main', { name: 'Changes' })
    this.offer = this.#screen.getByRole('combobox', { name: 'Offer' })
    this.lines = this.#screen.getByRole('row')
  }

  /** The line of a goal or of a field, by anything that it says. */
  line(text: string): Locator {
    return this.lines.filter({ hasText: text })
  }

  button(name: string): Locator {
    return this.#screen.getByRole('button', { name, exact: true })
  }
}
