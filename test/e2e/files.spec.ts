import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brokenConfig } from '../support/broken-config'
import { expect, test } from './fixtures'

test('I export the network, open the export, export that, and both files are the same', async ({
  desk,
  goalpost,
}) => {
  const [first, second] = [
    join(desk.data, 'first.goalpost.json'),
    join(desk.data, 'second.goalpost.json'),
  ]
  await goalpost.openSample()
  await goalpost.goals.choose('Tutorial finished')
  await goalpost.form.text('Payout per conversion').fill('0.45')
  await goalpost.form.text('Payout per conversion').press('Enter')
  await goalpost.form.button('Duplicate').click()
  await expect(goalpost.status).toContainText('2 goals changed')

  await goalpost.answerFileDialogs({ save: first, open: first })
  await goalpost.export()
  await expect(goalpost.page.getByText(first)).toBeVisible()
  await goalpost.chooseFromMenu('Close network')
  await goalpost.welcome.openFile.click()
  await expect(goalpost.goals.row('Tutorial finished')).toBeVisible()
  // The copy is not on the platform, so it is still new; all else is the starting base.
  await expect(goalpost.status).toContainText('1 goal changed')

  await goalpost.answerFileDialogs({ save: second })
  await goalpost.export()
  await expect(goalpost.page.getByText(second)).toBeVisible()
  expect(await readFile(second, 'utf8')).toBe(await readFile(first, 'utf8'))
  expect(await readFile(first, 'utf8')).toContain('"default_payout": "0.45000"')
})

test('I open a file with mistakes and am told each one, and no network is made', async ({
  desk,
  goalpost,
}) => {
  const path = join(desk.data, 'broken.goalpost.json')
  await writeFile(path, brokenConfig)
  await goalpost.answerFileDialogs({ open: path })
  await goalpost.welcome.openFile.click()
  await expect(goalpost.message).toContainText('broken.goalpost.json cannot be opened')
  await expect(goalpost.message).toContainText(
    'Goal 5012 “Deposit” has offer_id = "spring": a whole number is needed.',
  )
  await expect(goalpost.message).toContainText('Goal 5013 “Sale” has is_private = "maybe"')
  await expect(goalpost.welcome.networks).toHaveCount(0)
})

test('I open a file that is no configuration and am told so in a sentence', async ({
  desk,
  goalpost,
}) => {
  const path = join(desk.data, 'letter.json')
  for (const [content, sentence] of [
    ['Dear colleague', 'not a JSON file'],
    ['{"format":"other"}', 'not a Goalpost configuration'],
    ['{"format":"goalpost/config","version":9}', 'newer Goalpost'],
  ] as const) {
    await writeFile(path, content)
    await goalpost.answerFileDialogs({ open: path })
    await goalpost.welcome.openFile.click()
    await expect(goalpost.message).toContainText(sentence)
  }
})
