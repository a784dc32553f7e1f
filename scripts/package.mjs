/** npm run package: builds the app and packages it, unpacked; with `-- --ship`, as installers for this platform. */
import { join } from 'node:path'
import { ensureBuilt } from './app/build.mjs'
import { builderArguments } from './app/package-arguments.mjs'
import { thisHost } from './lib/host.mjs'
import { main } from './lib/main.mjs'
import { run } from './lib/run.mjs'
import { prepare } from './setup/prepare.mjs'

await main(async () => {
  const host = thisHost()
  const runtime = await prepare(host)
  const args = builderArguments(runtime, { ship: process.argv.includes('--ship') })
  await ensureBuilt(host)
  const tool = join(host.root, 'node_modules/electron-builder/cli.js')
  const { code } = await run(host.nodePath, [tool, ...args], { cwd: host.root, show: true })
  return code
})
