import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lastLines } from '../lib/classify.mjs'
import { Failure } from '../lib/failure.mjs'
import { writeAuthority } from './authority.mjs'

/**
 * @typedef {object} Display
 * @property {{ DISPLAY: string, XAUTHORITY: string }} env what a program needs to open on it
 * @property {() => void} stop
 */

const patience = 10_000
const screen = '1920x1080x24'

/**
 * Starts a virtual display. The server picks a free number by itself.
 * @param {typeof spawn} [start]
 * @returns {Promise<Display>}
 */
export async function startXvfb(start = spawn) {
  const folder = mkdtempSync(join(tmpdir(), 'goalpost-display-'))
  const authority = join(folder, 'authority')
  writeAuthority(authority)
  const args = ['-screen', '0', screen, '-nolisten', 'tcp', '-noreset', '-auth', authority]
  // A process group of its own: Ctrl+C must reach the app first, or it would lose its display while closing.
  const server = start('Xvfb', [...args, '-displayfd', '3'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const stop = () => {
    server.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const number = await displayNumber(server)
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop }
  } catch (error) {
    stop()
    throw error
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let said = ''
    let number = ''
    const fail = (/** @type {string} */ why) => {
      clearTimeout(timer)
      reject(displayFailed(`${why}\n${lastLines(said, 5)}`))
    }
    const timer = setTimeout(() => {
      fail('It did not answer within ten seconds.')
    }, patience)
    server.stderr?.on('data', (/** @type {Buffer} */ text) => {
      said += text.toString()
    })
    server.stdio[3]?.on('data', (/** @type {Buffer} */ text) => {
      number += text.toString()
      if (!number.includes('\n')) return
      clearTimeout(timer)
      resolve(number.trim())
    })
    server.on('error', (error) => {
      fail(error.message)
    })
    server.on('close', () => {
      fail('It ended at once.')
    })
  })
}

/** @param {string} detail */
const displayFailed = (detail) =>
  new Failure({
    code: 'display-failed',
    what: `The virtual display could not be started. ${detail.trim()}`,
    next: 'Start "Xvfb :99" by hand to see what it lacks, or set DISPLAY to a display that works, then run the same command again.',
  })
