import { expect, test } from './fixtures'

const offer = 'Realm of Embers – iOS'

test('I create a goal in an offer, name it, and find it as new after a restart', async ({
  desk,
  goalpost,
}) => {
  await goalpost.openSample()
  await goalpost.chooseOffer(offer)
  await goalpost.button('New goal').click()
  await expect(goalpost.form.heading).toHaveText('New goal')
  await goalpost.form.text('Name').fill('Level 50 reached')
  await goalpost.form.text('Name').press('Enter')
  await expect(goalpost.goals.mark('Level 50 reached', /New/)).toBeVisible()
  await desk.close()

  const again = await desk.start()
  await again.chooseOffer(offer)
  await expect(again.goals.mark('Level 50 reached', /New/)).toBeVisible()
})

test('I duplicate a goal and get a new one with the same amounts', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.chooseOffer(offer)
  await goalpost.goals.choose('First in-app purchase')
  await goalpost.form.button('Duplicate').click()
  await expect(goalpost.goals.mark('First in-app purchase (copy)', /New/)).toBeVisible()
  await expect(goalpost.form.heading).toHaveText('First in-app purchase (copy)')
  await expect(goalpost.form.text('Payout per sale')).toHaveValue('10.00')
})

test('I mark a goal deleted and it stays in the list, marked', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.chooseOffer(offer)
  await goalpost.goals.choose('Guild joined')
  await goalpost.form.button('Mark deleted').click()
  await expect(goalpost.goals.mark('Guild joined', /Marked deleted/)).toBeVisible()
  await expect(goalpost.form.choice('Status')).toHaveValue('deleted')
})

test('I discard the changes of a goal after being told what goes', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Guild joined')
  await goalpost.form.text('Name').fill('Clan joined')
  await goalpost.form.text('Payout per conversion').fill('1')
  await goalpost.form.button('Discard changes…').click()
  await expect(goalpost.dialog).toContainText('Name')
  await expect(goalpost.dialog).toContainText('Payout per conversion')
  await goalpost.button('Discard changes').click()
  await expect(goalpost.goals.row('Guild joined')).toBeVisible()
  await expect(goalpost.status).toContainText('0 goals changed')
})

test('I change my mind in the dialog and nothing is discarded', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Guild joined')
  await goalpost.form.text('Name').fill('Clan joined')
  await goalpost.form.button('Discard changes…').click()
  await goalpost.page.keyboard.press('Escape')
  await expect(goalpost.dialog).toBeHidden()
  await expect(goalpost.goals.row('Clan joined')).toBeVisible()
})

test('the menu does what the buttons do', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.chooseOffer(offer)
  await goalpost.goals.choose('Guild joined')
  await goalpost.chooseFromMenu('Duplicate')
  await expect(goalpost.goals.mark('Guild joined (copy)', /New/)).toBeVisible()
  await goalpost.chooseFromMenu('Close network')
  await expect(goalpost.welcome.heading).toBeVisible()
  await goalpost.welcome.networks.filter({ hasText: 'Sample network' }).click()
  await expect(goalpost.status).toContainText('1 goal changed')
})
