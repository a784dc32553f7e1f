import { expect, test, type Desk } from './fixtures'
import { onDisk } from './on-disk'

const [tutorial, level10, level30, guild] = [
  'Tutorial finished',
  'Level 10 reached',
  'Level 30 reached',
  'Guild joined',
]

/** A large screen, on which every column is in sight. */
async function enlarge({ app }: Desk): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1900, height: 1000 })
  })
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
    await goals.widen('Name', 64)
  })
  await test.step('I sort by two', async () => {
    await goals.head('Status').click()
    await goals.head('Status').click()
    await goals.head('Payout per conversion').click({ modifiers: ['Shift'] })
  })

  const heads = [
    ['Name', 220, 'none'],
    ['Advertiser', 160, 'none'],
    ['Status', 88, 'descending'],
    ['Offer', 102, 'none'],
    ['Payout per conversion', 99, 'ascending'],
    ['Margin', 88, 'none'],
    ['Revenue per conversion', 99, 'none'],
  ]
  const first = ['Compra Black Friday 🛍️', 'Closed beta key redeemed', 'Old install postback']
  await expect.poll(async () => (await goals.heads()).slice(0, heads.length)).toEqual(heads)
  for (const [place, name] of first.entries()) {
    await expect(goals.nameAt(place + 1)).toHaveText(name)
  }
  await desk.close()

  const again = await desk.start()
  await expect(again.goals.nameAt(1)).toHaveText(first[0] ?? '')
  await expect(again.goals.nameAt(3)).toHaveText(first[2] ?? '')
  expect((await again.goals.heads()).slice(0, heads.length)).toEqual(heads)

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

test('I work in the list as in a spreadsheet', async ({ desk, goalpost }) => {
  const { form, goals, page, status } = goalpost
  const { keyboard } = page
  const isAt = (goal: string, field: 'name' | 'default_payout' | 'percent_payout') =>
    expect.poll(() => goals.cursorIsIn(goals.cellOf(goal, field))).toBe(true)
  await goalpost.openSample()
  await goalpost.chooseOffer('Realm of Embers – iOS')

  await test.step('it is a grid of as many rows and columns as there are', async () => {
    await expect(goals.grid).toHaveAttribute('aria-rowcount', '9')
    await expect(goals.grid).toHaveAttribute('aria-colcount', '13')
    await expect(goals.row(guild)).toHaveAttribute('aria-rowindex', '9')
    await expect(goals.cellOf(guild, 'default_payout')).toHaveAttribute('aria-colindex', '3')
  })
  await test.step('Enter goes down, Tab to the right, Escape gives up', async () => {
    await goals.choose(tutorial)
    await keyboard.press('ArrowRight')
    await keyboard.press('F2')
    await expect(goals.editorOf(tutorial)).toHaveValue('0.40')
    await keyboard.type('0.45')
    await keyboard.press('Enter')
    await isAt(level10, 'default_payout')
    await keyboard.press('Enter')
    await keyboard.type('7')
    await keyboard.press('Escape')
    await isAt(level10, 'default_payout')
    await keyboard.type('0.95')
    await keyboard.press('Tab')
    await isAt(level10, 'percent_payout')
    await keyboard.press('F2')
    await expect(page.getByRole('tooltip')).toContainText('pays a flat amount only')
    await expect(status).toContainText('2 goals changed')
    expect(await onDisk(desk, 1003, 1004)).toMatchObject([
      { default_payout: '0.45000' },
      { default_payout: '0.95000' },
    ])
  })
  await test.step('Shift chooses a range, Ctrl and Space one more or less, Ctrl and A everything', async () => {
    await keyboard.press('Control+Home')
    await keyboard.press('ArrowRight')
    await keyboard.press('Shift+ArrowDown')
    await keyboard.press('Shift+ArrowDown')
    await expect(form.heading).toHaveText('3 goals')
    await keyboard.press('Control+Space')
    await expect(form.heading).toHaveText('2 goals')
    await keyboard.press('Control+Space')
    await expect(form.heading).toHaveText('3 goals')
    await keyboard.press('Control+a')
    await expect(form.heading).toHaveText('8 goals')
    await keyboard.press('Escape')
    await isAt(level30, 'default_payout')
  })
  await test.step('I fill down, as one step', async () => {
    await keyboard.press('Shift+ArrowUp')
    await keyboard.press('Shift+ArrowUp')
    await keyboard.press('Control+d')
    await expect(goals.cell(level30, '0.45')).toBeVisible()
    await expect(goals.cell(level10, '0.45')).toBeVisible()
    await keyboard.press('Control+z')
    await expect(goals.cell(level30, '3.50')).toBeVisible()
    await expect(goals.cell(level10, '0.95')).toBeVisible()
  })
  await test.step('what the platform has stands by a changed cell that I point at', async () => {
    await goals.cellOf(level10, 'default_payout').hover()
    await expect(page.getByRole('tooltip')).toContainText('0.90 → 0.95')
  })
  await test.step('what I copy is a table for a spreadsheet, and goes into other goals', async () => {
    await goals.choose(tutorial)
    await keyboard.press('ArrowRight')
    await keyboard.press('Shift+ArrowDown')
    await keyboard.press('Control+c')
    await expect
      .poll(() => desk.app.electron.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe('0.45\r\n0.95\r\n')
    await keyboard.press('Control+End')
    await keyboard.press('ArrowUp')
    await keyboard.press('Home')
    await keyboard.press('ArrowRight')
    await keyboard.press('Control+v')
    await expect(goals.cell('Season pass bought', '0.45')).toBeVisible()
    await expect(goals.cell(guild, '0.95')).toBeVisible()
    await keyboard.press('Control+z')
    await expect(goals.cell(guild, '0.75')).toBeVisible()
  })
  await test.step('a paste that breaks rules is marked where it does, and is one step', async () => {
    const copied = `${guild}\t9.75\nLevel ten\t9.80\n`
    await desk.app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), copied)
    await goals.choose(tutorial)
    await keyboard.press('Control+v')
    await expect(goals.mark('Level ten', /Each conversion pays 9\.80/)).toBeVisible()
    await expect(goals.mark(guild, /Each conversion pays 9\.75/)).toBeVisible()
    await expect(goals.mark(guild, /2 goals of this offer are called/)).toBeVisible()
    expect(await onDisk(desk, 1003, 1004)).toMatchObject([
      { name: guild, default_payout: '9.75000' },
      { name: 'Level ten', default_payout: '9.80000' },
    ])
    await keyboard.press('Control+z')
    await expect(goals.cell(tutorial, '0.45')).toBeVisible()
    await expect(goals.cell(level10, '0.95')).toBeVisible()
    await expect(goals.mark(guild, /2 goals of this offer/)).toHaveCount(0)
  })
  await test.step('I go on into the fields of the goal', async () => {
    await goals.choose(level30)
    await keyboard.press('ArrowRight')
    await keyboard.press('Alt+Enter')
    await expect(form.heading).toHaveText(level30)
    await expect(form.text('Payout per conversion')).toBeFocused()
  })
})
