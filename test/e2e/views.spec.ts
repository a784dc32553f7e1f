import { aConfig } from '../support/configs'
import { aGoal, anOffer } from '../support/goals'
import { expect, test } from './fixtures'
import type { GoalpostWindow } from './pages/goalpost-window'
import { aPlatformOf } from './practice'

/** One goal for each thing that a view is about. */
const network = aConfig({
  offers: [anOffer()],
  goals: [
    aGoal({ id: 501, name: 'Signup' }),
    aGoal({ id: 502, name: 'Deposit' }),
    aGoal({ id: 503, name: 'Both methods', tiered_payout: true, use_payout_groups: true }),
    aGoal({ id: 504, name: 'Loss', default_payout: '9.00000' }),
    aGoal({ id: 505, name: 'Hidden', is_private: true }),
    aGoal({ id: 506, name: 'Sale' }),
    aGoal({ id: 507, name: 'Quiet' }),
  ],
})

const views = [
  ['Pending', ['Signup', 'Deposit']],
  ['Errors', ['Both methods']],
  ['Conflicts', ['Deposit']],
  ['Money warnings', ['Loss', 'Hidden']],
  ['Private with payout', ['Hidden']],
  ['Recently changed on the platform', ['Deposit', 'Sale']],
] as const

/** Exactly the goals with these words in their names are listed, in this order. */
async function lists({ goals }: GoalpostWindow, names: readonly string[]): Promise<void> {
  await expect(goals.grid).toHaveAttribute('aria-rowcount', String(names.length + 1))
  for (const [place, name] of names.entries()) {
    await expect(goals.nameAt(place + 1)).toContainText(name)
  }
}

test('each view that every network has shows the goals that it is named for', async ({
  goalpost,
}) => {
  const { find, form, goals, sync } = goalpost
  const platform = await aPlatformOf(network)
  await sync.connect(platform.networkId, platform.url, platform.token)
  await expect(goalpost.says('Pulled 7 goals')).toBeVisible()
  for (const name of ['Signup', 'Deposit']) {
    await goals.choose(name)
    await form.text('Payout per conversion').fill('5.25')
    await form.text('Payout per conversion').press('Enter')
  }
  await platform.colleague.changeAmount('502', 'default_payout', '6.00')
  await platform.colleague.changeAmount('506', 'max_payout', '9.00')
  await goalpost.button('Pull').click()
  await expect(goalpost.says('1 goal with conflicts')).toBeVisible()

  for (const [view, names] of views) {
    await test.step(view, async () => {
      await find.chooseView(view)
      await lists(goalpost, names)
    })
  }
  await find.chooseView('All goals')
  await lists(
    goalpost,
    network.goals.map(({ name }) => name ?? ''),
  )
  await platform.stop()
})

test('I find goals by words and an amount, save that as a view, look elsewhere, and come back to it after a restart', async ({
  desk,
  goalpost,
}) => {
  const { columns, dialog, find, goals, page } = goalpost
  const found = ['First deposit ≥ 20 EUR', 'Salary received', 'First deposit ≥ 250 EUR']
  await goalpost.openSample()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('kestrel first')
  await lists(goalpost, [...found.slice(0, 2), 'First card payment', ...found.slice(2)])
  await goalpost.button('Add filter').click()
  await dialog.getByRole('combobox', { name: 'What' }).selectOption('Payout per conversion')
  await dialog.getByRole('combobox', { name: 'How' }).selectOption('is above')
  await dialog.getByRole('textbox').fill('10.00')
  await dialog.getByRole('button', { name: 'Add filter' }).click()
  await lists(goalpost, found)

  await goals.head('Payout per conversion').click()
  await goals.head('Payout per conversion').click()
  await goalpost.chooseFromMenu('Columns…')
  await columns.shown('Payout per sale').uncheck()
  await page.keyboard.press('Escape')
  await goalpost.chooseFromMenu('Save as a view…')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Dear deposits')
  await dialog.getByRole('button', { name: 'Save view' }).click()
  await expect(find.view).toHaveText('Dear deposits')

  await find.chooseView('Errors')
  await goals.head('Name').click()
  await goalpost.chooseFromMenu('Columns…')
  await goalpost.button('Usual columns').click()
  await expect(goals.head('Payout per sale')).toBeVisible()
  await desk.close()

  const again = await desk.start()
  await expect(again.find.view).toHaveText('Errors')
  await again.find.chooseView('Dear deposits')
  await lists(again, found.toReversed())
  await expect(again.find.search).toHaveValue('kestrel first')
  await expect(again.find.filters).toContainText('Payout per conversion is above 10.00')
  await expect(again.goals.head('Payout per sale')).toHaveCount(0)
  await expect(again.goals.head('Payout per conversion')).toHaveAttribute('aria-sort', 'descending')
})
