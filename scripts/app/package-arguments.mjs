import { Failure } from '../lib/failure.mjs'

/**
 * How to call electron-builder so that a package to try is made from the runtime that is here, without a download.
 * @param {import('../setup/runtime/runtime.mjs').Runtime} runtime
 * @param {{ ship: boolean }} options
 * @throws {Failure} when something is to be shipped that is not the official binary
 */
export function builderArguments({ kind, dist, version }, { ship }) {
  if (ship && kind !== 'official') {
    throw new Failure({
      code: 'ship-refused',
      what: `Only the official Electron may be shipped, and this is Electron ${version} from elsewhere (${kind}).`,
      next: 'Run this where the official Electron can be downloaded, with ELECTRON_OVERRIDE_DIST_PATH unset. For a package to try here, leave --ship away.',
    })
  }
  // What is shipped comes from electron-builder's own verified download, which it also cleans of what is not needed.
  if (ship) return [`-c.electronVersion=${version}`, '--publish=never']
  return ['--dir', `-c.electronDist=${dist}`, `-c.electronVersion=${version}`, '--publish=never']
}
