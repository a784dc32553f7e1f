/** npm run --silent goalpost -- COMMAND: the command line. It needs Node and the dependencies, no Electron, no display. */
import { join } from 'node:path'
import { ensureBuilt } from './app/build.mjs'
import { thisHost } from './lib/host.mjs'
import { onInterrupt } from './lib/interrupt.mjs'
import { main } from './lib/main.mjs'
import { startFolder } from './lib/npm.mjs'
import { withProgress } from './lib/progress.mjs'
import { run } from './lib/run.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { checkNodeVersion } from './setup/node-version.mjs'

await main(async () => {
  const host = thisHost()
  const { nodePath, nodeVersion, root, env } = host
  // Stdout is the command's alone.
  const screen = process.stderr
  checkNodeVersion(nodeVersion)
  await ensureDependencies(host, {
    run,
    withProgress: (title, step) => withProgress(title, step, screen),
  })
  await ensureBuilt(host, screen)
  const args = [join(root, 'out/main/cli.js'), ...process.argv.slice(2)]
  const cwd = startFolder(env, process.cwd())
  // A command that runs until it is interrupted puts its things away first.
  const ending = new AbortController()
  onInterrupt(() => {
    ending.abort()
  })
  const { code } = await run(nodePath, args, { cwd, env, show: true, end: ending.signal })
  return code
})
