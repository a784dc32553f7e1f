import type { Locator, Page } from '@playwright/test'

/** The list of goals in the middle. */
export class GoalList {
  readonly #grid: Locator

  constructor(page: Page) {
    this.#grid = page.getByRole('grid', { name: /^Goals of/ })
  }

  /** The goal's row, found by its whole name. */
  row(name: string): Locator {
    return this.#grid
      .getByRole('row')
      .filter({ has: this.#grid.page().getByRole('gridcell', { name, exact: true }) })
  }

  /** A cell of the goal's row, by the whole of what it says. */
  cell(goal: string, text: string): Locator {
    return this.row(goal).getByRole('gridcell', { name: text, exact: true })
  }

  async choose(name: string): Promise<void> {
    await this.cell(name, name).first().click()
  }

  /** A mark in a goal's row: "New", "Modified", "Deleted", or the start of a finding. */
  mark(name: string, mark: RegExp): Locator {
    return this.row(name).getByRole('img', { name: mark })
  }
}
