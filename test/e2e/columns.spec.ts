import { expect, test, type Desk } from './fixtures'
import type { GoalpostWindow } from './pages/goalpost-window'

/** A large screen, on which every column is in sight. */
async function enlarge({ app }: Desk): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1900, height: 1000 })
  })
}

const heads = [
  'Name',
  'Advertiser',
  'Status, descending',
  'Offer',
  'Payout per conversion, ascending',
  'Margin',
  'Revenue per conversion',
]
const names = ['Compra Black Friday 🛍️', 'Closed beta key redeemed', 'Old install postback']

/** As the test lays it out: deleted goals first, and of those the ones that pay least. */
async function isLaidOut({ goals }: GoalpostWindow, nameWidth: number): Promise<void> {
  await expect.poll(async () => (await goals.heads()).slice(0, heads.length)).toEqual(heads)
  for (const [place, name] of names.entries()) {
    await expect(goals.nameAt(place + 1)).toHaveText(name)
  }
  expect(await goals.widthOf('Name')).toBe(nameWidth)
}

test('I lay the list out as I need it, sort it by two columns, and find it so after a restart', async ({
  desk,
  goalpost,
}) => {
  const { columns, goals, page } = goalpost
  await goalpost.openSample()
  await enlarge(desk)

  await test.step('I choose columns, pin one, and move one', async () => {
    await goalpost.chooseFromMenu('Columns…')
    await columns.shown('Payout per sale').uncheck()
    await columns.shown('Revenue per sale').uncheck()
    await columns.shown('Advertiser').check()
    await columns.button('Pin Advertiser').click()
    await columns.button('Move Margin to the left').click()
    await page.keyboard.press('Escape')
  })
  await test.step('I drag one to another place, and one to another width', async () => {
    await goals.head('Status').dragTo(goals.head('Offer'))
    const before = await goals.widthOf('Name')
    await goals.widen('Name', 64)
    await expect.poll(() => goals.widthOf('Name')).toBe(before + 64)
  })
  const width = await goals.widthOf('Name')
  await test.step('I sort by two', async () => {
    await goals.head('Status').click()
    await goals.head('Status').click()
    await goals.head('Payout per conversion').click({ modifiers: ['Shift'] })
  })

  await isLaidOut(goalpost, width)
  await desk.close()

  const again = await desk.start()
  await isLaidOut(again, width)

  await test.step('what is pinned stays in sight in a small window', async () => {
    await desk.app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1100, height: 700 })
    })
    await again.goals.nameAt(1).click()
    await again.page.keyboard.press('End')
    await expect(again.goals.head('Status')).not.toBeInViewport()
    await expect(again.goals.head('Name')).toBeInViewport()
    await expect(again.goals.head('Advertiser')).toBeInViewport()
  })
})
