import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeConfig } from '#domain/config/write-config'
import { expect, test, type Desk } from '../e2e/fixtures'
import { manyGoals } from '../support/many-goals'
import { ms, quantile, table, title } from './measure'
import { typeInto } from './type-into'

const sizes = [1, 10_000, 100_000]

async function openNetworkOf(desk: Desk, count: number): Promise<Page> {
  const path = join(desk.data, `${count}.goalpost.json`)
  await writeFile(path, writeConfig(manyGoals(count)))
  const goalpost = await desk.start()
  await goalpost.answerFileDialogs({ open: path })
  // The welcome page, or the network of the time before.
  await goalpost.page.getByRole('heading').first().waitFor()
  await goalpost.chooseFromMenu('Open configuration file…')
  const words = `${count} ${count === 1 ? 'goal' : 'goals'}`
  await goalpost.page.getByTitle(words, { exact: true }).waitFor({ timeout: 120_000 })
  await goalpost.page.getByRole('gridcell', { name: 'Step 1', exact: true }).first().click()
  // Every goal has been looked at.
  const looked = goalpost.page.getByRole('contentinfo').getByText('Checking…')
  await expect(looked).toHaveCount(0, { timeout: 120_000 })
  return goalpost.page
}

test('typing into an amount', async ({ desk }) => {
  const rows: string[][] = [['From key to finding on the screen', 'median', '95 %', 'longest']]
  for (const count of sizes) {
    const page = await openNetworkOf(desk, count)
    const times = (await typeInto(page, 'Payout per conversion', 120)).slice(10)
    const name = `${count.toLocaleString('en')} ${count === 1 ? 'goal' : 'goals'}`
    rows.push([name, ms(quantile(times, 0.5)), ms(quantile(times, 0.95)), ms(Math.max(...times))])
    await desk.close()
  }
  console.log(title('Typing, in a real window'))
  console.log(table(rows))
})
