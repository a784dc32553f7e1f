/**
 * npm run fuzz [KILLS] [LIVES] [SEED] [FILES]: kills a process in the middle of its edits a thousand times and looks for each, then
 * lives through ten thousand lives of two clients of one platform, from this seed on or from any, then takes ten thousand networks
 * through every kind of file and damages twice as many files of each kind. 0 leaves a part out.
 */
import { join } from 'node:path'
import { thisHost } from './lib/host.mjs'
import { main } from './lib/main.mjs'
import { say } from './lib/progress.mjs'
import { run } from './lib/run.mjs'
import { prepare } from './setup/prepare.mjs'

/** So many lives are lived in one process: progress is told after each. */
const AT_ONCE = 500

const [, , kills = '1000', lives = '10000', seed, files = '10000'] = process.argv

await main(async () => {
  const host = thisHost()
  await prepare(host)
  return (await kill()) || (await live()) || (await transfer())

  async function kill() {
    if (Number(kills) === 0) return 0
    say(`Killing a process ${kills} times: every edit that it acknowledged must be there.`)
    const { code } = await test('store/kills.test.ts', { GOALPOST_KILLS: kills }, true)
    return code
  }

  async function live() {
    const first = Number(seed ?? Math.floor(Math.random() * 2 ** 30))
    const end = first + Number(lives)
    if (end > first)
      say(`Living ${lives} lives of two clients of one platform, from seed ${first}.`)
    for (let from = first; from < end; from += AT_ONCE) {
      const count = Math.min(AT_ONCE, end - from)
      const env = { GOALPOST_LIVES: String(count), GOALPOST_FIRST_SEED: String(from) }
      const { code, output } = await test('sync/fuzz.test.ts', env, false)
      if (code !== 0) {
        say(output)
        return code
      }
      say(`  … ${from + count - first} of ${lives}: nothing went wrong`)
    }
    return 0
  }

  async function transfer() {
    if (Number(files) === 0) return 0
    const damaged = String(2 * Number(files))
    say(
      `Taking ${files} networks through every kind of file, and damaging ${damaged} files of each.`,
    )
    const env = { GOALPOST_CONFIGS: files, GOALPOST_BASES: files, GOALPOST_DAMAGED: damaged }
    const { code } = await test('transfer/', { ...env, GOALPOST_PATIENCE: '7200000' }, true)
    return code
  }

  /**
   * @param {string} name
   * @param {NodeJS.ProcessEnv} env
   * @param {boolean} show
   */
  function test(name, env, show) {
    const tool = join(host.root, 'node_modules/vitest/vitest.mjs')
    const args = [tool, 'run', '--project=unit', `test/unit/main/${name}`]
    return run(host.nodePath, args, { cwd: host.root, env: { ...host.env, ...env }, show })
  }
})
