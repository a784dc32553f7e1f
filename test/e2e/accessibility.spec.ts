import { join } from 'node:path'
import { aConfigOf } from '../support/sync-bench'
import { faultsOn } from './axe'
import { expect, test } from './fixtures'
import { aPlatform, aPlatformOf } from './practice'

/** What can be done to many goals at once, each with a dialog of its own. */
const bulkDialogs = [
  'Set a field…',
  'Raise, lower or round amounts…',
  'Find and replace…',
  'Add text before or after…',
  'Clear fields…',
  'Change payout or revenue type…',
  'Switch tiers or groups…',
  'Duplicate to offers…',
  'Mark chosen goals deleted…',
]

/** Axe looks at some fifty screens and dialogs, each three times. */
test.setTimeout(180_000)

test('no screen or dialog of editing has a fault that axe knows, in any theme', async ({
  desk,
  goalpost,
}) => {
  const { page, dialog } = goalpost
  const button = (name: string) => goalpost.button(name)
  const isFaultless = async () => {
    expect(await faultsOn(page)).toEqual([])
  }
  const dialogIsFaultless = async () => {
    await expect(dialog).toBeVisible()
    expect(await faultsOn(page, 'dialog')).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await expect(goalpost.welcome.heading).toBeVisible()
  await isFaultless()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('listbox', { name: 'What was found' })).toBeVisible()
  await isFaultless()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expect(dialog).toContainText('Command palette')
  await isFaultless()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+,')
  await expect(dialog).toContainText('Lines in lists')
  await isFaultless()
  await page.keyboard.press('Escape')

  await goalpost.openSample()
  await isFaultless()
  await goalpost.chooseFromMenu('New goal')
  await expect(dialog).toBeVisible()
  await isFaultless()
  await page.keyboard.press('Escape')

  await goalpost.chooseFromMenu('Network settings…')
  await goalpost.network.name.fill('')
  await isFaultless()
  await page.keyboard.press('Escape')

  await goalpost.goals.choose('Tutorial finished')
  await goalpost.form.text('Payout per conversion').fill('wrong')
  await goalpost.form.text('Name').fill('Changed')
  await expect(goalpost.goals.row('Changed')).toBeVisible()
  await isFaultless()

  await goalpost.chooseFromMenu('Findings')
  await expect(goalpost.findings.kind('The payout is above the revenue')).toBeVisible()
  await isFaultless()
  await goalpost.chooseFromMenu('Findings')

  await goalpost.chooseFromMenu('Changes')
  await expect(page.getByRole('grid', { name: 'Changes' })).toBeVisible()
  await isFaultless()
  await goalpost.chooseFromMenu('Conflicts')
  await expect(page.getByText('No conflicts')).toBeVisible()
  await isFaultless()
  await goalpost.chooseFromMenu('History')
  await expect(goalpost.history.entry('Set Name to Changed')).toBeVisible()
  await expect(goalpost.history.cells).toBeVisible()
  await isFaultless()

  await goalpost.chooseFromMenu('Restore points…')
  await button('Keep one now').click()
  await expect(dialog).toContainText('Kept by hand')
  await isFaultless()
  await button('Close').click()

  await goalpost.chooseFromMenu('Goals')
  await goalpost.form.flag('Private').click()
  await goalpost.chooseFromMenu('Restore points…')
  await dialog.getByText('Compare').click()
  await expect(page.getByText('1 goal is different now')).toBeVisible()
  await isFaultless()
  await button('Back').click()
  await button('Close').click()

  await goalpost.form.button('Discard changes…').click()
  await expect(dialog).toBeVisible()
  await isFaultless()
  await page.keyboard.press('Escape')

  await goalpost.chooseFromMenu('Add a filter…')
  await dialog.getByRole('button', { name: 'Add filter' }).click()
  await dialogIsFaultless()
  await goalpost.chooseFromMenu('Save as a view…')
  await dialogIsFaultless()
  await goalpost.button('View: All goals').click()
  await expect(page.getByRole('menu')).toBeVisible()
  await isFaultless()
  await page.keyboard.press('Escape')
  await goalpost.chooseFromMenu('Columns…')
  await expect(page.getByRole('group', { name: 'Columns' })).toBeVisible()
  await isFaultless()
  await page.keyboard.press('Escape')

  // A name is no amount.
  await goalpost.goals.choose('Changed')
  await page.keyboard.press('Control+c')
  for (const key of ['ArrowRight', 'ArrowRight', 'Control+v']) await page.keyboard.press(key)
  await expect(goalpost.says('Pasted nothing')).toBeVisible()
  await isFaultless()
  await page.keyboard.press('Escape')

  await goalpost.chooseOffer('Realm of Embers – iOS')
  await goalpost.goals.choose('Changed')
  await page.keyboard.press('Control+a')
  await expect(goalpost.form.heading).toHaveText(/goals$/)
  await isFaultless()
  for (const bulk of bulkDialogs) {
    await goalpost.chooseFromMenu(bulk)
    await expect(dialog).toBeVisible()
    if (bulk === 'Raise, lower or round amounts…') {
      await dialog.getByRole('textbox', { name: 'Percent' }).fill('40')
      await expect(dialog.getByRole('button', { name: /^Raise amounts in/ })).toBeEnabled()
    }
    await dialogIsFaultless()
  }
  await goalpost.chooseFromMenu('Mark chosen goals deleted…')
  await dialog.getByRole('button', { name: /^Delete \d/ }).click()
  await expect(goalpost.goals.mark('Changed', /Marked deleted/)).toBeVisible()
  await goalpost.chooseFromMenu('Discard changes…')
  await dialogIsFaultless()

  const copy = join(desk.data, 'Copy')
  await goalpost.answerFileDialogs({ save: copy, open: copy })
  await goalpost.chooseFromMenu('Export everything…')
  await expect(page.getByText(copy)).toBeVisible()
  await isFaultless()
  await goalpost.chooseFromMenu('Open a copied network…')
  await button('Close network').click()
  await button('Settings of Sample network').click()
  await button('Archive').click()
  await goalpost.welcome.archived.click()
  await expect(button('Bring back Sample network')).toBeVisible()
  await expect(goalpost.welcome.networks).toHaveCount(1)
  await isFaultless()
})

test('no screen or dialog of pull and post has a fault that axe knows, in any theme', async ({
  goalpost,
}) => {
  const { page, dialog, sync } = goalpost
  const isFaultless = async () => {
    expect(await faultsOn(page)).toEqual([])
  }
  const platform = await aPlatform(24)
  await page.getByRole('button', { name: /^Connect to a network/ }).click()
  await isFaultless()
  await page.keyboard.press('Escape')
  await sync.connect(platform.networkId, platform.url, platform.token)
  await expect(goalpost.says('Pulled 24 goals')).toBeVisible()
  await goalpost.button('What changed').click()
  await expect(dialog).toBeVisible()
  await isFaultless()
  await page.keyboard.press('Escape')

  for (const goal of ['501', '502']) {
    await goalpost.goals.choose(`Goal ${goal}`)
    await goalpost.form.text('Payout per conversion').fill('50.00')
    await goalpost.form.text('Payout per conversion').press('Enter')
  }
  await platform.colleague.changeAmount('502', 'default_payout', '6.00')
  await goalpost.button('Pull').click()
  await expect(goalpost.says('1 goal with conflicts')).toBeVisible()
  await isFaultless()
  await sync.show('Conflicts')
  await expect(sync.conflicts.first()).toBeVisible()
  await isFaultless()
  await goalpost.button('Mine for all…').click()
  await expect(dialog).toBeVisible()
  await isFaultless()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Post/ }).first().click()
  await expect(dialog.getByRole('button', { name: /^Post \d/ })).toBeVisible()
  await isFaultless()
  await page.keyboard.press('Escape')
  await sync.post()
  await expect(goalpost.says('Post over')).toBeVisible()
  await sync.show('Changes')
  await page.getByRole('button', { name: 'Posts' }).click()
  await expect(sync.posted).toBeVisible()
  await isFaultless()
  await platform.stop()

  // The platform shows next to nothing all at once.
  const emptied = await aPlatformOf(aConfigOf(1), { port: Number(new URL(platform.url).port) })
  await goalpost.button('Pull').click()
  await expect(dialog).toContainText('far fewer goals')
  await isFaultless()
  await page.keyboard.press('Escape')
  await emptied.stop()
})
