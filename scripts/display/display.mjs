import { lacksDisplay } from '../lib/host.mjs'
import { startXvfb } from './xvfb.mjs'

/**
 * Runs the job with a display: the one that is there, or a virtual one for as long as the job takes.
 * @template T
 * @param {import('../lib/host.mjs').Host} host
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} job gets the environment for what it opens
 * @param {typeof startXvfb} [start]
 * @returns {Promise<T>}
 */
export async function withDisplay(host, job, start = startXvfb) {
  if (!lacksDisplay(host)) return job(host.env)
  const display = await start()
  // The server has a process group of its own, so that nothing but this ends it.
  process.once('exit', display.stop)
  try {
    return await job({ ...host.env, ...display.env })
  } finally {
    process.off('exit', display.stop)
    display.stop()
  }
}
