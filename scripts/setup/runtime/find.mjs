import { Failure } from '../../lib/failure.mjs'

/**
 * @typedef {import('./runtime.mjs').Runtime} Runtime
 *
 * @typedef {object} Finders each gives a runtime, or null to let the next one try
 * @property {() => Runtime | null} overridden
 * @property {() => Runtime | null} official
 * @property {() => Runtime | null} cached
 * @property {() => Promise<Runtime | null>} downloadOfficial
 * @property {() => Promise<Runtime | null>} downloadFromRegistry
 */

/**
 * The first runtime there is, best first. One that is on this machine spares every later run the question whether a
 * better one could be downloaded.
 * @param {Finders} finders
 * @param {{ platform: string, arch: string }} host
 */
export async function findRuntime(finders, { platform, arch }) {
  const runtime =
    finders.overridden() ??
    finders.official() ??
    finders.cached() ??
    (await finders.downloadOfficial()) ??
    (await finders.downloadFromRegistry())
  if (runtime) return runtime
  throw new Failure({
    code: 'runtime-unsupported',
    what: `The official Electron cannot be downloaded here, and the package registry has none for ${platform} ${arch}.`,
    next: 'Run this where GitHub can be reached, or set ELECTRON_MIRROR to a mirror of its releases, or unpack an Electron for this system by hand and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
  })
}
