import type { Page } from '@playwright/test'
import { hostname, userInfo } from 'node:os'
import { goalFields } from '#domain/goal/catalogue'
import { methodSide } from '#domain/goal/method'
import { expect, test } from './fixtures'
import { openOnDisk } from './on-disk'
import type { GoalpostWindow } from './pages/goalpost-window'

/** The page is as the system and the app have it: nothing is emulated. */
async function asItIs({ page }: GoalpostWindow): Promise<void> {
  await page.emulateMedia({ colorScheme: null, contrast: null })
}

async function isDarkWithHighContrastAndRoomy({ page, goals }: GoalpostWindow): Promise<void> {
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)')
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(255, 255, 255)')
  await expect(goals.row('Tutorial finished')).toHaveCSS('height', '36px')
}

/** How much moves right after a folded field was opened or closed. */
function movements(page: Page): Promise<number> {
  return page
    .getByRole('complementary')
    .getByRole('button', { name: /Not used/ })
    .first()
    .evaluate(async (button: HTMLElement) => {
      button.click()
      await new Promise(requestAnimationFrame)
      return document.getAnimations().length
    })
}

test('I set theme, contrast and density, which show at once and after a restart, and nothing moves where I want that', async ({
  desk,
  goalpost,
}) => {
  const { dialog, goals, page } = goalpost
  await asItIs(goalpost)
  await goalpost.openSample()
  await expect(goals.row('Tutorial finished')).toHaveCSS('height', '32px')
  await page.keyboard.press('Control+,')
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await dialog.getByRole('combobox', { name: 'Contrast' }).selectOption('High')
  await dialog.getByRole('combobox', { name: 'Lines in lists' }).selectOption('Roomy')
  await goalpost.button('Save').click()
  await isDarkWithHighContrastAndRoomy(goalpost)
  await desk.close()

  const again = await desk.start()
  await asItIs(again)
  await isDarkWithHighContrastAndRoomy(again)

  await again.goals.choose('Tutorial finished')
  await again.page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await movements(again.page)).toBeGreaterThan(0)
  await again.page.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => movements(again.page)).toBe(0)
})

test('with everything twice as large I reach every field of a goal by keyboard, each of them in sight', async ({
  desk,
  goalpost,
}) => {
  const { goals, page } = goalpost
  const goal = 'First in-app purchase'
  await goalpost.openSample()
  await goals.choose(goal)
  await desk.app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2)
  })
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBe(2)

  const focused = page.getByRole('complementary').locator(':focus')
  const reached: string[] = []
  await goals.grid.focus()
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab')
    const isInside = (await focused.count()) > 0
    if (!isInside && reached.length > 0) break
    if (!isInside) continue
    await expect(focused).toBeInViewport({ ratio: 0.9 })
    reached.push(await focused.ariaSnapshot())
  }
  const fields = goalFields
    .filter(({ name, writable }) => writable && methodSide(name) === null)
    .map(({ label }) => label)
  for (const label of [...fields, 'Payout method', 'Revenue method']) {
    expect(reached.filter((control) => control.includes(`"${label}`))).not.toEqual([])
  }
})

test('I open a network that another process has open: I am told who has it, see everything and can change nothing, until it is free', async ({
  desk,
  goalpost,
}) => {
  const { form, goals, page, palette, welcome } = goalpost
  const banner = page.getByText('Open to look at only.')
  const opensIt = () => welcome.network('Sample network').getByRole('button').first().click()
  await goalpost.openSample()
  await goalpost.chooseFromMenu('Close network')
  await expect(welcome.heading).toBeVisible()
  const holder = await openOnDisk(desk)
  const before = [...holder.records.values()]

  await opensIt()
  await expect(goalpost.message).toContainText(`${userInfo().username} on ${hostname()}`)
  await goalpost.button('Open to look at it').click()
  await expect(banner).toBeVisible()
  await expect(goalpost.button('New goal')).toHaveCount(0)
  await goals.choose('Tutorial finished')
  await expect(form.text('Name')).not.toBeEditable()
  await expect(form.flag('Private')).toBeDisabled()
  await expect(form.button('Duplicate')).toHaveCount(0)
  await page.keyboard.press('F2')
  await expect(page.getByRole('tooltip')).toContainText('has it open')
  await palette.find('new goal')
  await expect(palette.chosen).toContainText('This network is open to look at only.')
  await page.keyboard.press('Escape')
  await goalpost.chooseFromMenu('Duplicate')
  await expect(goalpost.message).toContainText('nothing was done')
  expect([...holder.records.values()]).toEqual(before)

  await holder.close()
  await goalpost.chooseFromMenu('Close network')
  await opensIt()
  await goals.choose('Tutorial finished')
  await expect(form.text('Name')).toBeEditable()
  await expect(banner).toHaveCount(0)
})
