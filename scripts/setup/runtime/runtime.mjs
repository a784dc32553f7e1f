import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * An Electron that is ready to run.
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'registry'} kind
 * @property {string} dist the folder, as ELECTRON_OVERRIDE_DIST_PATH and electron-builder take it
 * @property {string} executable
 * @property {string} version
 */

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executables = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** @param {NodeJS.Platform} platform */
export const executableName = (platform) => executables[platform] ?? 'electron'

/**
 * The runtime in a folder, or null when there is none.
 * @param {Runtime['kind']} kind
 * @param {string} dist
 * @param {NodeJS.Platform} platform
 * @returns {Runtime | null}
 */
export function runtimeIn(kind, dist, platform) {
  const executable = join(dist, executableName(platform))
  const versionFile = join(dist, 'version')
  if (!existsSync(executable) || !existsSync(versionFile)) return null
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  return { kind, dist, executable, version }
}

/**
 * The line that tells which runtime is in use.
 * @param {Runtime} runtime
 */
export function introduce({ kind, version, dist }) {
  switch (kind) {
    case 'override':
      return `Electron ${version} from ELECTRON_OVERRIDE_DIST_PATH (${dist})`
    case 'official':
      return `Electron ${version}, the official binary`
    case 'registry':
      return `Electron ${version} from the package registry, for development and tests only`
  }
}
