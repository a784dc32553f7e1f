import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures'

test('I give the sample network a name and a colour, and find it by them after a restart', async ({
  desk,
  goalpost,
}) => {
  await goalpost.openSample()
  await goalpost.chooseFromMenu('Network settings…')
  await goalpost.network.name.fill('Spring offers')
  await goalpost.network.colour('Plum').check()
  await goalpost.button('Save').click()
  await expect(goalpost.heading).toContainText('Spring offers')
  await expect(goalpost.heading).toContainText('Sample network · sample')
  await expect(goalpost.button('Network settings')).toHaveText('SO')
  await expect(goalpost.page).toHaveTitle('Spring offers - Goalpost')

  await desk.close()
  const again = await desk.start()
  await expect(again.page).toHaveTitle('Spring offers - Goalpost')
  await again.chooseFromMenu('Close network')
  await expect(again.welcome.network('Spring offers')).toContainText('84 goals')
})

test('I put a network away, and bring it back with everything in it', async ({ goalpost }) => {
  await goalpost.openSample()
  await goalpost.goals.choose('Tutorial finished')
  await goalpost.form.text('Name').fill('Changed')
  await goalpost.chooseFromMenu('Close network')
  await goalpost.button('Settings of Sample network').click()
  await goalpost.button('Archive').click()
  await expect(goalpost.welcome.networks).toHaveCount(0)

  await goalpost.welcome.archived.click()
  await goalpost.button('Bring back Sample network').click()
  await goalpost.welcome.network('Sample network').getByRole('button').first().click()
  await expect(goalpost.goals.row('Changed')).toBeVisible()
})

test('I export everything, open the copy beside the network, and neither sees the other’s edits', async ({
  desk,
  goalpost,
}) => {
  const copy = join(desk.data, 'Sample network for Ben')
  await goalpost.openSample()
  await goalpost.goals.choose('Tutorial finished')
  await goalpost.form.text('Name').fill('In both')
  await goalpost.answerFileDialogs({ save: copy, open: copy })
  await goalpost.chooseFromMenu('Export everything…')
  await expect(goalpost.page.getByText(copy)).toBeVisible()
  expect(await readdir(copy)).toContain('snapshot.json')

  await goalpost.chooseFromMenu('Open a copied network…')
  await expect(goalpost.heading).toContainText('Sample network 2')
  await goalpost.goals.choose('In both')
  await goalpost.form.text('Name').fill('In the copy')
  await goalpost.chooseFromMenu('Close network')
  await goalpost.welcome.network('sample').last().getByRole('button').first().click()
  await expect(goalpost.heading).toContainText('Sample network')
  await expect(goalpost.goals.row('In both')).toBeVisible()
  await expect(goalpost.goals.row('In the copy')).toHaveCount(0)
})

test('I open a copy that is damaged, am told so, and keep what I have', async ({
  desk,
  goalpost,
}) => {
  const copy = join(desk.data, 'Copy')
  await goalpost.openSample()
  await goalpost.answerFileDialogs({ save: copy, open: copy })
  await goalpost.chooseFromMenu('Export everything…')
  await expect(goalpost.page.getByText(copy)).toBeVisible()
  await appendFile(join(copy, 'snapshot.json'), ' ')
  await goalpost.chooseFromMenu('Close network')
  await goalpost.welcome.openCopy.click()
  await expect(goalpost.message).toContainText('is damaged or not complete')
  await expect(goalpost.welcome.networks).toHaveCount(1)
})
