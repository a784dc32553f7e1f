import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

const dayInMilliseconds = 24 * 60 * 60 * 1000

/**
 * Gives the step a folder of its own beside `parent`'s other content, and removes it whatever happens: success, failure,
 * Ctrl+C, or, by the next run, a kill that left no time to clean up.
 * @template T
 * @param {string} parent
 * @param {(folder: string) => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withTemporaryFolder(parent, step) {
  mkdirSync(parent, { recursive: true })
  sweep(parent)
  const folder = mkdtempSync(join(parent, `.incoming-${hostname()}-${process.pid}-`))
  const remove = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  const interrupted = () => {
    remove()
    process.exit(130)
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    return await step(folder)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    remove()
  }
}

/**
 * Removes what killed runs left. A folder whose process still runs on this machine belongs to another run, and stays.
 * @param {string} parent
 */
function sweep(parent) {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith('.incoming-'))) {
    const folder = join(parent, name)
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    const pid = Number(name.split('-').at(-2))
    const isOurs = name.startsWith(`.incoming-${hostname()}-`)
    if (age > dayInMilliseconds || (isOurs && !isRunning(pid))) {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
