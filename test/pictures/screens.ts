import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test, type Desk } from '../e2e/fixtures'
import { brokenConfig } from '../support/broken-config'
import type { GoalpostWindow } from '../e2e/pages/goalpost-window'
import { aPlatform } from '../e2e/practice'

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url))

async function save(goalpost: GoalpostWindow, name: string) {
  await goalpost.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

/** A file as a colleague might have broken it. */
async function brokenFile(desk: Desk): Promise<string> {
  const path = join(desk.data, 'spring-offers.goalpost.json')
  await writeFile(path, brokenConfig)
  return path
}

for (const scheme of ['light', 'dark'] as const) {
  test(`pictures of each screen, ${scheme}`, async ({ desk }) => {
    const goalpost = await desk.start(scheme)
    await goalpost.welcome.heading.waitFor()
    await save(goalpost, `welcome-${scheme}`)

    await goalpost.answerFileDialogs({ open: await brokenFile(desk) })
    await goalpost.welcome.openFile.click()
    await goalpost.message.waitFor()
    await save(goalpost, `refused-file-${scheme}`)

    await goalpost.openSample()
    await goalpost.page.getByRole('heading', { name: 'No goal chosen' }).waitFor()
    await save(goalpost, `network-${scheme}`)

    await goalpost.chooseOffer('Realm of Embers – iOS')
    await goalpost.goals.choose('Level 30 reached')
    await goalpost.form.button('Mark deleted').click()
    await goalpost.goals.choose('First in-app purchase')
    await goalpost.form.button('Duplicate').click()
    await goalpost.goals.choose('First in-app purchase')
    await goalpost.form.text('Payout per sale').fill('12.555')
    await goalpost.form.text('Payout per conversion').fill('2.25')
    await goalpost.form.revert('Payout per conversion').waitFor()
    await goalpost.form.text('Payout per sale').focus()
    await save(goalpost, `editing-${scheme}`)

    await goalpost.form.button('Discard changes…').click()
    await goalpost.dialog.waitFor()
    await save(goalpost, `discard-${scheme}`)
  })

  test(`pictures of pull, conflicts and post, ${scheme}`, async ({ desk }) => {
    const goalpost = await desk.start(scheme)
    const platform = await aPlatform(24)
    await goalpost.sync.connect(platform.networkId, platform.url, platform.token)
    await goalpost.says('Pulled 24 goals').waitFor()
    for (const [goal, payout] of [
      ['501', '5.50'],
      ['502', '50.00'],
      ['503', '4.20'],
    ] as const) {
      await goalpost.goals.choose(`Goal ${goal}`)
      await goalpost.form.text('Payout per conversion').fill(payout)
      await goalpost.form.text('Payout per conversion').press('Enter')
    }
    await platform.colleague.changeAmount('503', 'default_payout', '6.00')
    await goalpost.button('Pull').click()
    await goalpost.says('1 goal with conflicts').waitFor()
    await goalpost.sync.show('Conflicts')
    await goalpost.sync.conflicts.first().waitFor()
    await save(goalpost, `conflicts-${scheme}`)
    await goalpost.page.getByRole('button', { name: /^Post/ }).first().click()
    await goalpost.dialog.getByRole('button', { name: /^Post \d/ }).waitFor()
    await save(goalpost, `plan-${scheme}`)
    for (const box of await goalpost.dialog.getByRole('checkbox').all()) await box.check()
    await goalpost.dialog.getByRole('button', { name: /^Post \d/ }).click()
    await goalpost.says('Post over').waitFor()
    await save(goalpost, `posted-${scheme}`)
    await platform.stop()
  })
}
