/** npm run bench [-- NAME...]: the benchmarks in test/bench, all of them or those that are named. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './app/build.mjs'
import { Failure } from './lib/failure.mjs'
import { thisHost } from './lib/host.mjs'
import { main } from './lib/main.mjs'
import { run } from './lib/run.mjs'
import { prepare } from './setup/prepare.mjs'

const host = thisHost()
const folder = join(host.root, 'test/bench')

await main(async () => {
  const wanted = process.argv.slice(2)
  const benches = readdirSync(folder).flatMap((file) => {
    const [, name, kind] = /^(.+)\.(bench|window)\.ts$/.exec(file) ?? []
    return name === undefined ? [] : [{ file, name, inWindow: kind === 'window' }]
  })
  const chosen = benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  if (chosen.length === 0) throw noSuchBench(benches.map(({ name }) => name))
  const { dist } = await prepare(host)
  // The window, and the thread in which files are read, are measured as they are shipped.
  await ensureBuilt(host)
  const env = { ...host.env, ELECTRON_OVERRIDE_DIST_PATH: dist }
  let code = 0
  for (const { file, inWindow } of chosen) {
    code ||= await (inWindow ? runInWindow(file, env) : runInNode(file, env))
  }
  return code
})

/** @param {string} file @param {NodeJS.ProcessEnv} env */
async function runInNode(file, env) {
  const vite = join(host.root, 'node_modules/vite/bin/vite.js')
  const out = join(host.root, 'out/bench')
  const config = join(folder, 'vite.config.ts')
  const args = [vite, 'build', '--config', config, '--ssr', join(folder, file), '--outDir', out]
  const built = await run(host.nodePath, args, { cwd: host.root, env })
  if (built.code !== 0) throw notBuilt(file, built.output)
  const program = join(out, file.replace(/\.ts$/, '.mjs'))
  const ended = await run(host.nodePath, ['--expose-gc', program], {
    cwd: host.root,
    env,
    show: true,
  })
  return ended.code
}

/** On the real app, in a real window. @param {string} file @param {NodeJS.ProcessEnv} env */
async function runInWindow(file, env) {
  const tool = join(host.root, 'node_modules/@playwright/test/cli.js')
  const args = [tool, 'test', `--config=${join(folder, 'playwright.config.ts')}`, file]
  const { code } = await run(host.nodePath, args, { cwd: host.root, env, show: true })
  return code
}

/** @param {readonly string[]} names */
const noSuchBench = (names) =>
  new Failure({
    code: 'no-such-bench',
    what: 'There is no benchmark of that name.',
    next: `Name one of these, or none to run them all: ${names.join(', ')}.`,
  })

/** @param {string} file @param {string} output */
const notBuilt = (file, output) =>
  new Failure({
    code: 'bench-not-built',
    what: `The benchmark ${file} could not be built. The build said:\n${output}`,
    next: 'Mend the place that it names, then run the same command again.',
  })
