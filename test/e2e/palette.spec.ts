import { commandNames, commands } from '#domain/commands/catalogue'
import { expect, test } from './fixtures'

test('I find a command, an offer and a goal by a few letters of them, and every key', async ({
  desk,
  goalpost,
}) => {
  const { dialog, form, goals, page, palette } = goalpost
  await goalpost.openSample()

  await test.step('a command', async () => {
    await palette.find('fndngs')
    await expect(palette.chosen).toContainText('Findings')
    await expect(palette.chosen).toContainText('Ctrl+Shift+F')
    await page.keyboard.press('Enter')
    await expect(goalpost.findings.goals.first()).toBeVisible()
    await page.keyboard.press('Control+Shift+f')
    await expect(goalpost.findings.goals).toHaveCount(0)
  })
  await test.step('an offer', async () => {
    await palette.find('embrs andr')
    await expect(palette.chosen).toContainText('Realm of Embers – Android (worldwide)')
    await page.keyboard.press('Enter')
    await expect(goals.title).toHaveText('Realm of Embers – Android (worldwide)')
  })
  for (const [what, text] of [
    ['name', 'gld jnd'],
    ['ID', '1161'],
  ] as const) {
    await test.step(`a goal, by its ${what}, from another screen`, async () => {
      await goalpost.chooseFromMenu('History')
      await palette.find(text)
      await expect(palette.chosen).toContainText('Guild joined')
      await page.keyboard.press('Enter')
      await expect(form.heading).toHaveText('Guild joined')
      await expect.poll(() => goals.cursorIsIn(goals.row('Guild joined'))).toBe(true)
      await expect(goals.grid).toBeFocused()
    })
  }
  await test.step('why a command cannot be done', async () => {
    await palette.find('redo')
    await expect(palette.chosen).toContainText('There is nothing to redo.')
    await page.keyboard.press('Escape')
  })
  await test.step('the keys of everything, by what they do and by themselves', async () => {
    await page.keyboard.press('F1')
    const lines = dialog.getByRole('group', { name: 'Shortcuts' }).getByRole('listitem')
    await expect.poll(() => lines.count()).toBeGreaterThan(40)
    await page.keyboard.type('fill')
    await expect(lines).toHaveCount(1)
    await expect(lines).toContainText('Ctrl+D')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('ctrl+shift+p')
    await expect(lines).toHaveText(/Post…/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })
  await test.step('the same keys in the menu', async () => {
    const entries = await desk.app.electron.evaluate(({ Menu }) => {
      const own = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? [])
      const all = own?.flatMap((item) => [item, ...(item.submenu?.items ?? [])]) ?? []
      return all.map(({ label, accelerator }) => ({ label, keys: accelerator ?? null }))
    })
    const wanted = commandNames
      .map((name) => commands[name])
      .map(({ label, keys }) => ({ label, keys: keys?.[0] ?? null }))
    expect(entries).toEqual(expect.arrayContaining(wanted))
  })
})
