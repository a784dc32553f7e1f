import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../app/build.mjs'
import { describe } from '../lib/failure.mjs'
import { parseJson } from '../lib/json.mjs'
import { run } from '../lib/run.mjs'
import { tallyPlaywright } from './playwright-report.mjs'
import { judge, oneFailed, onePassed } from './tally.mjs'
import { tallyVitest } from './vitest-report.mjs'

/**
 * @typedef {import('../lib/host.mjs').Host} Host
 * @typedef {import('./tally.mjs').Tally} Tally
 *
 * @typedef {object} Step
 * @property {string} title
 * @property {(host: Host, say: import('../lib/progress.mjs').Say) => Promise<Tally>} run
 */

/**
 * Those in a list of their own need nothing of one another, and the longest begins first.
 * @type {readonly (Step | readonly Step[])[]}
 */
export const steps = [
  [
    check('eslint', 'eslint/bin/eslint.js', ['.']),
    check('prettier', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
    check('tsc', 'typescript/bin/tsc', ['-b']),
    check('svelte-check', 'svelte-check/bin/svelte-check', [
      '--tsconfig',
      'src-renderer/tsconfig.json',
      '--fail-on-warnings',
    ]),
    check('knip', 'knip/bin/knip.js', []),
  ],
  { title: 'vitest: unit and component tests', run: runVitest },
  { title: 'build', run: runBuild },
  { title: 'playwright: end-to-end tests', run: runPlaywright },
]

/** @param {string} title @param {string} tool @param {readonly string[]} args @returns {Step} */
function check(title, tool, args) {
  return {
    title,
    run: async (host, say) => {
      const { code, output } = await runTool(host, tool, args)
      if (output.trim() !== '') say(output.trimEnd())
      return code === 0 ? onePassed : oneFailed
    },
  }
}

/** @param {Host} host */
function runVitest(host) {
  return withReport(tallyVitest, (report) => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    return showTool(host, 'vitest/vitest.mjs', args)
  })
}

/** @param {Host} host */
async function runBuild(host) {
  try {
    await build(host)
    return onePassed
  } catch (error) {
    process.stdout.write(describe(error))
    return oneFailed
  }
}

/** @param {Host} host */
function runPlaywright(host) {
  return withReport(tallyPlaywright, (report) => {
    const args = ['test', '--config=test/e2e/playwright.config.ts', '--reporter=list,json']
    const env = { ...host.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
    return showTool({ ...host, env }, '@playwright/test/cli.js', args)
  })
}

/** Hands the terminal over to a tool. @param {Host} host @param {string} tool @param {readonly string[]} args */
async function showTool(host, tool, args) {
  const { code } = await runTool(host, tool, args, { show: true })
  return code
}

/**
 * @param {Host} host
 * @param {string} tool
 * @param {readonly string[]} args
 * @param {{ show?: boolean }} [options]
 */
function runTool({ root, nodePath, env }, tool, args, options = {}) {
  const program = join(root, 'node_modules', tool)
  return run(nodePath, [program, ...args], { cwd: root, env, ...options })
}

/**
 * Runs a test runner that writes a report, and counts by the report.
 * @template Report
 * @param {(report: Report) => Tally} tally
 * @param {(file: string) => Promise<number>} runner
 */
async function withReport(tally, runner) {
  const folder = mkdtempSync(join(tmpdir(), 'goalpost-report-'))
  const file = join(folder, 'report.json')
  try {
    const code = await runner(file)
    return judge(existsSync(file) ? tallyOf(tally, file) : null, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @template Report
 * @param {(report: Report) => Tally} tally
 * @param {string} file
 */
function tallyOf(tally, file) {
  try {
    return tally(/** @type {Report} */ (parseJson(readFileSync(file, 'utf8'))))
  } catch {
    return null
  }
}
