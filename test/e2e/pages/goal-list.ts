import type { GoalFieldName } from '#domain/goal/goal'
import type { Locator, Page } from '@playwright/test'

/** The list of goals in the middle. */
export class GoalList {
  readonly grid: Locator
  /** The name of what is listed, over the list. */
  readonly title: Locator

  constructor(page: Page) {
    this.grid = page.getByRole('grid', { name: /^Goals of/ })
    this.title = page.getByRole('main').getByRole('heading', { level: 2 })
  }

  /** The goal's row, found by its whole name. */
  row(name: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.grid.page().getByRole('gridcell', { name, exact: true }) })
  }

  /** A cell of the goal's row, by the whole of what it says. */
  cell(goal: string, text: string): Locator {
    return this.row(goal).getByRole('gridcell', { name: text, exact: true })
  }

  async choose(name: string): Promise<void> {
    await this.cell(name, name).first().click()
  }

  /** How many lines there are, the names of the columns among them. */
  async count(): Promise<number> {
    return Number(await this.grid.getAttribute('aria-rowcount'))
  }

  /** The name of the goal at a place from 1. */
  nameAt(place: number): Locator {
    return this.grid.locator(`[role=row][aria-rowindex="${place + 1}"] [data-column=name]`)
  }

  /** A goal's cell, by the field's name. */
  cellOf(name: string, field: GoalFieldName): Locator {
    return this.row(name).locator(`[data-column=${field}]`)
  }

  /** The name of a column, to be sorted by, dragged, or found missing. */
  head(label: string): Locator {
    return this.grid.getByRole('columnheader', { name: label, exact: true })
  }

  /** The columns in sight from left to right: what each is called, and how it sorts where it does. */
  heads(): Promise<readonly string[]> {
    return this.grid.locator('[role=columnheader][aria-sort]').evaluateAll((heads) =>
      heads.map((head) => {
        const [label, sort] = [head.getAttribute('title'), head.getAttribute('aria-sort')]
        return sort === 'none' ? `${label}` : `${label}, ${sort}`
      }),
    )
  }

  /** How wide a column is, in pixels. */
  widthOf(label: string): Promise<number> {
    return this.head(label).evaluate((head) => head.clientWidth)
  }

  /** Drags the right edge of a column by so many pixels. */
  async widen(label: string, by: number): Promise<void> {
    const box = await this.head(label).boundingBox()
    if (box === null) throw new Error(`${label} is not in sight`)
    const { mouse } = this.grid.page()
    const [x, y] = [box.x + box.width - 3, box.y + box.height / 2]
    await mouse.move(x, y)
    await mouse.down()
    await mouse.move(x + by, y, { steps: 3 })
    await mouse.up()
  }

  /** What is being typed into a cell of the goal. */
  editorOf(name: string): Locator {
    return this.grid.page().getByRole('textbox', { name: `, ${name}` })
  }

  /** Whether the keys are at a cell, or in a line. */
  async cursorIsIn(what: Locator): Promise<boolean> {
    const id = await this.grid.getAttribute('aria-activedescendant')
    return await what.evaluate(
      (element, active) =>
        element.id === active || element.querySelector(`[id="${active}"]`) !== null,
      id,
    )
  }

  /** A mark in a goal's row: "New", "Modified", "Deleted", or the start of a finding. */
  mark(name: string, mark: RegExp): Locator {
    return this.row(name).getByRole('img', { name: mark })
  }
}
