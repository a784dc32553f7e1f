/** npm test: sets up what is missing, then runs every check and every test. */
import { runSteps } from './checks/run-steps.mjs'
import { steps } from './checks/steps.mjs'
import { lastLine, oneFailed } from './checks/tally.mjs'
import { thisHost } from './lib/host.mjs'
import { onInterrupt } from './lib/interrupt.mjs'
import { main } from './lib/main.mjs'
import { say } from './lib/progress.mjs'
import { prepare } from './setup/prepare.mjs'

// Ending in the usual way lets the virtual display be put away.
onInterrupt(() => process.exit(130))

let total = oneFailed
await main(async () => {
  const host = thisHost()
  const { dist } = await prepare(host)
  const env = { ...host.env, ELECTRON_OVERRIDE_DIST_PATH: dist }
  total = await runSteps(steps, { ...host, env }, say)
  return total.failed > 0 ? 1 : 0
})

if (total.skipped.length) say(`\nSkipped, and counted neither way:`)
for (const { name, reason } of total.skipped) say(`  ${name}${reason ? ` (${reason})` : ''}`)
say(`\n${lastLine(total)}`)
