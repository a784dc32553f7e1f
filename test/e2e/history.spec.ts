import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures'

const payout = 'Payout per conversion'

test('I undo what I typed just now, by key, and the field shows what is kept', async ({
  goalpost,
}) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Tutorial finished')
  const name = goalpost.form.text('Name')
  await name.fill('Tutorial ended')
  await name.press('Control+z')
  await expect(name).toHaveValue('Tutorial finished')
  await expect(name).toBeFocused()
  await name.press('Control+Shift+z')
  await expect(name).toHaveValue('Tutorial ended')
  await name.press('Control+z')
  await name.press('Control+y')
  await expect(name).toHaveValue('Tutorial ended')
})

test('I undo after a restart, and redo after another one', async ({ desk, goalpost }) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Tutorial finished')
  await goalpost.form.text(payout).fill('9.75')
  await goalpost.form.text(payout).press('Enter')
  await expect(goalpost.status).toContainText('1 goal changed')
  await desk.close()

  const label = `Set ${payout} to 9.75 on “Tutorial finished”`
  const again = await desk.start()
  await again.button(`Undo: ${label}`).click()
  await expect(again.status).toContainText('0 goals changed')
  await expect(again.form.text(payout)).toHaveValue('0.40')
  await desk.close()

  const last = await desk.start()
  await expect(last.status).toContainText('0 goals changed')
  await last.chooseFromMenu('Redo')
  await expect(last.form.text(payout)).toHaveValue('9.75')
  await expect(last.button('Nothing to redo')).toBeDisabled()
})

test('I put one goal back to before an edit, keep the other, and undo that from the message', async ({
  goalpost,
}) => {
  await goalpost.openSample()
  for (const name of ['Tutorial finished', 'Guild joined']) {
    await goalpost.goals.choose(name)
    await goalpost.form.text(payout).fill('7')
    await goalpost.form.text(payout).press('Enter')
    await goalpost.form.flag('Private').click()
  }
  await expect(goalpost.status).toContainText('2 goals changed')
  await goalpost.button('History').click()
  await goalpost.history.entry(`Set ${payout} to 7.00 on “Tutorial finished”`).click()
  await expect(goalpost.history.cells).toContainText('0.40')
  await goalpost.history.button('Put back Tutorial finished').click()
  await expect(goalpost.status).toContainText('1 goal changed')
  await goalpost.button('Undo').click()
  await expect(goalpost.status).toContainText('2 goals changed')
})

test('I find what was done to one goal, by keyboard alone', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Guild joined')
  await goalpost.form.flag('Private').click()
  await goalpost.goals.choose('Tutorial finished')
  await goalpost.form.flag('Private').click()
  await goalpost.form.flag('End point').click()
  await goalpost.form.button('History of this goal').press('Enter')
  await expect(goalpost.history.entry('Tutorial finished')).toHaveCount(2)
  await expect(goalpost.history.entry('Guild joined')).toHaveCount(0)
  await goalpost.page.keyboard.press('ArrowDown')
  await goalpost.page.keyboard.press('Enter')
  await expect(goalpost.history.cells).toBeFocused()
  await expect(goalpost.history.cells).toContainText('Private')
  await goalpost.page.keyboard.press('Escape')
  await expect(goalpost.page.getByRole('listbox', { name: 'What was done' })).toBeFocused()
})

test('I export what was done to one goal as a table', async ({ desk, goalpost }) => {
  await goalpost.openSample()
  for (const name of ['Guild joined', 'Tutorial finished']) {
    await goalpost.goals.choose(name)
    await goalpost.form.text(payout).fill('7')
    await goalpost.form.text(payout).press('Enter')
  }
  await expect(goalpost.status).toContainText('2 goals changed')
  const path = join(desk.data, 'history.csv')
  await goalpost.answerFileDialogs({ save: path })
  await goalpost.form.button('History of this goal').click()
  await expect(goalpost.history.entry(/./)).toHaveCount(1)
  await goalpost.button('Export as CSV…').click()
  await expect(goalpost.page.getByText(path)).toBeVisible()
  const lines = (await readFile(path, 'utf8')).split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toMatch(
    /,edit,Tutorial finished,\d+,"Realm [^"]+",Payout per conversion,0.40000,7.00000$/,
  )
})

test('I compare a point that I kept, restore it, and undo that', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.chooseFromMenu('Restore points…')
  await goalpost.button('Keep one now').click()
  await expect(goalpost.dialog).toContainText('Kept by hand')
  await goalpost.button('Close').click()
  await goalpost.goals.choose('Tutorial finished')
  await goalpost.form.text('Name').fill('Something else')
  await expect(goalpost.goals.row('Something else')).toBeVisible()
  await goalpost.chooseFromMenu('Restore points…')
  await goalpost.dialog.getByRole('button', { name: /^Compare with/ }).click()
  const compared = goalpost.page.getByRole('dialog', { name: 'Compared with Today' })
  await expect(compared).toContainText('1 goal is different now')
  await expect(compared).toContainText('Tutorial finished')
  await goalpost.page.keyboard.press('Escape')
  await expect(compared).toHaveCount(0)
  await goalpost.dialog.getByRole('button', { name: /^Restore the point of Today/ }).click()
  await expect(goalpost.goals.row('Tutorial finished')).toBeVisible()
  await goalpost.button('Undo').click()
  await expect(goalpost.goals.row('Something else')).toBeVisible()
})
