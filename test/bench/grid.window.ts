import type { Page } from '@playwright/test'
import { writeConfig } from '#domain/config/write-config'
import { expect, test } from '../e2e/fixtures'
import { manyGoals } from '../support/many-goals'
import { ms, quantile, table, times, title } from './measure'
import { openNetworkOf } from './open-network'

const sizes = [1_000, 100_000]
const FRAMES = 240
/** How far each frame scrolls: as far in a small network as in a large one. */
const PIXELS = 120
/** Cells of one column that are pasted at once; in a small network as many as there are goals. */
const CELLS = 10_000
const MB = 1024 * 1024

interface Scrolled {
  /** Milliseconds of work for each frame. */
  readonly costs: readonly number[]
  /** Frames in which a part of the list had no rows. */
  readonly blank: number
}

test('scrolling, memory and a large paste', async ({ desk }) => {
  const [small, large] = [await measure(desk, 1_000), await measure(desk, 100_000)]
  const line = (name: string, of: (one: Measured) => number, words: (value: number) => string) => [
    name,
    words(of(small)),
    words(of(large)),
    times(of(large) / of(small)),
  ]
  const half = ({ scrolled }: Measured) => quantile(scrolled.costs, 0.5)
  const most = ({ scrolled }: Measured) => quantile(scrolled.costs, 0.95)
  const mb = (value: number) => `${(value / MB).toFixed(1)} MB`
  console.log(title('The table of goals, in a real window'))
  console.log(
    table([
      ['', ...sizes.map((size) => `${size.toLocaleString('en')} goals`), 'ratio'],
      line('work for a frame while scrolling, median', half, ms),
      line('work for a frame, 95 %', most, ms),
      ['frames with a blank part', String(small.scrolled.blank), String(large.scrolled.blank), ''],
      line('memory of the page', ({ heap }) => heap, mb),
      line('of it the goals themselves', ({ records }) => records, mb),
      line('memory without the goals', ({ heap, records }) => heap - records, mb),
      line('cells pasted at once', ({ pasted }) => pasted, String),
      line('until they are kept and shown', ({ paste }) => paste, ms),
    ]),
  )
})

interface Measured {
  readonly scrolled: Scrolled
  /** What the page holds in all, and what the goals take when they are read into a page again. */
  readonly heap: number
  readonly records: number
  readonly pasted: number
  readonly paste: number
}

async function measure(
  desk: Parameters<typeof openNetworkOf>[0],
  count: number,
): Promise<Measured> {
  const goalpost = await openNetworkOf(desk, count)
  const { page } = goalpost
  const scrolled = await page.evaluate(scroll, { frames: FRAMES, pixels: PIXELS })
  const session = await page.context().newCDPSession(page)
  const heapNow = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  const heap = await heapNow()
  await page.evaluate(hold, writeConfig(manyGoals(count)))
  const records = (await heapNow()) - heap
  await page.evaluate(letGo)
  const pasted = Math.min(CELLS, count)
  const amounts = Array.from({ length: pasted }, (_none, place) => `${place % 90}.25`)
  await desk.app.electron.evaluate(async ({ clipboard }, text) => {
    await clipboard.writeText(text)
  }, amounts.join('\n'))
  const paste = await pasteInto(page, pasted)
  await desk.close()
  return { scrolled, heap, records, pasted, paste }
}

/** From the key to the count of the changed goals on the screen, which is there when they are on the disk. */
async function pasteInto(page: Page, cells: number): Promise<number> {
  await page.getByRole('grid').press('Control+Home')
  const head = page.getByRole('columnheader', { name: 'Payout per conversion' })
  const column = (await head.getAttribute('aria-colindex')) ?? ''
  await page.locator(`[role=row][aria-rowindex="2"] [aria-colindex="${column}"]`).click()
  await page.getByRole('grid').focus()
  await page.evaluate(watchPaste, `${cells.toLocaleString('en')} goals changed`)
  await page.keyboard.press('Control+v')
  await expect
    .poll(() => page.evaluate(() => window.pasteTime ?? 0), { timeout: 60_000 })
    .toBeGreaterThan(0)
  return page.evaluate(() => window.pasteTime ?? 0)
}

interface Scrolling {
  readonly frames: number
  readonly pixels: number
}

/** Runs in the page: scrolls on with each frame, and looks at what each frame showed. */
async function scroll({ frames, pixels }: Scrolling): Promise<Scrolled> {
  const grid = document.querySelector('[role=grid]')
  const box = grid?.closest('.scroller')
  if (grid === null || !(box instanceof HTMLElement)) throw new Error('There is no grid')
  const costs: number[] = []
  let blank = 0
  let begun = 0
  document.addEventListener('scroll', () => (begun = performance.now()), true)
  const afterFrame = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          resolve()
        }
        port2.postMessage(null)
      })
    })
  for (let frame = 0; frame < frames; frame += 1) {
    box.scrollTop += pixels
    await afterFrame()
    costs.push(performance.now() - begun)
    const { top, bottom } = box.getBoundingClientRect()
    const rows = [...grid.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect())
    const first = Math.min(...rows.map((row) => row.top))
    const last = Math.max(...rows.map((row) => row.bottom).filter((end) => end < bottom + 100))
    const ended = box.scrollTop + box.clientHeight >= box.scrollHeight - 1
    if (first > top + 33 || (last < bottom - 13 && !ended)) blank += 1
  }
  return { costs, blank }
}

/** Runs in the page: reads the goals into it once more. */
function hold(text: string) {
  window.held = JSON.parse(text)
}

/** Runs in the page. */
function letGo() {
  delete window.held
}

/** Runs in the page: the time from the paste to the frame that shows these words. */
function watchPaste(words: string) {
  let begun = 0
  addEventListener('keydown', ({ timeStamp, key }) => {
    if (key === 'v') begun = timeStamp
  })
  const look = () => {
    const said = document.querySelector('footer')?.textContent ?? ''
    if (!said.includes(words)) requestAnimationFrame(look)
    else window.pasteTime = performance.now() - begun
  }
  look()
}

declare global {
  interface Window {
    held?: unknown
    pasteTime?: number
  }
}
