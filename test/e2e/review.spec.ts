import { expect, test } from './fixtures'
import { onDisk } from './on-disk'
import type { GoalpostWindow } from './pages/goalpost-window'

const payout = 'Payout per conversion'

async function setPayout({ goals, form }: GoalpostWindow, goal: string, amount: string) {
  await goals.choose(goal)
  await form.text(payout).fill(amount)
  await form.text(payout).press('Enter')
}

test('I go through my changes and take back a field, a goal, and all of an offer', async ({
  desk,
  goalpost,
}) => {
  const { changes, dialog, form, status } = goalpost
  await goalpost.openSample()
  await setPayout(goalpost, 'Tutorial finished', '0.50')
  await form.flag('Private').click()
  await setPayout(goalpost, 'Guild joined', '0.80')
  await setPayout(goalpost, 'Registration', '0.25')
  await setPayout(goalpost, 'Chargeback received', '0.10')
  await expect(status).toContainText('4 goals changed')
  await goalpost.chooseFromMenu('Changes')

  await test.step('a field', async () => {
    await expect(changes.line('Private')).toContainText('On')
    await changes.button('Revert Private of Tutorial finished').click()
    await expect(changes.line('Private')).toHaveCount(0)
    expect(await onDisk(desk, 1003)).toMatchObject([
      { default_payout: '0.50000', is_private: false },
    ])
  })
  await test.step('a goal, after the question that says what goes', async () => {
    await changes.button('Discard the changes to Guild joined').click()
    await expect(dialog).toContainText(payout)
    await dialog.getByRole('button', { name: 'Discard changes' }).click()
    await expect(status).toContainText('3 goals changed')
    expect(await onDisk(desk, 1161)).toMatchObject([{ default_payout: '0.75000' }])
  })
  await test.step('all that a filter shows, and nothing else', async () => {
    await changes.offer.selectOption('Realm of Embers – Android (worldwide)')
    await expect(changes.line('Tutorial finished')).toHaveCount(0)
    await changes.button('Discard all listed…').click()
    await expect(dialog).toContainText('2 goals go back to what the platform has')
    await dialog.getByRole('button', { name: 'Discard changes' }).click()
    await expect(status).toContainText('1 goal changed')
    expect(await onDisk(desk, 1014, 1022, 1003)).toMatchObject([
      { default_payout: '0.20000' },
      { default_payout: '0.00000' },
      { default_payout: '0.50000' },
    ])
  })
})

test('I look for what was done, put everything back to before it, and one goal to an earlier point beside its fields', async ({
  desk,
  goalpost,
}) => {
  const { form, goals, history, status } = goalpost
  await goalpost.openSample()
  await setPayout(goalpost, 'Guild joined', '0.80')
  await setPayout(goalpost, 'Tutorial finished', '0.50')
  await setPayout(goalpost, 'Tutorial finished', '0.55')
  await form.flag('Private').click()
  await expect(status).toContainText('2 goals changed')

  await test.step('I search the history and put everything back', async () => {
    await goalpost.chooseFromMenu('History')
    await history.search.fill('0.55')
    await expect(history.entry(/./)).toHaveCount(1)
    await history.entry('Tutorial finished').click()
    await expect(history.cells).toContainText('0.50')
    await history.button('Put everything back to before this').click()
    await goalpost.chooseFromMenu('Goals')
    await goals.choose('Tutorial finished')
    await expect(form.text(payout)).toHaveValue('0.50')
    await expect(form.flag('Private')).not.toBeChecked()
  })
  await test.step('I see what was done to this goal alone, and go back to a point of it', async () => {
    await form.button('What was done to this goal').click()
    await expect(form.past).toHaveCount(4)
    await expect(form.past.first()).toContainText('0.55')
    await form.button(`Put back to here: Set ${payout} to 0.55 on “Tutorial finished”`).click()
    await expect(form.text(payout)).toHaveValue('0.55')
    await expect(form.past).toHaveCount(5)
    expect(await onDisk(desk, 1003, 1161)).toMatchObject([
      { default_payout: '0.55000', is_private: false },
      { default_payout: '0.80000' },
    ])
  })
})
