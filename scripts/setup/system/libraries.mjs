import { Failure } from '../../lib/failure.mjs'

/** The Debian packages of the shared libraries that Electron is linked to. */
export const libraryPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libdrm2',
]

/**
 * The shared libraries that a program needs and this system does not have. Asked on every start: it takes a tenth of a
 * second, and stays right when the cache moves to another machine.
 * @param {string} executable
 * @param {import('../../lib/run.mjs').Run} run
 */
export async function missingLibraries(executable, run) {
  const { stdout } = await run('ldd', [executable])
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name)
}

/** @param {readonly string[]} missing */
export const librariesMissing = (missing) =>
  new Failure({
    code: 'libraries-missing',
    what: `Electron needs system libraries that are not installed: ${missing.join(', ')}.`,
    next: 'Install them with the package manager of this system, then run the same command again.',
  })
