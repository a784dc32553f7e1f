import { availableParallelism, homedir } from 'node:os'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The machine as the scripts see it. Passed along instead of read from `process`, so that a test can be any machine.
 * @typedef {object} Host
 * @property {string} root the checkout
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {string} nodeVersion without the leading v
 * @property {string} nodePath
 * @property {string} home
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} isRoot
 * @property {number} processors how many things it can do at once
 */

/** @returns {Host} */
export function thisHost() {
  return {
    root: resolve(dirname(fileURLToPath(import.meta.url)), '../..'),
    platform: process.platform,
    arch: process.arch,
    nodeVersion: process.versions.node,
    nodePath: process.execPath,
    home: homedir(),
    env: process.env,
    isRoot: process.getuid?.() === 0,
    processors: availableParallelism(),
  }
}

/** @param {Pick<Host, 'platform' | 'env'>} host */
export function lacksDisplay({ platform, env }) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}
