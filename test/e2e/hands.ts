import type { GoalFieldName } from '#domain/goal/goal'
import type { Locator } from '@playwright/test'
import { expect } from './fixtures'
import type { GoalpostWindow } from './pages/goalpost-window'

/** The ways in which a person does things: by mouse, or by keyboard alone. A day's work reads the same with either. */
export interface Hands {
  readonly press: (what: Locator) => Promise<void>
  readonly write: (into: Locator, text: string) => Promise<void>
  readonly choose: (from: Locator, label: string) => Promise<void>
  /** Does what a command is called. */
  readonly run: (command: string) => Promise<void>
  readonly goToOffer: (name: string) => Promise<void>
  /** Chooses every goal that is listed. */
  readonly chooseAll: () => Promise<void>
  /** Writes into a cell of the list. */
  readonly writeCell: (goal: string, field: GoalFieldName, text: string) => Promise<void>
  /** Keeps what is mine of the first conflict. */
  readonly keepMine: () => Promise<void>
}

export function mouse(goalpost: GoalpostWindow): Hands {
  const { goals, sync } = goalpost
  return {
    press: (what) => what.click(),
    write: (into, text) => into.fill(text),
    choose: async (from, label) => {
      await from.selectOption(label)
    },
    run: (command) => goalpost.chooseFromMenu(command),
    goToOffer: (name) => goalpost.chooseOffer(name),
    chooseAll: async () => {
      await goals.nameAt(1).click()
      await goals.nameAt((await goals.count()) - 1).click({ modifiers: ['Shift'] })
    },
    writeCell: async (goal, field, text) => {
      await goals.cellOf(goal, field).dblclick()
      await goals.editorOf(goal).fill(text)
      await goals.title.click()
    },
    keepMine: () =>
      sync.conflicts
        .getByRole('button', { name: /^Keep mine/ })
        .first()
        .click(),
  }
}

export function keyboard(goalpost: GoalpostWindow): Hands {
  const { goals, page, sync } = goalpost
  const { keyboard: keys } = page
  const run = async (command: string) => {
    await keys.press('Control+k')
    await keys.type(command)
    await expect(goalpost.dialog.getByRole('option', { selected: true })).toContainText(command)
    await keys.press('Enter')
  }
  /** As a person does who cannot see where the next Tab leads. */
  const reach = async (what: Locator) => {
    await what.waitFor()
    await expect(async () => {
      if (!(await hasFocus(what))) await keys.press('Tab')
      expect(await hasFocus(what)).toBe(true)
    }).toPass({ intervals: [0], timeout: 10_000 })
  }
  return {
    press: async (what) => {
      await reach(what)
      await keys.press((await what.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter')
    },
    write: async (into, text) => {
      await reach(into)
      await keys.press('Control+a')
      await keys.type(text)
    },
    choose: async (from, label) => {
      await reach(from)
      // The dots at the end stand on no key.
      await keys.type(label.replace('…', ''))
    },
    run,
    goToOffer: run,
    chooseAll: async () => {
      await reach(goals.grid)
      await keys.press('Control+a')
    },
    writeCell: async (goal, field, text) => {
      await reach(goals.grid)
      await keys.press('Control+Home')
      await pressUntil('ArrowDown', () => goals.cursorIsIn(goals.row(goal)))
      await pressUntil('ArrowRight', () => goals.cursorIsIn(goals.cellOf(goal, field)))
      await keys.type(text)
      await keys.press('Enter')
    },
    keepMine: async () => {
      await expect(sync.conflictGrid).toBeFocused()
      await keys.press('m')
    },
  }

  async function pressUntil(key: string, isThere: () => Promise<boolean>) {
    for (let times = 0; times < 40 && !(await isThere()); times += 1) await keys.press(key)
    expect(await isThere()).toBe(true)
  }
}

function hasFocus(what: Locator): Promise<boolean> {
  return what.evaluate((element) => element === element.ownerDocument.activeElement)
}
