import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import writeWorkbook, { type CellObject } from 'write-excel-file/node'
import { faultsOn } from './axe'
import { startAgain } from './electron'
import { expect, test } from './fixtures'

const PAYOUT = 'Payout per conversion'

/** What somebody does in a spreadsheet: another payout in the first rows of the sheet, then saved by that program. */
async function payInSpreadsheet(path: string, rows: number, payout: number): Promise<void> {
  const [goals] = await readWorkbook(path)
  if (goals === undefined) throw new Error('The workbook has no sheet')
  const [header = [], ...lines] = goals.data
  const column = header.indexOf(PAYOUT)
  const changed = lines.map((line, place) => (place < rows ? line.with(column, payout) : line))
  const cells = [header, ...changed].map((line) =>
    line.map((value): CellObject | null => {
      if (typeof value === 'number') return { value, type: Number }
      if (typeof value === 'boolean') return { value, type: Boolean }
      return value === null ? null : { value: String(value), type: String }
    }),
  )
  await writeFile(path, await writeWorkbook(cells).toBuffer())
}

test('I export a view as a workbook, change it in a spreadsheet, import it without two rows, and take it back', async ({
  desk,
  goalpost,
}) => {
  const { page, dialog } = goalpost
  const workbook = join(desk.data, 'embers.xlsx')
  await goalpost.openSample()
  await goalpost.chooseOffer('Realm of Embers – iOS')
  await goalpost.answerFileDialogs({ save: workbook, open: workbook })
  await page.keyboard.press('Control+e')
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('Excel workbook')
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: /^Export \d+ goals/ }).click()
  await expect(goalpost.says(workbook)).toBeVisible()

  await payInSpreadsheet(workbook, 4, 9.25)
  await page.keyboard.press('Control+i')
  await expect(dialog.getByRole('button', { name: 'Import 4 goals' })).toBeEnabled()
  const first = dialog.getByRole('option').first()
  await expect(first).toContainText('9.25')
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Update 4' }).click()
  await dialog.getByRole('listbox').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Import 2 goals' }).click()
  await expect(goalpost.says('Done: Import 2 goals from “embers.xlsx”')).toBeVisible()
  await expect(goalpost.status).toContainText('2 goals changed')

  const report = join(desk.data, 'embers.pdf')
  await goalpost.answerFileDialogs({ save: report })
  await page.keyboard.press('Control+e')
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('Report as PDF')
  await dialog.getByRole('button', { name: /^Export \d+ goals/ }).click()
  await expect(goalpost.says(report)).toBeVisible()
  expect((await readFile(report)).subarray(0, 5).toString()).toBe('%PDF-')

  await goalpost.chooseFromMenu('Undo')
  await expect(goalpost.status).toContainText('0 goals changed')
})

test('I start Goalpost with a table that waits for a network, say what its rows and columns are, and decide a conflict with a colleague’s file', async ({
  desk,
}) => {
  const table = join(desk.data, 'prices.csv')
  const lines = [
    'Goal ID;Offer ID;Name;Payout per conversion;Our price',
    '1003;;;0,45;0,70',
    ';104;level 10 reached ;1,15;',
    '1005;;;#REF!;',
    '99999;;Gone;1,00;',
  ]
  await writeFile(table, lines.join('\n'))
  const goalpost = await desk.start('light', [table])
  const { page, dialog } = goalpost
  await expect(goalpost.says('prices.csv waits for a network.')).toBeVisible()
  await goalpost.openSample()
  await expect(dialog).toContainText('Import “prices.csv”')
  await expect(dialog.getByRole('option', { name: /#REF!.*could not work it out/ })).toBeVisible()
  await expect(dialog.getByRole('option', { name: /no goal 99999/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Columns' }).click()
  await dialog
    .getByRole('combobox', { name: 'Field of Our price' })
    .selectOption('Revenue per conversion')
  await dialog.getByRole('button', { name: 'Rows' }).click()
  await expect(dialog.getByRole('option').first()).toContainText('0.70')
  await dialog.getByRole('option', { name: /Say whether it is that one/ }).click()
  await dialog.getByRole('combobox', { name: 'Which goal is it?' }).selectOption('goal-1004')
  await expect(dialog.getByRole('region', { name: 'The row in full' })).toContainText('0.90')
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Import 2 goals' }).click()
  await expect(goalpost.status).toContainText('2 goals changed')

  const changes = join(desk.data, 'ana.goalpost-changes.json')
  await goalpost.answerFileDialogs({ save: changes })
  await page.keyboard.press('Control+e')
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('Change file')
  await dialog.getByRole('textbox', { name: 'Comment' }).fill('As agreed on Monday')
  await dialog.getByRole('button', { name: 'Export 2 goals' }).click()
  await expect(goalpost.says(changes)).toBeVisible()
  await goalpost.goals.choose('Tutorial finished')
  await goalpost.form.text('Payout per conversion').fill('0.65')
  await goalpost.form.text('Payout per conversion').press('Enter')
  await startAgain(desk.data, desk.env, changes)
  await expect(dialog).toContainText('As agreed on Monday')
  await expect(dialog.getByText('Changed here too, from 0.40')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await goalpost.dropFile(changes)
  await dialog.getByRole('button', { name: 'The file’s' }).click()
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Import 1 goal' }).click()
  await expect(goalpost.form.text('Payout per conversion')).toHaveValue('0.45')
})
