import { classifyOutput, lastLines } from '../../lib/classify.mjs'
import { Failure } from '../../lib/failure.mjs'

/**
 * @typedef {import('../../lib/run.mjs').Run} Run
 * @typedef {typeof import('../../lib/progress.mjs').withProgress} WithProgress
 */

/**
 * Installs Debian packages; only root can.
 * @param {readonly string[]} names
 * @param {{ env: NodeJS.ProcessEnv, run: Run, withProgress: WithProgress }} tools
 */
export async function installPackages(names, { env, run, withProgress }) {
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }
  const wait = ['-o', 'DPkg::Lock::Timeout=120']
  // A list that could not be refreshed may still do; whether it does is what the installation tells.
  const update = await withProgress('Refreshing the list of system packages', () =>
    run('apt-get', ['update', ...wait], quiet),
  )
  const chosen = await choosePackages(names, run)
  const install = await withProgress(`Installing system packages: ${chosen.join(' ')}`, () =>
    run('apt-get', ['install', '-y', '--no-install-recommends', ...wait, ...chosen], quiet),
  )
  if (install.code !== 0) throw failureOf(update.output + install.output, chosen)
}

/**
 * The names under which this release has the packages. Since the change to 64-bit time, Debian and Ubuntu carry some
 * of them with a suffix.
 * @param {readonly string[]} names
 * @param {Run} run
 */
export async function choosePackages(names, run) {
  const { stdout } = await run('apt-cache', [
    'policy',
    ...names.flatMap((name) => [name, `${name}t64`]),
  ])
  const available = new Set(
    [...stdout.matchAll(/^(\S+):\n(?: .*\n)*? {2}Candidate: (?!\(none\))/gm)].map(
      ([, name]) => name,
    ),
  )
  return names.map((name) =>
    !available.has(name) && available.has(`${name}t64`) ? `${name}t64` : name,
  )
}

/** @param {readonly string[]} names */
export const installCommand = (names) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`

/** @param {string} output @param {readonly string[]} names */
function failureOf(output, names) {
  const doing = 'installing system packages'
  if (/Could not get lock|Unable to acquire the dpkg/.test(output)) {
    return new Failure({
      code: 'apt-busy',
      what: 'Another program is installing system packages, and did not finish within two minutes.',
      next: 'Wait for it, then run the same command again.',
    })
  }
  return (
    classifyOutput(output, doing) ??
    new Failure({
      code: 'apt-failed',
      what: `apt-get could not install ${names.join(' ')}. It said:\n${lastLines(output)}`,
      next: `Mend what apt-get names, or install them by hand: ${installCommand(names)}`,
    })
  )
}
