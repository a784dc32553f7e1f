import { classifyError } from './classify.mjs'
import { describe } from './failure.mjs'

/**
 * The one place where a script ends: its exit code is what the job says, or 2 with a message when it failed.
 * @param {() => Promise<number>} job
 */
export async function main(job) {
  try {
    process.exitCode = await job()
  } catch (error) {
    const debug = Boolean(process.env.GOALPOST_DEBUG)
    process.stderr.write(describe(classifyError(error, 'running this command') ?? error, { debug }))
    process.exitCode = 2
  }
}
