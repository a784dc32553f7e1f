import { expect, test } from './fixtures'

const offer = 'Realm of Embers – iOS'

test('I open the sample network, type an amount wrongly, see why, mend it, and find it after a restart', async ({
  desk,
  goalpost,
}) => {
  await goalpost.openSample()
  await goalpost.chooseOffer(offer)
  await goalpost.goals.choose('First in-app purchase')
  const amount = goalpost.form.text('Payout per conversion')

  await amount.fill('2.5O')
  await expect(amount).toHaveAccessibleDescription(/“2.5O” is not an amount/)
  await amount.fill('2.123456')
  await expect(amount).toHaveAccessibleDescription(/five decimal places and this has 6/)
  await amount.fill('2.55')
  await expect(amount).not.toHaveAccessibleDescription(/Error/)
  await amount.press('Enter')
  await expect(goalpost.goals.mark('First in-app purchase', /Modified/)).toBeVisible()
  await expect(goalpost.form.revert('Payout per conversion')).toBeVisible()
  await desk.close()

  const again = await desk.start()
  await again.chooseOffer(offer)
  await again.goals.choose('First in-app purchase')
  await expect(again.form.text('Payout per conversion')).toHaveValue('2.55')
  await expect(again.form.text('Payout per conversion')).toHaveAccessibleDescription(/2\.00/)
  await expect(again.status).toContainText('1 goal changed')
})

test('what I typed is there after I close the window at once, without leaving the field', async ({
  desk,
  goalpost,
}) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Tutorial finished')
  await goalpost.form.text('Name').fill('Tutorial finished twice')
  await desk.close()

  const again = await desk.start()
  await expect(again.goals.row('Tutorial finished twice')).toBeVisible()
})

test('I set a value back and the goal is unchanged again', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Tutorial finished')
  const amount = goalpost.form.text('Payout per conversion')
  await amount.fill('9')
  await amount.press('Enter')
  await expect(goalpost.status).toContainText('1 goal changed')
  await amount.fill('0.4')
  await amount.press('Enter')
  await expect(goalpost.status).toContainText('0 goals changed')
  await expect(goalpost.form.revert('Payout per conversion')).toBeHidden()
})

test('I revert one field and keep the other', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Tutorial finished')
  await goalpost.form.text('Name').fill('Other name')
  await goalpost.form.flag('Private').click()
  await expect(goalpost.form.revert('Private')).toBeVisible()
  await goalpost.form.revert('Private').click()
  await expect(goalpost.form.flag('Private')).not.toBeChecked()
  await expect(goalpost.form.text('Name')).toHaveValue('Other name')
  await expect(goalpost.goals.row('Other name')).toBeVisible()
})

test('Escape takes back what I typed in a field', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Tutorial finished')
  const name = goalpost.form.text('Name')
  await name.fill('Not this')
  await name.press('Escape')
  await expect(name).toHaveValue('Tutorial finished')
  await expect(goalpost.status).toContainText('0 goals changed')
})
