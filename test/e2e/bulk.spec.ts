import { expect, test } from './fixtures'

test('I raise the payouts of an offer’s goals, rounded, after a look at what each becomes, and take it back', async ({
  goalpost,
}) => {
  await goalpost.openSample()
  await goalpost.chooseOffer('Realm of Embers – iOS')
  await goalpost.goals.choose('Guild joined')
  await goalpost.page.keyboard.press('Control+A')

  await goalpost.chooseFromMenu('Raise, lower or round amounts…')
  await goalpost.dialog.getByRole('textbox', { name: 'Percent' }).fill('40')
  await goalpost.dialog.getByRole('combobox', { name: 'Then round' }).selectOption('step')
  await goalpost.dialog.getByRole('textbox', { name: 'Multiple of' }).fill('0.25')
  const line = goalpost.dialog.getByRole('listitem').filter({ hasText: 'Guild joined' })
  await expect(line).toContainText('0.75')
  await expect(line).toContainText('1.00')
  await expect(
    goalpost.dialog.getByRole('button', { name: /^Raise amounts in \d+ goals$/ }),
  ).toBeEnabled()
  await goalpost.page.keyboard.press('Enter')
  await expect(goalpost.says('Done: Raise Payout per conversion by 40 %')).toBeVisible()
  await expect(goalpost.status).not.toContainText('0 goals changed')

  await goalpost.chooseFromMenu('Undo')
  await expect(goalpost.status).toContainText('0 goals changed')
})
