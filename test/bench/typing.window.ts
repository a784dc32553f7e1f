import { test } from '../e2e/fixtures'
import { ms, quantile, table, title } from './measure'
import { openNetworkOf } from './open-network'
import { typeInto } from './type-into'

const sizes = [1, 10_000, 100_000]

test('typing into an amount', async ({ desk }) => {
  const rows: string[][] = [['From key to finding on the screen', 'median', '95 %', 'longest']]
  for (const count of sizes) {
    const { page } = await openNetworkOf(desk, count)
    const times = (await typeInto(page, 'Payout per conversion', 120)).slice(10)
    const name = `${count.toLocaleString('en')} ${count === 1 ? 'goal' : 'goals'}`
    rows.push([name, ms(quantile(times, 0.5)), ms(quantile(times, 0.95)), ms(Math.max(...times))])
    await desk.close()
  }
  console.log(title('Typing, in a real window'))
  console.log(table(rows))
})
