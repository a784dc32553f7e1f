import { expect, test, type Desk } from './fixtures'

async function boundsOf(desk: Desk) {
  return desk.app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  )
}

test('the window opens where I left it, with its panes as I left them', async ({
  desk,
  goalpost,
}) => {
  await goalpost.openSample()
  await desk.app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 1100, height: 700 })
  })
  const splitter = goalpost.page.getByRole('separator', { name: 'Width of the offers' })
  await splitter.focus()
  await splitter.press('ArrowRight')
  const width = await splitter.getAttribute('aria-valuenow')
  await expect.poll(() => boundsOf(desk)).toEqual({ x: 60, y: 40, width: 1100, height: 700 })
  await desk.close()

  const again = await desk.start()
  await expect(again.page.getByRole('heading', { name: 'Sample network' })).toBeVisible()
  expect(await boundsOf(desk)).toEqual({ x: 60, y: 40, width: 1100, height: 700 })
  const pane = again.page.getByRole('separator', { name: 'Width of the offers' })
  await expect(pane).toHaveAttribute('aria-valuenow', width ?? '')
  expect(width).not.toBe('240')
})

test('light and dark follow the system', async ({ desk }) => {
  const grounds: string[] = []
  for (const scheme of ['light', 'dark'] as const) {
    const goalpost = await desk.start(scheme)
    await expect(goalpost.welcome.heading).toBeVisible()
    grounds.push(
      await goalpost.page.evaluate(() => getComputedStyle(document.body).backgroundColor),
    )
    await desk.close()
  }
  expect(grounds[0]).not.toBe(grounds[1])
})
