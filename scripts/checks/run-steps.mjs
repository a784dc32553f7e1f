import { describe } from '../lib/failure.mjs'
import { oneFailed, sum } from './tally.mjs'

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('../lib/host.mjs').Host} Host
 * @typedef {import('../lib/progress.mjs').Say} Say
 */

/**
 * Runs each step in turn, whatever became of the one before, and sums up. Steps that stand in a list of their own run
 * beside one another, as many at a time as there are processors.
 * @param {readonly (Step | readonly Step[])[]} steps
 * @param {Host} host
 * @param {Say} say
 */
export async function runSteps(steps, host, say) {
  const tallies = []
  for (const step of steps) {
    const together = 'run' in step ? [step] : step
    tallies.push(await runTogether(together, host, say))
  }
  return sum(tallies)
}

/** @param {readonly Step[]} steps @param {Host} host @param {Say} say */
async function runTogether(steps, host, say) {
  const waiting = [...steps]
  /** @type {import('./tally.mjs').Tally[]} */
  const tallies = []
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      tallies.push(await runStep(step, host, say))
    }
  }
  await Promise.all(Array.from({ length: host.processors }, work))
  return sum(tallies)
}

/** @param {Step} step @param {Host} host @param {Say} say */
async function runStep({ title, run }, host, say) {
  const started = Date.now()
  say(`\n── ${title}`)
  const tally = await run(host, say).catch((/** @type {unknown} */ error) => {
    say(describe(error))
    return oneFailed
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  say(`── ${title}: ${tally.failed === 0 ? 'passed' : `${tally.failed} failed`} in ${seconds} s`)
  return tally
}
