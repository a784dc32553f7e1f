import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines } from '../lib/classify.mjs'
import { Failure } from '../lib/failure.mjs'
import { withProgress } from '../lib/progress.mjs'
import { run } from '../lib/run.mjs'
import { sourceFingerprint } from './fingerprint.mjs'

/**
 * @typedef {import('../lib/host.mjs').Host} Host
 * @typedef {import('../lib/progress.mjs').Screen} Screen
 */

const results = [
  'main/index.js',
  'main/cli.js',
  'main/file-thread.js',
  'preload/index.cjs',
  'renderer/index.html',
]

/**
 * Builds the app if its sources changed since the last build.
 * @param {Host} host
 * @param {Screen} [screen] where it is said
 */
export async function ensureBuilt(host, screen) {
  const { stamp, out } = placesOf(host)
  const isThere = results.every((result) => existsSync(join(out, result)))
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceFingerprint(host.root)
  if (!isThere || !isFresh) await build(host, screen)
}

/**
 * Builds the app.
 * @param {Host} host
 * @param {Screen} [screen] where it is said
 */
export async function build(host, screen) {
  const { stamp, out } = placesOf(host)
  // Taken before, so that what changes during the build is built next time.
  const fingerprint = sourceFingerprint(host.root)
  rmSync(stamp, { force: true })
  const tool = join(host.root, 'node_modules/electron-vite/bin/electron-vite.js')
  const building = () => run(host.nodePath, [tool, 'build'], { cwd: host.root, env: host.env })
  const ended = await withProgress('Building the app', building, screen)
  if (ended.code !== 0) throw buildFailed(ended.output)
  mkdirSync(out, { recursive: true })
  writeFileSync(stamp, fingerprint)
}

/** @param {Host} host */
function placesOf({ root }) {
  const out = join(root, 'out')
  return { out, stamp: join(out, '.built-from') }
}

/** @param {string} output */
const buildFailed = (output) =>
  new Failure({
    code: 'build-failed',
    what: `The app could not be built. The build said:\n${lastLines(output, 25)}`,
    next: 'Mend the place that it names, then run the same command again.',
  })
