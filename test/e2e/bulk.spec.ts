import { expect, test } from './fixtures'

test('I raise a payout by a percentage, rounded, after a look at what it becomes, and take it back', async ({
  goalpost,
}) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Guild joined')
  const before = await goalpost.form.text('Payout per conversion').inputValue()

  await goalpost.chooseFromMenu('Raise, lower or round amounts…')
  await goalpost.dialog.getByRole('textbox', { name: 'Percent' }).fill('40')
  await goalpost.dialog.getByRole('combobox', { name: 'Then round' }).selectOption('step')
  await goalpost.dialog.getByRole('textbox', { name: 'Multiple of' }).fill('0.25')
  const line = goalpost.dialog.getByRole('listitem')
  await expect(line).toContainText(before)
  await goalpost.page.keyboard.press('Enter')
  await expect(goalpost.says('Done: Raise Payout per conversion by 40 %')).toBeVisible()
  await expect(goalpost.form.text('Payout per conversion')).not.toHaveValue(before)

  await goalpost.chooseFromMenu('Undo')
  await expect(goalpost.form.text('Payout per conversion')).toHaveValue(before)
})
