import type { Page } from '@playwright/test'
import { test } from '../e2e/fixtures'
import { ms, quantile, table, times, title } from './measure'
import { openNetworkOf } from './open-network'

const sizes = [1_000, 100_000]

/** Typed key by key, and taken away key by key. */
const TYPED = ['12 step', 'step 7 offer 31', 'sku-45', '4711', '9 advertiser 3']

/** The columns that are sorted by, one after the other: the usual ones, from the left. */
const COLUMNS = 13

test('searching and sorting', async ({ desk }) => {
  const [small, large] = [await measure(desk, 1_000), await measure(desk, 100_000)]
  const line = (name: string, of: (one: Measured) => number) => [
    name,
    ms(of(small)),
    ms(of(large)),
    times(of(large) / of(small)),
  ]
  console.log(title('Searching and sorting, in a real window'))
  console.log(
    table([
      ['', ...sizes.map((size) => `${size.toLocaleString('en')} goals`), 'ratio'],
      line('from a key in the search to its rows, median', ({ keys }) => quantile(keys, 0.5)),
      line('from a key in the search to its rows, 95 %', ({ keys }) => quantile(keys, 0.95)),
      line('longest', ({ keys }) => Math.max(...keys)),
      line('from asking for a sort to its rows, median', ({ sorts }) => quantile(sorts, 0.5)),
      line('from asking for a sort to its rows, 95 %', ({ sorts }) => quantile(sorts, 0.95)),
      line('longest', ({ sorts }) => Math.max(...sorts)),
    ]),
  )
})

interface Measured {
  readonly keys: readonly number[]
  readonly sorts: readonly number[]
}

async function measure(
  desk: Parameters<typeof openNetworkOf>[0],
  count: number,
): Promise<Measured> {
  const { page } = await openNetworkOf(desk, count)
  const keys = await search(page)
  const sorts = await sort(page)
  await desk.close()
  return { keys, sorts }
}

async function search(page: Page): Promise<readonly number[]> {
  await page.keyboard.press('Control+f')
  const taken: number[] = []
  for (const text of TYPED) {
    for (const key of text) taken.push(await settled(page, key))
    for (const _key of text) taken.push(await settled(page, 'Backspace'))
  }
  // Keys that change nothing that is shown: “ste” after “st”.
  return taken.filter((time) => time > 0)
}

/** Each column ascending and descending, the first time that it is asked for. */
async function sort(page: Page): Promise<readonly number[]> {
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowUp')
  const taken: number[] = []
  for (let column = 0; column < COLUMNS; column += 1) {
    taken.push(await settled(page, 'Enter'), await settled(page, 'Enter'))
    await page.keyboard.press('ArrowRight')
  }
  return taken
}

/** Milliseconds from a key to the frame after the last thing that it changed on the page. */
async function settled(page: Page, key: string): Promise<number> {
  const taken = await page.evaluateHandle(watch)
  await page.keyboard.press(key)
  return taken.evaluate(({ time }) => time)
}

/** In the page: nothing has moved for so long that nothing more will. */
function watch(): { readonly time: Promise<number> } {
  const QUIET_MS = 250
  const time = new Promise<number>((resolve) => {
    const began = { at: 0 }
    let last = 0
    let timer = setTimeout(() => undefined)
    const seen = new MutationObserver(() => {
      requestAnimationFrame(() => {
        last = performance.now()
      })
      rest()
    })
    const rest = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        seen.disconnect()
        resolve(Math.max(0, last - began.at))
      }, QUIET_MS)
    }
    window.addEventListener(
      'keydown',
      () => {
        began.at = performance.now()
        rest()
      },
      { capture: true, once: true },
    )
    const main = document.querySelector('main') ?? document.body
    seen.observe(main, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  return { time }
}
