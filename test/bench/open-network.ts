import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeConfig } from '#domain/config/write-config'
import { expect, type Desk } from '../e2e/fixtures'
import type { GoalpostWindow } from '../e2e/pages/goalpost-window'
import { manyGoals } from '../support/many-goals'

/** The real app with a network of so many goals, the first of them chosen, once every goal has been looked at. */
export async function openNetworkOf(desk: Desk, count: number): Promise<GoalpostWindow> {
  const path = join(desk.data, `${count}.goalpost.json`)
  await writeFile(path, writeConfig(manyGoals(count)))
  const goalpost = await desk.start()
  await goalpost.answerFileDialogs({ open: path })
  // The welcome page, or the network of the time before.
  await goalpost.page.getByRole('heading').first().waitFor()
  await goalpost.chooseFromMenu('Open a configuration file…')
  const words = `${count.toLocaleString('en')} ${count === 1 ? 'goal' : 'goals'}`
  const title = goalpost.page.getByRole('main').getByTitle(words, { exact: true })
  await title.waitFor({ timeout: 120_000 })
  await goalpost.page.getByRole('gridcell', { name: 'Step 1', exact: true }).first().click()
  const looked = goalpost.page.getByRole('contentinfo').getByText('Checking…')
  await expect(looked).toHaveCount(0, { timeout: 120_000 })
  return goalpost
}
