import { expect, test } from './fixtures'
import { onDisk } from './on-disk'

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

test('I replace a pattern in names and reference IDs, see each before and after and what is skipped, and take it back', async ({
  desk,
  goalpost,
}) => {
  const { dialog, page } = goalpost
  await goalpost.openSample()
  await goalpost.chooseOffer('Realm of Embers – iOS')
  await goalpost.goals.choose('Tutorial finished')
  await page.keyboard.press('Control+A')

  await goalpost.chooseFromMenu('Find and replace…')
  await dialog.getByRole('button', { name: 'Pattern' }).click()
  await dialog.getByRole('textbox', { name: 'Find' }).fill('(?:level |lvl-)(\\d+')
  await dialog.getByRole('button', { name: /^Replace in/ }).click()
  await expect(dialog.getByText('An opening bracket is never closed.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Find' }).fill('(?:level |lvl-)(\\d+)')
  await dialog.getByRole('textbox', { name: 'Replace with' }).fill('L$1')
  await dialog.getByRole('checkbox', { name: 'Reference ID' }).check()

  const line = (text: string) => dialog.getByRole('listitem').filter({ hasText: text })
  await expect(line('L10 reached')).toContainText('Level 10 reached')
  await expect(line('lvl-30')).toContainText('L30')
  await dialog.getByRole('button', { name: 'Skipped 5' }).click()
  await expect(line('Guild joined')).toContainText('is empty')
  await dialog.getByRole('button', { name: 'Replace in 2 goals' }).click()
  await expect(goalpost.goals.row('L30 reached')).toBeVisible()
  expect(await onDisk(desk, 1004, 1005, 1007)).toMatchObject([
    { name: 'L10 reached', ref_id: 'L10' },
    { name: 'L30 reached', ref_id: 'L30' },
    { name: 'First in-app purchase', ref_id: 'iap-first' },
  ])

  await goalpost.chooseFromMenu('Undo')
  await expect(goalpost.status).toContainText('0 goals changed')
  expect(await onDisk(desk, 1004)).toMatchObject([{ name: 'Level 10 reached', ref_id: 'lvl-10' }])
})
