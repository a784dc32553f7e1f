import type { Practice } from '../../src-main/practice/practice'
import { aConfig } from '../support/configs'
import { aGoal, anOffer } from '../support/goals'
import { expect, test } from './fixtures'
import { keyboard, mouse, type Hands } from './hands'
import type { GoalpostWindow } from './pages/goalpost-window'
import { aPlatformOf } from './practice'

const casinos = [41, 42, 43, 44, 45, 46]

/** One launch whose two goals six offers are to have too, each with a goal of its own already, and one more offer. */
const network = aConfig({
  offers: [
    anOffer({ id: 40, name: 'Brand launch' }),
    ...casinos.map((id) => anOffer({ id, name: `Casino ${id}` })),
    anOffer({ id: 47, name: 'Newsletter' }),
  ],
  goals: [
    aGoal({ id: 502, name: 'Registration', default_payout: '5.00000' }),
    aGoal({ id: 503, name: 'Deposit', default_payout: '9.80000', max_payout: '10.00000' }),
    ...casinos.map((offer_id) =>
      aGoal({ id: 463 + offer_id, offer_id, name: 'Registration', default_payout: '5.00000' }),
    ),
    aGoal({ id: 510, offer_id: 47, name: 'Opened', default_payout: '0.10000' }),
    aGoal({
      id: 511,
      offer_id: 47,
      name: 'Lead',
      default_payout: '19.60000',
      max_payout: '20.00000',
    }),
  ],
})

async function connect({ page, dialog }: GoalpostWindow, platform: Practice, hands: Hands) {
  await hands.press(page.getByRole('button', { name: /^Connect to a network/ }))
  await hands.write(dialog.getByRole('textbox', { name: 'Network id' }), platform.networkId)
  await hands.press(dialog.locator('summary'))
  await hands.write(dialog.getByRole('textbox', { name: /^Address in place/ }), platform.url)
  await hands.press(dialog.getByRole('button', { name: 'Connect', exact: true }))
  await hands.write(dialog.getByLabel('Network token', { exact: true }), platform.token)
  await hands.press(dialog.getByRole('button', { name: 'Pull' }))
}

async function post({ dialog }: GoalpostWindow, hands: Hands) {
  await hands.run('Post…')
  const send = dialog.getByRole('button', { name: /^Post \d/ })
  await send.waitFor()
  for (const box of await dialog.getByRole('checkbox').all()) await hands.press(box)
  await hands.press(send)
}

async function aDay(goalpost: GoalpostWindow, hands: Hands) {
  const { dialog, goals, page, status } = goalpost
  const platform = await aPlatformOf(network)
  const amountsOf = (id: number) => {
    const row = platform.rows('Goal').find((goal) => goal.id === String(id))
    return [row?.default_payout, row?.max_payout]
  }

  await connect(goalpost, platform, hands)
  await expect(goalpost.says('Pulled 10 goals')).toBeVisible()

  // I look for the goals that pay more than 1.00.
  await hands.run('Add a filter…')
  await hands.choose(dialog.getByRole('combobox', { name: 'What' }), 'Payout per conversion')
  await hands.write(dialog.getByRole('textbox'), '1.00')
  await hands.press(dialog.getByRole('button', { name: 'Add filter' }))
  await expect(goals.row('Deposit')).toBeVisible()
  await expect(goals.row('Opened')).toHaveCount(0)

  // I raise them by 5 %, to multiples of 0.05.
  await hands.chooseAll()
  await hands.run('Raise, lower or round amounts…')
  await hands.write(dialog.getByRole('textbox', { name: 'Percent' }), '5')
  await hands.choose(
    dialog.getByRole('combobox', { name: 'Then round' }),
    'To the nearest multiple',
  )
  await hands.write(dialog.getByRole('textbox', { name: 'Multiple of' }), '0.05')
  await hands.press(dialog.getByRole('button', { name: 'Raise amounts in 9 goals' }))
  await expect(status).toContainText('9 goals changed')

  // Two of them would lose money now: I mend what they earn.
  await expect(goals.mark('Deposit', /Each conversion pays 10.30 EUR/)).toBeVisible()
  await expect(goals.mark('Lead', /Each conversion pays 20.60 EUR/)).toBeVisible()
  await hands.writeCell('Deposit', 'max_payout', '12.00')
  await hands.writeCell('Lead', 'max_payout', '24.00')
  await expect(goals.mark('Lead', /Each conversion/)).toHaveCount(0)
  await expect(goals.mark('Deposit', /Each conversion/)).toHaveCount(0)

  // The launch’s two goals are wanted in six more offers.
  await hands.goToOffer('Brand launch')
  await hands.chooseAll()
  await hands.run('Duplicate to offers…')
  await hands.write(dialog.getByRole('searchbox'), 'Casino')
  await hands.press(dialog.getByRole('button', { name: 'Tick all 6' }))
  await hands.press(dialog.getByRole('button', { name: 'Make 12 goals' }))
  await expect(status).toContainText('21 goals changed')
  await hands.run('Undo')
  await expect(status).toContainText('9 goals changed')
  await hands.run('Redo')
  await expect(status).toContainText('21 goals changed')

  // I look at all of it, and post, while a colleague is at one of the goals.
  await hands.run('Changes')
  await expect(page.getByRole('grid', { name: 'Changes' })).toContainText('Revenue per conversion')
  await platform.colleague.changeAmount('511', 'default_payout', '22.00')
  await post(goalpost, hands)
  await expect(goalpost.says('20 of 21 goals posted')).toBeVisible({ timeout: 30_000 })
  expect(amountsOf(511)).toEqual(['22.00000', '20.00000'])

  // I know better, and post again.
  await hands.run('Conflicts')
  await hands.keepMine()
  await expect(page.getByText('No conflicts')).toBeVisible()
  await post(goalpost, hands)
  await expect(goalpost.says('1 of 1 goal posted')).toBeVisible()
  await expect(status).toContainText('0 goals changed')

  expect([502, 503, 504, 509, 510, 511].map(amountsOf)).toEqual([
    ['5.25000', '8.00000'],
    ['10.30000', '12.00000'],
    ['5.25000', '8.00000'],
    ['5.25000', '8.00000'],
    ['0.10000', '8.00000'],
    ['20.60000', '24.00000'],
  ])
  const copies = platform.rows('Goal').slice(network.goals.length)
  expect(copies).toHaveLength(12)
  for (const casino of casinos) {
    const names = copies
      .filter(({ offer_id }) => offer_id === String(casino))
      .map(({ name }) => name)
    expect(new Set(names)).toEqual(new Set(['Deposit', 'Registration (2)']))
  }
  await platform.stop()
}

test('A day: I pull, filter, raise, mend, duplicate, undo, redo, review, post, decide a conflict and post again', async ({
  goalpost,
}) => {
  await aDay(goalpost, mouse(goalpost))
})

test('The same day by keyboard alone', async ({ goalpost }) => {
  await aDay(goalpost, keyboard(goalpost))
})
