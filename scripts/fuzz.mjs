/**
 * npm run fuzz [KILLS] [LIVES] [SEED] [FILES]: kills a process in the middle of its edits a thousand times and looks for each, then
 * lives through ten thousand lives of two clients of one platform, from this seed on or from any, then takes ten thousand networks
 * through every kind of file and on to a colleague, and damages twice as many files of each kind. 0 leaves a part out.
 */
import { join } from 'node:path'
import { thisHost } from './lib/host.mjs'
import { main } from './lib/main.mjs'
import { say } from './lib/progress.mjs'
import { run } from './lib/run.mjs'
import { prepare } from './setup/prepare.mjs'

/** So many are done in one process: progress is told after each. */
const AT_ONCE = 500

const [, , kills = '1000', lives = '10000', given, files = '10000'] = process.argv
const seed = Number(given ?? Math.floor(Math.random() * 2 ** 30))

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

  function live() {
    return inParts(
      `Living ${lives} lives of two clients of one platform`,
      'sync/fuzz.test.ts',
      Number(lives),
      (count, from) => ({ GOALPOST_LIVES: count, GOALPOST_FIRST_SEED: from }),
    )
  }

  async function transfer() {
    const networks = Number(files)
    return (
      (await tried(
        `Taking ${networks} networks through every kind of file`,
        'round-trip',
        networks,
      )) ||
      (await tried(
        `Opening ${networks} change files at a colleague’s`,
        'changes-merge',
        networks,
      )) ||
      (await tried(`Damaging ${2 * networks} files of each kind`, 'damaged-files', 2 * networks))
    )
  }

  /** @param {string} what @param {string} name @param {number} total */
  function tried(what, name, total) {
    return inParts(what, `transfer/${name}.test.ts`, total, (count, from) => ({
      GOALPOST_RUNS: count,
      GOALPOST_SEED: from,
      GOALPOST_PATIENCE: '7200000',
    }))
  }

  /**
   * What begins at a seed can be had again from it: `npm run fuzz 0 500 SEED 0`, `npm run fuzz 0 0 SEED 500`.
   * @param {string} what
   * @param {string} name
   * @param {number} total
   * @param {(count: string, from: string) => NodeJS.ProcessEnv} envOf
   */
  async function inParts(what, name, total, envOf) {
    if (total > 0) say(`${what}, from seed ${seed}.`)
    for (let done = 0; done < total; done += AT_ONCE) {
      const count = Math.min(AT_ONCE, total - done)
      const from = seed + done
      const { code, output } = await test(name, envOf(String(count), String(from)), false)
      if (code !== 0) {
        say(`${output}\nIt went wrong in the ${count} from seed ${from} on.`)
        return code
      }
      say(`  … ${done + count} of ${total}: nothing went wrong`)
    }
    return 0
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
