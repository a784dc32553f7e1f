import type { Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordsOf } from '#domain/config/network-config'
import { aboutOf } from '../../src-main/store/small-files/about'
import { createNetwork } from '../../src-main/store/network/create-network'
import { nodeDisk } from '../../src-main/store/disk/disk'
import { startApp, type RunningApp } from '../e2e/electron'
import { expect, test } from '../e2e/fixtures'
import { manyGoals } from '../support/many-goals'
import { quantile, table, times, title } from './measure'

const sizes = [1_000, 100_000]
const ROUNDS = 5
const PATIENCE = 120_000

/** What one start of the app showed: milliseconds, and megabytes once every goal was checked and it idles. */
interface Seen {
  /** From the click on the network on the start page to its first goals and their right number on the screen. */
  readonly chosen: number
  /** The same from the start of the process, with the network open last time. */
  readonly launched: number
  /** The part of it that the page takes. */
  readonly page: number
  /** From the start of the process until every goal is there and checked. */
  readonly whole: number
  /** The longest that the page did not answer meanwhile. */
  readonly stall: number
  readonly workingSet: number
  readonly heap: number
}

const lines: readonly (readonly [keyof Seen, string, string])[] = [
  ['chosen', 'chosen on the start page, to goals on the screen', 'ms'],
  ['launched', 'app started, to goals on the screen', 'ms'],
  ['page', 'of that, in the page', 'ms'],
  ['whole', 'app started, to everything loaded and checked', 'ms'],
  ['stall', 'longest stall of the page meanwhile', 'ms'],
  ['workingSet', 'renderer memory, idle, all of it', 'MB'],
  ['heap', 'renderer memory, idle, objects alone', 'MB'],
]

test('from a start of the app to goals on the screen', async ({ env }) => {
  test.setTimeout(1_800_000)
  const seen = sizes.map((): Seen[] => [])
  const folders = await Promise.all(sizes.map(networkOf))
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      // They take turns, so that what else the machine does hits all of them alike.
      for (const [place, data] of folders.entries()) {
        seen[place]?.push(await openTwice(data, sizes[place] ?? 0, env))
      }
    }
  } finally {
    for (const data of folders) await rm(data, { recursive: true, force: true })
  }
  console.log(title('Opening a network, in a real window'))
  console.log(table(report(seen)))
})

/** A data folder with one network in it. */
async function networkOf(size: number): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'goalpost-bench-'))
  const config = manyGoals(size)
  const { network, advertisers, offers } = config
  const folder = join(data, 'networks', network.id)
  const contents = { network, advertisers, offers }
  const records = recordsOf(config, () => 'none is new')
  await createNetwork(nodeDisk, folder, aboutOf('file', network), contents, records)
  return data
}

/** Chooses the network on the start page, then starts the app again with it open, and closes it for the next round. */
async function openTwice(data: string, goals: number, env: NodeJS.ProcessEnv): Promise<Seen> {
  const before = await startApp(data, env)
  const chosen = await choose(before.page, goals)
  await before.electron.close()

  const app = await startApp(data, env)
  const shown = await app.page.waitForFunction(shownAt, goals, { polling: 'raf' })
  const at = Number(await shown.jsonValue())
  const began = (await app.electron.evaluate(() => process.getCreationTime())) ?? NaN
  const navigated = await app.page.evaluate(watchStalls)
  const status = app.page.getByRole('contentinfo')
  await expect(status.getByText(/Checking…|Loading/)).toHaveCount(0, { timeout: PATIENCE })
  const whole = Date.now() - began
  const stall = await app.page.evaluate(() => window.longestStall ?? 0)
  const memory = await memoryOf(app)
  await app.page.keyboard.press('Control+Shift+W')
  await app.page.getByRole('heading', { name: 'Goalpost', exact: true }).waitFor()
  await app.electron.close()
  return { chosen, launched: at - began, page: at - navigated, whole, stall, ...memory }
}

async function choose(page: Page, goals: number): Promise<number> {
  const network = page.getByRole('button', { name: /^Large network/ }).first()
  await network.waitFor()
  await page.evaluate(watchClick)
  await network.click()
  const shown = await page.waitForFunction(shownAt, goals, { polling: 'raf' })
  const clicked = await page.evaluate(() => window.clickedAt ?? NaN)
  return Number(await shown.jsonValue()) - clicked
}

/** Runs in the page, before a frame: when it shows rows of goals and how many there are; false where it does not yet. */
function shownAt(goals: number): number | false {
  const rows = document.querySelectorAll('[role="grid"] [role="gridcell"]').length
  const count = new RegExp(`^${String(goals).replace(/(?=000$)/, ',?')} goals`)
  const counted = [...document.querySelectorAll('[title]')].some((element) =>
    count.test(element.getAttribute('title') ?? ''),
  )
  return rows > 0 && counted && performance.timeOrigin + performance.now()
}

/** Runs in the page: notes when it was clicked. */
function watchClick() {
  addEventListener('click', ({ timeStamp }) => {
    window.clickedAt = performance.timeOrigin + timeStamp
  })
}

/** Runs in the page: notes for how long it answered nobody. Answers with when the page was asked for. */
function watchStalls(): number {
  new PerformanceObserver((list) => {
    const durations = list.getEntries().map(({ duration }) => duration)
    window.longestStall = Math.max(window.longestStall ?? 0, ...durations)
  }).observe({ type: 'longtask', buffered: true })
  return performance.timeOrigin
}

/** Megabytes of the page's process once what is no longer needed was let go of. */
async function memoryOf({ electron, page }: RunningApp) {
  const session = await page.context().newCDPSession(page)
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage')
  // The memory that was let go of is given back a little later.
  await page.waitForTimeout(3_000)
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const workingSet = await electron.evaluate(
    ({ app }) => app.getAppMetrics().find(({ type }) => type === 'Tab')?.memory.workingSetSize,
  )
  return { workingSet: (workingSet ?? NaN) / 1024, heap: usedSize / 1024 / 1024 }
}

/** The medians of each line, and what the many goals are to the few. */
function report(seen: readonly (readonly Seen[])[]): readonly (readonly string[])[] {
  const head = ['', ...sizes.map((size) => `${size.toLocaleString('en')} goals`), 'ratio']
  const rows = lines.map(([name, words, unit]) => {
    const values = seen.map((rounds) =>
      quantile(
        rounds.map((round) => round[name]),
        0.5,
      ),
    )
    const [few = NaN, many = NaN] = values
    return [words, ...values.map((value) => `${value.toFixed(0)} ${unit}`), times(many / few)]
  })
  return [head, ...rows]
}

declare global {
  interface Window {
    clickedAt?: number
    longestStall?: number
  }
}
