import { expect, test } from './fixtures'
import { onDisk } from './on-disk'

const [tutorial, level10, level30, guild] = [
  'Tutorial finished',
  'Level 10 reached',
  'Level 30 reached',
  'Guild joined',
]

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
  await test.step('Ctrl with arrows goes on without choosing, and what is chosen is what I act on', async () => {
    await keyboard.press('Control+Home')
    await keyboard.press('Control+ArrowDown')
    await keyboard.press('Control+ArrowDown')
    await isAt(level30, 'name')
    await expect(form.heading).toHaveText(tutorial)
    await keyboard.press('Control+Space')
    await expect(form.heading).toHaveText('2 goals')
    await expect(goals.row(level10)).toHaveAttribute('aria-selected', 'false')
    await keyboard.press('Control+Space')
    await expect(form.heading).toHaveText(tutorial)
    await goalpost.chooseFromMenu('Mark deleted')
    await expect(goals.mark(tutorial, /Marked deleted/)).toBeVisible()
    await expect(goals.mark(level30, /Marked deleted/)).toHaveCount(0)
    await keyboard.press('Control+z')
    await expect(goals.mark(tutorial, /Marked deleted/)).toHaveCount(0)
    await goals.cellOf(level30, 'default_payout').click()
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
