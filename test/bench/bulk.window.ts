import { loadavg } from 'node:os'
import type { Page } from '@playwright/test'
import { expect, test } from '../e2e/fixtures'
import type { GoalpostWindow } from '../e2e/pages/goalpost-window'
import { ms, table, times, title } from './measure'
import { openNetworkOf } from './open-network'

/** How often the status is set: the first time anything is done is the slowest. */
const ROUNDS = 3
const sizes = [
  { goals: 1_000, chosen: 100 },
  { goals: 100_000, chosen: 10_000 },
] as const

/** Milliseconds from the press of the button. */
interface Times {
  /** Until the dialog is gone: it is on the disk then. */
  readonly kept: number
  /** Until a frame shows the message that it is done. */
  readonly shown: number
}

test('many goals are set at once', async ({ desk }) => {
  const measured: Times[] = []
  for (const { goals, chosen } of sizes) {
    const goalpost = await openNetworkOf(desk, goals)
    await chooseFirst(goalpost.page, chosen)
    const rounds: Times[] = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await setOnce(goalpost, round))
    measured.push(rounds.toSorted((a, b) => a.shown - b.shown)[1] ?? { kept: NaN, shown: NaN })
    await desk.close()
  }
  const [small, large] = measured
  const line = (name: string, of: (one: Times) => number) => {
    const [few, many] = [small, large].map((one) => (one === undefined ? NaN : of(one)))
    return [name, ms(few ?? NaN), ms(many ?? NaN), times((many ?? NaN) / (few ?? NaN))]
  }
  const load = loadavg()[0]?.toFixed(1) ?? ''
  console.log(title(`One field of many goals, in a real window; load of the machine ${load}`))
  console.log(
    table([
      ['', ...sizes.map(({ goals, chosen }) => `${chosen} of ${goals}`), 'ratio'],
      line('on the disk, and the dialog gone', ({ kept }) => kept),
      line('shown', ({ shown }) => shown),
    ]),
  )
})

async function chooseFirst(page: Page, count: number): Promise<void> {
  await page.getByRole('grid').press('Control+Home')
  await page.evaluate(scrollToRow, count)
  const last = page
    .locator(`[aria-rowindex="${count + 1}"]`)
    .getByRole('gridcell')
    .first()
  await last.click({ modifiers: ['Shift'] })
  const words = `${count.toLocaleString('en')} goals`
  await expect(page.getByRole('heading', { name: words })).toBeVisible()
}

async function setOnce(goalpost: GoalpostWindow, round: number): Promise<Times> {
  const { page } = goalpost
  await goalpost.chooseFromMenu('Set a field…')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Payout per conversion' }).fill(`${round + 41}.25`)
  const button = dialog.getByRole('button', { name: /^Set \S+ goals$/ })
  await expect(button).toBeEnabled()
  await page.evaluate(watch, `${round + 41}.25`)
  await button.click()
  await expect
    .poll(() => page.evaluate(() => window.bulkTimes ?? null), { timeout: 60_000 })
    .not.toBeNull()
  const times = await page.evaluate(() => window.bulkTimes ?? null)
  if (times === null) throw new Error('Nothing was measured')
  return times
}

/** Runs in the page: brings a row of the list into sight, by its number from one. */
function scrollToRow(row: number) {
  const grid = document.querySelector('[role=grid]')
  const box = grid?.closest('.scroller')
  const height = grid?.querySelector('[data-row]')?.getBoundingClientRect().height ?? 0
  if (box instanceof HTMLElement) box.scrollTop = Math.max(0, (row - 5) * height)
}

/** Runs in the page: the times from the press of the button, by frames. */
function watch(words: string) {
  delete window.bulkTimes
  let begun = 0
  let kept = 0
  addEventListener('click', ({ timeStamp }) => (begun = timeStamp), { capture: true, once: true })
  const look = () => {
    const now = performance.now()
    if (begun > 0 && kept === 0 && document.querySelector('dialog, [role=dialog]') === null)
      kept = now - begun
    const told = [...document.querySelectorAll('[role=status]')].map((one) => one.textContent)
    if (kept > 0 && told.some((text) => text.includes('Done:') && text.includes(words)))
      window.bulkTimes = { kept, shown: now - begun }
    else requestAnimationFrame(look)
  }
  look()
}

declare global {
  interface Window {
    bulkTimes?: Times
  }
}
