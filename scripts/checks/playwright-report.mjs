/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * The part of Playwright's JSON report that is read here.
 * @typedef {{ type: string, description?: string }} Annotation
 * @typedef {{ status: string, annotations?: Annotation[] }} Test
 * @typedef {{ title: string, tests: Test[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 */

/**
 * A flaky test counts as failed: a second try must not hide what the first one found.
 * @param {{ suites: Suite[], errors?: unknown[] }} report
 * @returns {Tally}
 */
export function tallyPlaywright({ suites, errors = [] }) {
  const tests = suites.flatMap((suite) => testsIn(suite, []))
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed:
      tests.filter(({ status }) => status === 'unexpected' || status === 'flaky').length +
      errors.length,
    skipped: tests.filter(({ status }) => status === 'skipped').map(skippedOf),
  }
}

/**
 * @param {Suite} suite
 * @param {readonly string[]} above
 * @returns {(Test & { name: string })[]}
 */
function testsIn({ title, specs = [], suites = [] }, above) {
  const path = [...above, title]
  const own = specs.flatMap((spec) =>
    spec.tests.map((test) => ({ ...test, name: [...path, spec.title].join(' › ') })),
  )
  return [...own, ...suites.flatMap((suite) => testsIn(suite, path))]
}

/** @param {Test & { name: string }} test */
function skippedOf({ name, annotations = [] }) {
  const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
  return reason ? { name, reason } : { name }
}
