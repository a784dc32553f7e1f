import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../../lib/failure.mjs'

/** @typedef {import('../../lib/host.mjs').Host} Host */

/**
 * The switches that Chromium needs here. Its sandbox refuses to work for root, so there, and only there, it is off.
 * @param {Pick<Host, 'platform' | 'isRoot'>} host
 */
export const sandboxSwitches = ({ platform, isRoot }) =>
  platform === 'linux' && isRoot ? ['--no-sandbox'] : []

/**
 * Stops where Chromium could not build its sandbox. Switching the sandbox off is never the way out.
 * @param {Host} host
 * @param {string} executable
 * @param {import('../../lib/run.mjs').Run} run
 */
export async function assertSandbox({ platform, isRoot }, executable, run) {
  if (platform !== 'linux' || isRoot) return
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (isSetuidRoot(helper)) return
  const { code } = await run('unshare', ['--user', '--map-root-user', 'true'])
  if (code === 0) return
  throw new Failure({
    code: 'sandbox-unavailable',
    what: "Chromium's sandbox cannot work here: this system allows no unprivileged user namespaces, and the sandbox helper has no right to do without them.",
    next: `Run: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  })
}

/** @param {string} file */
function isSetuidRoot(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat?.uid === 0 && (stat.mode & 0o4000) !== 0
}
