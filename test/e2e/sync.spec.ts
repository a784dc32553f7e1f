import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Practice } from '../../src-main/practice/practice'
import { expect, test, type Desk } from './fixtures'
import type { GoalpostWindow } from './pages/goalpost-window'
import { aPlatform } from './practice'

async function connected(goalpost: GoalpostWindow, platform: Practice, goals: number) {
  await goalpost.sync.connect(platform.networkId, platform.url, platform.token)
  await expect(goalpost.says(`Pulled ${goals} goals`)).toBeVisible()
}

async function setPayout(goalpost: GoalpostWindow, goal: number, payout: string) {
  await goalpost.goals.choose(`Goal ${goal}`)
  await goalpost.form.text('Payout per conversion').fill(payout)
  await goalpost.form.text('Payout per conversion').press('Enter')
}

function payouts(platform: Practice, goals: readonly number[]): readonly unknown[] {
  const rows = new Map(platform.rows('Goal').map((row) => [row.id, row.default_payout]))
  return goals.map((goal) => rows.get(String(goal)))
}

/** Every file that the app left, as text. */
async function everything({ data, log }: Desk): Promise<string> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map((file) => readFile(join(file.parentPath, file.name), 'latin1'))
  return [log, ...(await Promise.all(read))].join('\n')
}

test('I pull, change twenty goals, a colleague changes three of them, I post, decide and post again', async ({
  desk,
  goalpost,
}) => {
  const platform = await aPlatform(24)
  await connected(goalpost, platform, 24)
  const mine = Array.from({ length: 20 }, (_none, place) => 501 + place)
  for (const goal of mine) await setPayout(goalpost, goal, '5.50')
  for (const goal of ['501', '502', '503']) {
    await platform.colleague.changeAmount(goal, 'default_payout', '6.00')
  }

  await goalpost.sync.post()
  await expect(goalpost.says('17 of 20 goals posted')).toBeVisible()
  expect(payouts(platform, mine)).toEqual([
    ...Array.from({ length: 3 }, () => '6.00000'),
    ...Array.from({ length: 17 }, () => '5.50000'),
  ])

  await goalpost.sync.show('Conflicts')
  await goalpost.button('Keep mine: Payout per conversion of Goal 501').click()
  await goalpost.button('Keep mine: Payout per conversion of Goal 502').click()
  await goalpost.button('Take theirs: Payout per conversion of Goal 503').click()
  await expect(goalpost.page.getByText('Keep mine', { exact: true })).toHaveCount(0)
  await goalpost.sync.post()
  await expect(goalpost.says('2 of 2 goals posted')).toBeVisible()
  expect(payouts(platform, [501, 502, 503])).toEqual(['5.50000', '5.50000', '6.00000'])
  await expect(goalpost.status).toContainText('0 goals changed')

  await desk.close()
  expect(await everything(desk)).not.toContain(platform.token)
  await platform.stop()
})

test('a goal whose answer is lost after it was made is there once, and I am told that it was posted', async ({
  goalpost,
}) => {
  let cut = 0
  const platform = await aPlatform(4, ({ method }) => {
    if (method !== 'create' || cut === 1) return null
    cut += 1
    return 'reset-after'
  })
  await connected(goalpost, platform, 4)
  await goalpost.goals.choose('Goal 501')
  await goalpost.form.button('Duplicate').click()
  await expect(goalpost.goals.row('Goal 501 (copy)')).toBeVisible()
  await goalpost.sync.post()
  await expect(goalpost.says('1 of 1 goal posted')).toBeVisible({ timeout: 30_000 })
  expect(platform.rows('Goal').map(({ name }) => name)).toEqual([
    'Goal 501',
    'Goal 502',
    'Goal 503',
    'Goal 504',
    'Goal 501 (copy)',
  ])
  await platform.stop()
})

test('I am killed in the middle of a post, resume it after the start, and nothing is there twice', async ({
  desk,
  goalpost,
}) => {
  const platform = await aPlatform(4, ({ method }) =>
    method === 'create' ? 'timeout-after' : null,
  )
  await connected(goalpost, platform, 4)
  await goalpost.goals.choose('Goal 501')
  await goalpost.form.button('Duplicate').click()
  await expect(goalpost.goals.row('Goal 501 (copy)')).toBeVisible()
  await goalpost.sync.post()
  await expect.poll(() => platform.rows('Goal').length).toBe(5)
  await desk.kill()

  const again = await desk.start()
  await again.button('Resume').click()
  await again.page.getByLabel('Network token', { exact: true }).fill(platform.token)
  await again.dialog.getByRole('button', { name: 'Resume' }).click()
  await expect(again.says('1 of 1 goal posted')).toBeVisible()
  expect(platform.rows('Goal')).toHaveLength(5)
  await platform.stop()
})

test('I try the practice network from the start page, and see on every screen that it is practice', async ({
  goalpost,
}) => {
  await goalpost.welcome.practice.click()
  await expect(goalpost.says('Pulled 84 goals')).toBeVisible()
  const banner = goalpost.page.getByText('Nothing here reaches the real platform')
  for (const screen of ['Changes', 'Conflicts', 'History', 'Goals'] as const) {
    await goalpost.sync.show(screen)
    await expect(banner).toBeVisible()
  }
  await goalpost.goals.choose('Guild joined')
  await goalpost.form.text('Payout per conversion').fill('0.80')
  await goalpost.sync.post()
  await expect(goalpost.says('1 of 1 goal posted')).toBeVisible()
  await goalpost.sync.show('Changes')
  await goalpost.button('Posts').click()
  await goalpost.button('Undo this post').click()
  await goalpost.sync.show('Goals')
  await goalpost.goals.choose('Guild joined')
  await expect(goalpost.form.text('Payout per conversion')).toHaveValue('0.75')
  await expect(goalpost.goals.mark('Guild joined', /^Modified/)).toBeVisible()
})

test('I give a wrong token, am told what to do, and enter another one there', async ({
  goalpost,
}) => {
  const platform = await aPlatform(4)
  await goalpost.sync.connect(platform.networkId, platform.url, 'NETwrongwrongwrong')
  await expect(goalpost.message).toContainText('does not accept the token')
  await expect(goalpost.message).toContainText('Copy the network’s token')
  await expect(goalpost.message).not.toContainText('NETwrong')
  await goalpost.button('Enter another token…').click()
  await goalpost.sync.giveToken(platform.token)
  await expect(goalpost.says('Pulled 4 goals')).toBeVisible()
  await platform.stop()
})
