/** npm run build: sets up what is missing, and builds the app into out/. */
import { build } from './app/build.mjs'
import { thisHost } from './lib/host.mjs'
import { main } from './lib/main.mjs'
import { prepare } from './setup/prepare.mjs'

await main(async () => {
  const host = thisHost()
  await prepare(host)
  await build(host)
  return 0
})
