import { resolve } from 'node:path'
import { Failure } from '../../lib/failure.mjs'
import { executableName, runtimeIn } from './runtime.mjs'

/**
 * The runtime that the person chose with ELECTRON_OVERRIDE_DIST_PATH, or null when they chose none.
 * @param {Pick<import('../../lib/host.mjs').Host, 'env' | 'platform'>} host
 */
export function overriddenRuntime({ env, platform }) {
  const chosen = env.ELECTRON_OVERRIDE_DIST_PATH
  if (!chosen) return null
  const runtime = runtimeIn('override', resolve(chosen), platform)
  if (runtime) return runtime
  throw new Failure({
    code: 'runtime-override-missing',
    what: `ELECTRON_OVERRIDE_DIST_PATH is ${chosen}, but no Electron is there (it needs the files "${executableName(platform)}" and "version").`,
    next: 'Point it at the unpacked dist folder of an Electron, or unset it, then run the same command again.',
  })
}
