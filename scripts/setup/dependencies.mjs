import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { classifyOutput, lastLines } from '../lib/classify.mjs'
import { Failure } from '../lib/failure.mjs'
import { npmCall, quickRetries } from '../lib/npm.mjs'

/** @typedef {import('../lib/host.mjs').Host} Host */

const doing = 'installing the dependencies'

/** One file from the start, the middle and the end of what is used: a tree without one of them was taken apart. */
const landmarks = [
  'electron/package.json',
  'electron-vite/bin/electron-vite.js',
  'vite/package.json',
]

/**
 * Installs exactly what the lockfile says, unless that is there already.
 * @param {Host} host
 * @param {{ run: import('../lib/run.mjs').Run, withProgress: typeof import('../lib/progress.mjs').withProgress }} tools
 */
export async function ensureDependencies(host, { run, withProgress }) {
  const modules = join(host.root, 'node_modules')
  const stamp = join(modules, '.goalpost-stamp')
  const wanted = stampOf(host)
  if (isInstalled(modules, stamp, wanted)) return

  // The stamp goes first and comes last, so that whatever happens between is repaired by the next run.
  rmSync(stamp, { force: true })
  const args = ['ci', '--no-fund', '--no-audit', ...quickRetries]
  const [command, npmArgs, options] = npmCall(host, args)
  const ended = await withProgress('Installing the dependencies (about 400 packages, 500 MB)', () =>
    run(command, npmArgs, { ...options, cwd: host.root, env: host.env }),
  )
  if (ended.code !== 0) throw failureOf(ended.output)
  writeFileSync(stamp, wanted)
}

/**
 * What the installed tree depends on. Packages with native parts differ by platform, architecture and Node's major.
 * @param {Pick<Host, 'root' | 'platform' | 'arch' | 'nodeVersion'>} host
 */
function stampOf({ root, platform, arch, nodeVersion }) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  return [lock.digest('hex'), platform, arch, nodeVersion.split('.')[0]].join(' ')
}

/** @param {string} modules @param {string} stamp @param {string} wanted */
function isInstalled(modules, stamp, wanted) {
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    landmarks.every((landmark) => existsSync(join(modules, landmark)))
  )
}

/** @param {string} output of npm */
function failureOf(output) {
  const log = /A complete log of this run can be found in:\s*(?:npm error\s+)?(\S+)/.exec(
    output,
  )?.[1]
  const seeLog = log ? ` npm's full log: ${log}` : ''
  if (output.includes('code EUSAGE') && output.includes('package-lock.json')) {
    return new Failure({
      code: 'lockfile',
      what: 'package.json and package-lock.json do not agree, so the locked dependencies cannot be installed.',
      next: `Run "git status", and undo the change to one of the two or run "npm install".${seeLog}`,
    })
  }
  if (output.includes('EINTEGRITY')) {
    return new Failure({
      code: 'dependencies-checksum',
      what: 'A downloaded package does not have the checksum in package-lock.json. It was not used.',
      next: `Run "npm cache clean --force", then the same command again. If it stays, ask who runs the registry in .npmrc.${seeLog}`,
    })
  }
  return (
    classifyOutput(output, doing) ??
    new Failure({
      code: 'dependencies-failed',
      what: `npm could not install the dependencies. It said:\n${lastLines(output)}`,
      next: `Mend what npm names, then run the same command again; it starts over cleanly.${seeLog}`,
    })
  )
}
