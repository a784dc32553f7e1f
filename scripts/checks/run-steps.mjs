import { describe } from '../lib/failure.mjs'
import { oneFailed, sum } from './tally.mjs'

/**
 * Runs each step in turn, whatever became of the one before, and sums up.
 * @param {readonly import('./steps.mjs').Step[]} steps
 * @param {import('../lib/host.mjs').Host} host
 * @param {import('../lib/progress.mjs').Say} say
 */
export async function runSteps(steps, host, say) {
  const tallies = []
  for (const { title, run } of steps) {
    const started = Date.now()
    say(`\n── ${title}`)
    const tally = await run(host).catch((/** @type {unknown} */ error) => {
      say(describe(error))
      return oneFailed
    })
    tallies.push(tally)
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    say(`── ${title}: ${tally.failed === 0 ? 'passed' : `${tally.failed} failed`} in ${seconds} s`)
  }
  return sum(tallies)
}
