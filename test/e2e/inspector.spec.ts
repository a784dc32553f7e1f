import { expect, test } from './fixtures'
import { onDisk } from './on-disk'

const payout = 'Payout per conversion'
const three = [1003, 1004, 1005] as const

test('I see what several goals have in common and where they differ, and set it in all of them as one step', async ({
  desk,
  goalpost,
}) => {
  const { form, goals, page, status } = goalpost
  await goalpost.openSample()
  await goals.choose('Tutorial finished')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(form.heading).toHaveText('3 goals')
  const method = form.choice('Payout method')
  const payouts = () => onDisk(desk, ...three).then((all) => all.map((goal) => goal.default_payout))

  await test.step('what is the same shows, what differs says how far', async () => {
    await expect(form.choice('Conversion tracking')).toHaveValue('server')
    await expect(form.text(payout)).toHaveAttribute(
      'placeholder',
      'Mixed: 0.40 to 3.50, 3 different',
    )
    await expect(method.locator('option:checked')).toHaveText('Mixed: Default 2, Tiers 1')
  })
  await test.step('an amount', async () => {
    await form.text(payout).fill('0.55')
    await form.text(payout).press('Enter')
    await expect(status).toContainText('3 goals changed')
    expect(await payouts()).toEqual(['0.55000', '0.55000', '0.55000'])
    await goalpost.button(`Undo: Set ${payout} to 0.55 on 3 goals`).click()
    await expect(status).toContainText('0 goals changed')
    expect(await payouts()).toEqual(['0.40000', '0.90000', '3.50000'])
  })
  await test.step('a method, with the amounts kept', async () => {
    await method.selectOption('Groups: by payout groups')
    await expect(status).toContainText('3 goals changed')
    for (const goal of await onDisk(desk, ...three)) {
      expect(goal).toMatchObject({ use_payout_groups: true, tiered_payout: false })
    }
    expect(await payouts()).toEqual(['0.40000', '0.90000', '3.50000'])
    await goalpost.chooseFromMenu('Undo')
    await expect(status).toContainText('0 goals changed')
  })
})

test('I change how a goal pays: what is needed is asked for, and what does not count any more is kept', async ({
  desk,
  goalpost,
}) => {
  const { form, goals, page } = goalpost
  await goalpost.openSample()
  await goals.choose('Tutorial finished')

  await test.step('by a share of the sale', async () => {
    await expect(form.notUsed('Payout per sale')).toBeVisible()
    await form.choice('Payout type').selectOption('Cost per Sale (CPS)')
    await expect(form.notUsed(payout)).toContainText('percentage only')
    await expect(form.notUsed(payout)).toContainText('0.40')
    await expect(form.text('Payout per sale')).toHaveAccessibleDescription(/is empty/)
    await expect(goals.mark('Tutorial finished', /Error/)).toBeVisible()
    await form.text('Payout per sale').fill('12.5')
    await form.text('Payout per sale').press('Enter')
    await expect(goals.mark('Tutorial finished', /Error/)).toHaveCount(0)
    expect(await onDisk(desk, 1003)).toMatchObject([
      { payout_type: 'cpa_percentage', percent_payout: '12.50', default_payout: '0.40000' },
    ])
  })
  await test.step('and by a flat amount again', async () => {
    await form.choice('Payout type').selectOption('Cost per Conversion (CPA)')
    await expect(form.text(payout)).toHaveValue('0.40')
    await expect(form.notUsed('Payout per sale')).toContainText('12.50')
  })
  await test.step('by groups, which switches tiers off, and back in one step', async () => {
    const method = form.choice('Payout method')
    await method.selectOption('Tiers: by the partner’s tier')
    await expect(form.says(/Payout tiers are on/)).toBeVisible()
    await method.selectOption('Groups: by payout groups')
    await expect(form.says(/Payout groups are on/)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Undo: .*groups/ })).toBeEnabled()
    expect(await onDisk(desk, 1003)).toMatchObject([
      { use_payout_groups: true, tiered_payout: false, default_payout: '0.40000' },
    ])
    await form.revert('Payout method').click()
    await expect(method).toHaveValue('default')
  })
})
