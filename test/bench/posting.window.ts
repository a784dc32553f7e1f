import { join } from 'node:path'
import { setField } from '#domain/change/edits'
import { applyMove } from '#domain/change/move'
import type { GoalRecord } from '#domain/change/record'
import { recordsOf } from '#domain/config/network-config'
import { expect, test } from '../e2e/fixtures'
import { aPlatform } from '../e2e/practice'
import { aboutOf } from '../../src-main/store/small-files/about'
import { writeConnection } from '../../src-main/store/small-files/connection-file'
import { createNetwork } from '../../src-main/store/network/create-network'
import { nodeDisk } from '../../src-main/store/disk/disk'
import { aConfigOf } from '../support/sync-bench'
import { ms, quantile, table, title } from './measure'
import { typeInto } from './type-into'

const GOALS = 3_000

/** A network in which every goal has a change that is to be posted. */
async function makeChanged(data: string, url: string): Promise<void> {
  const config = aConfigOf(GOALS)
  const folder = join(data, 'networks/acme')
  const { network, advertisers, offers } = config
  const records = recordsOf(config, () => 'none is new').map(changed)
  await createNetwork(
    nodeDisk,
    folder,
    aboutOf('platform', network),
    { network, advertisers, offers },
    records,
  )
  await writeConnection(nodeDisk, folder, url)
}

function changed(record: GoalRecord): GoalRecord {
  const moves = setField(record, 'description', 'Changed by the benchmark')
  return moves.reduce<GoalRecord>((now, move) => applyMove(now, move) ?? now, record)
}

test('typing while three thousand changes are posted', async ({ desk }) => {
  const platform = await aPlatform(GOALS)
  await makeChanged(desk.data, platform.url)
  const goalpost = await desk.start()
  const { page } = goalpost
  await goalpost.welcome.network('Acme network').getByRole('button').first().click()
  await page
    .getByRole('gridcell', { name: 'Goal 3500', exact: true })
    .or(page.getByRole('gridcell', { name: 'Goal 501', exact: true }))
    .first()
    .click()
  const before = await typeInto(page, 'Payout per conversion', 120)

  await page.getByRole('button', { name: /^Post/ }).first().click()
  await page.getByLabel('Network token', { exact: true }).fill(platform.token)
  await goalpost.dialog.getByRole('button', { name: 'Post' }).click()
  const send = goalpost.dialog.getByRole('button', { name: /^Post [\d,]+ goals/ })
  await send.waitFor()
  await send.click()
  await goalpost.sync.show('Goals')
  await expect.poll(() => platform.rows('Goal').filter(isPosted).length).toBeGreaterThan(10)
  const begun = platform.rows('Goal').filter(isPosted).length
  const during = await typeInto(page, 'Payout per conversion', 600)
  const ended = platform.rows('Goal').filter(isPosted).length
  await page.getByRole('contentinfo').getByRole('button', { name: 'Stop' }).click()
  await platform.stop()

  console.log(
    title(`Typing while ${GOALS} changes are posted: ${begun} to ${ended} of them meanwhile`),
  )
  console.log(
    table([
      ['From key to finding on the screen', 'keys', 'median', '95 %', 'longest'],
      line('before the post', before.slice(10)),
      line('during the post', during),
    ]),
  )
})

function isPosted({ description }: Readonly<Record<string, unknown>>): boolean {
  return description !== null && description !== ''
}

function line(name: string, times: readonly number[]): readonly string[] {
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)]
  return [name, String(times.length), ms(half), ms(most), ms(Math.max(...times))]
}
