import { Failure } from '../../lib/failure.mjs'
import { choosePackages, installCommand, installPackages } from './apt.mjs'
import { librariesMissing, libraryPackages, missingLibraries } from './libraries.mjs'
import { isOnPath } from './programs.mjs'

/**
 * @typedef {import('../../lib/host.mjs').Host} Host
 *
 * @typedef {object} Tools
 * @property {import('../../lib/run.mjs').Run} run
 * @property {typeof import('../../lib/progress.mjs').withProgress} withProgress
 * @property {(program: string) => boolean} [has]
 */

/**
 * Sees to what the system has to bring: Electron's libraries, and a virtual display where one is needed. Installs what
 * is missing where that is allowed; otherwise stops with the command to run.
 * @param {Host} host
 * @param {{ executable: string, needsDisplay: boolean }} wanted
 * @param {Tools} tools
 */
export async function ensureSystem(host, { executable, needsDisplay }, tools) {
  if (host.platform !== 'linux') return
  const { run, has = hasIn(host.env) } = tools
  const libraries = await missingLibraries(executable, run)
  const lacksXvfb = needsDisplay && !has('Xvfb')
  const packages = [...(libraries.length ? libraryPackages : []), ...(lacksXvfb ? ['xvfb'] : [])]
  if (!packages.length) return

  const missing = [...libraries, ...(lacksXvfb ? ['Xvfb (a virtual display)'] : [])]
  if (!has('apt-get')) throw librariesMissing(missing)
  if (!host.isRoot) throw mayNotInstall(missing, await choosePackages(packages, run))
  await installPackages(packages, { env: host.env, run, withProgress: tools.withProgress })

  const left = await missingLibraries(executable, run)
  if (left.length) throw librariesMissing(left)
}

/** @param {NodeJS.ProcessEnv} env @returns {(program: string) => boolean} */
const hasIn = (env) => (program) => isOnPath(program, env)

/** @param {readonly string[]} missing @param {readonly string[]} packages */
const mayNotInstall = (missing, packages) =>
  new Failure({
    code: 'no-right-to-install',
    what: `This system lacks ${missing.join(', ')}, and only root may install system packages.`,
    next: `Run: ${installCommand(packages)}`,
  })
