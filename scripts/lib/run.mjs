import { spawn } from 'node:child_process'

/**
 * @typedef {object} Ended
 * @property {number} code 127 when the program could not be started, 128 when a signal ended it
 * @property {string} stdout
 * @property {string} output stdout and stderr in the order they came
 *
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [show] hand the terminal over instead of keeping the output
 * @property {number} [timeout] milliseconds, after which it is ended
 * @property {boolean} [shell]
 * @property {AbortSignal} [end] asks it to end, and waits until it has
 *
 * @typedef {(command: string, args: readonly string[], options?: RunOptions) => Promise<Ended>} Run
 */

/**
 * Runs a program to its end. Never rejects: a program that cannot be started has ended, too.
 * @type {Run}
 */
export function run(command, args, { cwd, env, show = false, timeout, shell = false, end } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      timeout,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout += text
      output += text
    })
    child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text
    })
    end?.addEventListener('abort', () => child.kill())
    child.on('error', (error) => {
      resolve({ code: 127, stdout, output: output + error.message })
    })
    child.on('close', (code) => {
      resolve({ code: code ?? 128, stdout, output })
    })
  })
}
