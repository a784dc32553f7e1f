import type { Locator, Page } from '@playwright/test'

/** The inspector at the right: one goal's fields. */
export class GoalForm {
  readonly heading: Locator
  /** What was done to this goal, the last thing first. */
  readonly past: Locator
  readonly #form: Locator

  constructor(page: Page) {
    this.#form = page.getByRole('complementary')
    this.heading = this.#form.getByRole('heading', { level: 2 })
    this.past = this.#form
      .getByRole('region', { name: 'History of this goal' })
      .getByRole('listitem')
  }

  /** A text or an amount. */
  text(label: string): Locator {
    return this.#form.getByRole('textbox', { name: label, exact: true })
  }

  choice(label: string): Locator {
    return this.#form.getByRole('combobox', { name: label, exact: true })
  }

  flag(label: string): Locator {
    return this.#form.getByRole('switch', { name: label, exact: true })
  }

  /** A field that the platform ignores, folded to one line with the reason. */
  notUsed(label: string): Locator {
    return this.#form.getByRole('button', { name: new RegExp(`^${label} .*Not used`) })
  }

  revert(label: string): Locator {
    return this.#form.getByRole('button', { name: `Revert ${label}`, exact: true })
  }

  button(name: string): Locator {
    return this.#form.getByRole('button', { name, exact: true })
  }

  says(text: string | RegExp): Locator {
    return this.#form.getByText(text)
  }
}
