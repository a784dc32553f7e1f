/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * The part of vitest's JSON report that is read here.
 * @typedef {{ status: string, fullName: string }} Assertion
 * @typedef {{ name: string, status: string, assertionResults: Assertion[] }} TestFile
 */

/**
 * @param {{ testResults: TestFile[] }} report
 * @returns {Tally}
 */
export function tallyVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const count = (/** @type {string} */ status) =>
    tests.filter((test) => test.status === status).length
  return {
    passed: count('passed'),
    failed: count('failed') + testResults.filter(couldNotRun).length,
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => ({ name: fullName })),
  }
}

/**
 * A file that failed without a failed test: it could not be loaded, or a hook around its tests broke.
 * @param {TestFile} file
 */
const couldNotRun = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
