/** npm run dev: sets up what is missing, and opens the app with its sources reloading while they change. */
import { join } from 'node:path'
import { withDisplay } from './display/display.mjs'
import { lacksDisplay, thisHost } from './lib/host.mjs'
import { main } from './lib/main.mjs'
import { say } from './lib/progress.mjs'
import { run } from './lib/run.mjs'
import { prepare } from './setup/prepare.mjs'
import { sandboxSwitches } from './setup/system/sandbox.mjs'

// The tool ends on the same signal; this script stays until it has, and puts the virtual display away.
process.on('SIGINT', () => undefined).on('SIGTERM', () => process.exit(143))

await main(async () => {
  const host = thisHost()
  const { executable } = await prepare(host)
  if (lacksDisplay(host)) say('There is no display here: opening on a virtual one.')
  const tool = join(host.root, 'node_modules/electron-vite/bin/electron-vite.js')
  const switches = sandboxSwitches(host).length ? { NO_SANDBOX: '1' } : {}
  return withDisplay(host, async (display) => {
    const env = { ...display, ...switches, ELECTRON_EXEC_PATH: executable }
    const args = [tool, 'dev', '--', ...process.argv.slice(2)]
    const { code } = await run(host.nodePath, args, { cwd: host.root, env, show: true })
    return code
  })
})
