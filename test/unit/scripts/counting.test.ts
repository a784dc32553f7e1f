import { expect, it, vi } from 'vitest'
import { tallyPlaywright } from '../../../scripts/checks/playwright-report.mjs'
import { runSteps } from '../../../scripts/checks/run-steps.mjs'
import { judge, lastLine, oneFailed, onePassed } from '../../../scripts/checks/tally.mjs'
import { tallyVitest } from '../../../scripts/checks/vitest-report.mjs'
import { Failure } from '../../../scripts/lib/failure.mjs'
import { aHost, containing } from './host'

const test = (status: string, fullName = status) => ({ status, fullName })
const file = (status: string, ...assertionResults: ReturnType<typeof test>[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults,
})

it("counts vitest's tests, and names the skipped ones", () => {
  const testResults = [
    file('failed', test('passed'), test('failed'), test('skipped', 'money rounds')),
    file('passed', test('passed'), test('todo', 'money sums')),
  ]
  expect(tallyVitest({ testResults })).toEqual({
    passed: 2,
    failed: 1,
    skipped: [{ name: 'money rounds' }, { name: 'money sums' }],
  })
})

it('counts a test file that could not be loaded as failed', () => {
  expect(tallyVitest({ testResults: [file('failed'), file('passed', test('passed'))] })).toEqual({
    passed: 1,
    failed: 1,
    skipped: [],
  })
})

const spec = (title: string, status: string, annotations: object[] = []) => ({
  title,
  tests: [{ status, annotations: annotations as { type: string }[] }],
})

it("counts Playwright's tests through nested groups, with the reason of a skip", () => {
  const report = {
    suites: [
      {
        title: 'edit.spec.ts',
        specs: [spec('edits', 'expected')],
        suites: [
          {
            title: 'amounts',
            specs: [
              spec('wrong', 'unexpected'),
              spec('keyring', 'skipped', [{ type: 'skip', description: 'no keyring here' }]),
              spec('later', 'skipped', [{ type: 'fixme' }]),
            ],
          },
        ],
      },
    ],
  }
  expect(tallyPlaywright(report)).toEqual({
    passed: 1,
    failed: 1,
    skipped: [
      { name: 'edit.spec.ts › amounts › keyring', reason: 'no keyring here' },
      { name: 'edit.spec.ts › amounts › later' },
    ],
  })
})

it('counts a flaky test, and an error outside of tests, as failed', () => {
  const suites = [{ title: 'a.spec.ts', specs: [spec('sometimes', 'flaky')] }]
  expect(tallyPlaywright({ suites, errors: [{}] })).toMatchObject({ passed: 0, failed: 2 })
})

it('counts a runner without a report, without a test or with a hidden failure as failed', () => {
  const counted = (passed: number, failed: number) => ({ passed, failed, skipped: [] })
  expect(judge(null, 0)).toEqual(oneFailed)
  expect(judge(counted(0, 0), 0)).toEqual(oneFailed)
  expect(judge(counted(3, 0), 1)).toEqual(counted(3, 1))
  expect(judge(counted(3, 1), 1)).toEqual(counted(3, 1))
  expect(judge(counted(3, 0), 0)).toEqual(counted(3, 0))
})

it('goes on after a red step and after one that broke, and sums up', async () => {
  const broken = new Failure({ code: 'no-luck', what: 'It rained.', next: 'Wait.' })
  const say = vi.fn()
  const steps = [
    { title: 'red', run: () => Promise.resolve(oneFailed) },
    { title: 'broken', run: () => Promise.reject(broken) },
    { title: 'green', run: () => Promise.resolve(onePassed) },
  ]
  const total = await runSteps(steps, aHost(), say)
  expect(lastLine(total)).toBe('1 passed, 2 failed')
  expect(say).toHaveBeenCalledWith(containing('It rained.'))
})

it('runs steps of one list beside one another, and those after them when all are over', async () => {
  const said: string[] = []
  let underWay = 0
  const step = (title: string) => ({
    title,
    run: async () => {
      underWay += 1
      await Promise.resolve()
      said.push(`${title} with ${underWay}`)
      underWay -= 1
      return onePassed
    },
  })
  const steps = [[step('one'), step('two')], step('three')]
  expect(await runSteps(steps, aHost({ processors: 2 }), () => undefined)).toMatchObject({
    passed: 3,
  })
  expect(said).toEqual(['one with 2', 'two with 1', 'three with 1'])
})
