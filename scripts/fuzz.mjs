/** npm run fuzz: kills a process in the middle of its edits a thousand times, or as often as is asked for, and looks for each. */
import { join } from 'node:path'
import { thisHost } from './lib/host.mjs'
import { main } from './lib/main.mjs'
import { say } from './lib/progress.mjs'
import { run } from './lib/run.mjs'
import { prepare } from './setup/prepare.mjs'

await main(async () => {
  const host = thisHost()
  await prepare(host)
  const kills = process.argv[2] ?? '1000'
  say(`Killing a process ${kills} times: every edit that it acknowledged must be there.`)
  const tool = join(host.root, 'node_modules/vitest/vitest.mjs')
  const args = [tool, 'run', '--project=unit', 'test/unit/main/store/kills.test.ts']
  const env = { ...host.env, GOALPOST_KILLS: kills }
  const { code } = await run(host.nodePath, args, { cwd: host.root, env, show: true })
  return code
})
