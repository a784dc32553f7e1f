import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { expect, test } from './fixtures'

/** What axe finds on the screen as it is now: one line a fault. */
async function faultsOn(page: Page): Promise<readonly string[]> {
  // Legacy mode: the other one opens a second page, which an Electron window cannot.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

for (const scheme of ['light', 'dark'] as const) {
  test(`no screen or dialog has a fault that axe knows, in ${scheme}`, async ({ desk }) => {
    const goalpost = await desk.start(scheme)
    await expect(goalpost.welcome.heading).toBeVisible()
    expect(await faultsOn(goalpost.page)).toEqual([])

    await goalpost.openSample()
    expect(await faultsOn(goalpost.page)).toEqual([])

    await goalpost.chooseFromMenu('Network settings…')
    await goalpost.network.name.fill('')
    expect(await faultsOn(goalpost.page)).toEqual([])
    await goalpost.page.keyboard.press('Escape')

    await goalpost.goals.choose('Tutorial finished')
    await goalpost.form.text('Payout per conversion').fill('wrong')
    await goalpost.form.text('Name').fill('Changed')
    await expect(goalpost.goals.row('Changed')).toBeVisible()
    expect(await faultsOn(goalpost.page)).toEqual([])

    await goalpost.chooseFromMenu('Findings')
    await expect(goalpost.findings.kind('The payout is above the revenue')).toBeVisible()
    expect(await faultsOn(goalpost.page)).toEqual([])

    await goalpost.chooseFromMenu('History')
    await expect(goalpost.history.entry('Set Name to Changed')).toBeVisible()
    await expect(goalpost.history.cells).toBeVisible()
    expect(await faultsOn(goalpost.page)).toEqual([])

    await goalpost.chooseFromMenu('Restore points…')
    await goalpost.button('Keep one now').click()
    await expect(goalpost.dialog).toContainText('Kept by hand')
    expect(await faultsOn(goalpost.page)).toEqual([])
    await goalpost.button('Close').click()

    await goalpost.chooseFromMenu('Goals')
    await goalpost.form.flag('Private').click()
    await goalpost.chooseFromMenu('Restore points…')
    await goalpost.dialog.getByText('Compare').click()
    await expect(goalpost.page.getByText('1 goal is different now')).toBeVisible()
    expect(await faultsOn(goalpost.page)).toEqual([])
    await goalpost.button('Back').click()
    await goalpost.button('Close').click()

    await goalpost.form.button('Discard changes…').click()
    await expect(goalpost.dialog).toBeVisible()
    expect(await faultsOn(goalpost.page)).toEqual([])
    await goalpost.page.keyboard.press('Escape')

    const copy = join(desk.data, 'Copy')
    await goalpost.answerFileDialogs({ save: copy, open: copy })
    await goalpost.chooseFromMenu('Export everything…')
    await expect(goalpost.page.getByText(copy)).toBeVisible()
    await goalpost.chooseFromMenu('Open a copied network…')
    await goalpost.button('Close network').click()
    await goalpost.button('Settings of Sample network').click()
    await goalpost.button('Archive').click()
    await goalpost.welcome.archived.click()
    await expect(goalpost.button('Bring back Sample network')).toBeVisible()
    await expect(goalpost.welcome.networks).toHaveCount(1)
    expect(await faultsOn(goalpost.page)).toEqual([])
  })
}
