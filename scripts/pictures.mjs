/** npm run pictures: takes the pictures in docs/pictures anew, from the real app. */
import { join } from 'node:path'
import { build } from './app/build.mjs'
import { thisHost } from './lib/host.mjs'
import { main } from './lib/main.mjs'
import { run } from './lib/run.mjs'
import { prepare } from './setup/prepare.mjs'

await main(async () => {
  const host = thisHost()
  const { dist } = await prepare(host)
  await build(host)
  const tool = join(host.root, 'node_modules/@playwright/test/cli.js')
  const args = [tool, 'test', '--config=test/pictures/playwright.config.ts']
  const env = { ...host.env, ELECTRON_OVERRIDE_DIST_PATH: dist }
  const { code } = await run(host.nodePath, args, { cwd: host.root, env, show: true })
  return code
})
