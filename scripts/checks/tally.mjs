/**
 * What a step of `npm test` came to. Skipped tests count neither way, and are named.
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {readonly Skipped[]} skipped
 *
 * @typedef {object} Skipped
 * @property {string} name
 * @property {string} [reason]
 */

/** @type {Tally} */
export const onePassed = { passed: 1, failed: 0, skipped: [] }

/** @type {Tally} */
export const oneFailed = { passed: 0, failed: 1, skipped: [] }

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.flatMap(({ skipped }) => skipped),
})

/** @param {Tally} tally */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`

/**
 * Holds a runner to its word. No report, no test at all, or a bad end without a failed test is a failure, too.
 * @param {Tally | null} counted null when there is no report, or none that can be read
 * @param {number} exitCode
 * @returns {Tally}
 */
export function judge(counted, exitCode) {
  if (!counted) return oneFailed
  const isEmpty = counted.passed + counted.failed === 0
  const hidesFailure = exitCode !== 0 && counted.failed === 0
  return isEmpty || hidesFailure ? sum([counted, oneFailed]) : counted
}
