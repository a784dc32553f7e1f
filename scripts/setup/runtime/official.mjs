import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines } from '../../lib/classify.mjs'
import { parseJson } from '../../lib/json.mjs'
import { canReach } from './probe.mjs'
import { proxyFor } from './proxy.mjs'
import { executableName, runtimeIn } from './runtime.mjs'

/**
 * @typedef {import('../../lib/host.mjs').Host} Host
 *
 * @typedef {object} Tools
 * @property {import('../../lib/run.mjs').Run} run
 * @property {typeof import('../../lib/progress.mjs').withProgress} withProgress
 * @property {import('../../lib/progress.mjs').Say} say
 * @property {typeof canReach} [reach]
 */

const releases = 'https://github.com/electron/electron/releases/download/'
const longest = 20 * 60 * 1000

/**
 * The official binary, where the electron package has it already, whole and of its own version.
 * @param {Host} host
 */
export function installedRuntime({ root, platform }) {
  const home = join(root, 'node_modules', 'electron')
  const runtime = runtimeIn('official', join(home, 'dist'), platform)
  // path.txt is what the package's installer writes last.
  const isFinished = readText(join(home, 'path.txt')) === executableName(platform)
  const about = /** @type {{ version?: string }} */ (
    parseJson(readText(join(home, 'package.json')) ?? '{}')
  )
  return runtime && isFinished && runtime.version === about.version ? runtime : null
}

/**
 * Lets the electron package download the official binary, with its own checksums. Null, after a line that says why,
 * where that cannot be done.
 * @param {Host} host
 * @param {Tools} tools
 */
export async function downloadRuntime(host, { run, withProgress, say, reach = canReach }) {
  const { root, env, nodePath } = host
  const address = new URL(mirrorOf(env))
  if (!(await reach(address, { env }))) {
    say(`The official Electron is not available: ${address.hostname} cannot be reached from here.`)
    return null
  }
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  const useProxy = proxyFor(address, env) ? { ELECTRON_GET_USE_PROXY: 'true' } : {}
  const ended = await withProgress('Downloading the official Electron (about 120 MB)', () =>
    run(nodePath, [installer], { cwd: root, env: { ...env, ...useProxy }, timeout: longest }),
  )
  const runtime = ended.code === 0 ? installedRuntime(host) : null
  if (!runtime) say(`The official Electron could not be installed: ${lastLines(ended.output, 3)}`)
  return runtime
}

/** @param {NodeJS.ProcessEnv} env */
function mirrorOf(env) {
  const chosen = env.npm_config_electron_mirror ?? env.ELECTRON_MIRROR
  return chosen && URL.canParse(chosen) ? chosen : releases
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
