import { createHash } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asarOf } from './asar.mjs'

/** The small program that loads an app into a runtime whose own loader was taken out. */
export const defaultAppFolder = fileURLToPath(new URL('../default-app', import.meta.url))

/**
 * Where runtimes are kept: outside the checkout, so that a fresh clone does not download them again.
 * @param {Pick<import('../../lib/host.mjs').Host, 'env' | 'home'>} host
 */
export function cacheFolder({ env, home }) {
  const base = env.XDG_CACHE_HOME
  return join(base && isAbsolute(base) ? base : join(home, '.cache'), 'goalpost')
}

/**
 * The name of a runtime in the cache. What is put into it is part of the name, so that checkouts of different ages
 * never share a folder that only one of them understands.
 * @param {import('./sources.mjs').Source} source
 */
export function cacheName(source) {
  const hash = createHash('sha256').update(JSON.stringify(source)).update(asarOf(defaultAppFolder))
  const { electron, platform, arch } = source
  return `electron-${electron}-${platform}-${arch}-${hash.digest('hex').slice(0, 8)}`
}

/**
 * Puts a finished folder in its place in one step. Of two runs that race, the first wins and both go on; what is there
 * but cannot be used makes way.
 * @param {string} finished
 * @param {string} place
 * @param {(place: string) => boolean} isUsable
 */
export function moveIntoPlace(finished, place, isUsable) {
  try {
    renameSync(finished, place)
  } catch (error) {
    const { code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].includes(code)) throw error
    if (isUsable(place)) return
    const aside = `${finished}-broken`
    renameSync(place, aside)
    renameSync(finished, place)
    rmSync(aside, { recursive: true, force: true })
  }
}
