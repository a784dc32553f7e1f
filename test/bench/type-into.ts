import type { Page } from '@playwright/test'

/** Milliseconds from each key press to the frame that shows what the rules say of it. */
export async function typeInto(
  page: Page,
  label: string,
  keys: number,
): Promise<readonly number[]> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.click()
  await page.evaluate(watchKeys)
  for (let key = 0; key < keys; key += 1) {
    // A letter makes the amount none, and raises a finding; taking it back takes that away.
    await field.press(key % 2 === 0 ? 'x' : 'Backspace')
    // Now and then a rest, in which what was typed is saved.
    await page.waitForTimeout(key % 10 === 9 ? 700 : 60)
  }
  return page.evaluate(() => window.keyTimes ?? [])
}

/** Runs in the page: the time from a key's own time stamp to after the next frame was made. */
function watchKeys() {
  const times: number[] = []
  window.keyTimes = times
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => times.push(performance.now() - timeStamp)
      port2.postMessage(null)
    })
  })
}

declare global {
  interface Window {
    keyTimes?: number[]
  }
}
