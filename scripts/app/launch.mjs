import { spawn } from 'node:child_process'
import { sandboxSwitches } from '../setup/system/sandbox.mjs'
import { withoutNoise } from './noise.mjs'

/** How long the app may take to put its things away before it is ended the hard way. */
const grace = 5000

/**
 * @typedef {object} OpenApp
 * @property {Promise<number>} ended its exit code, or 128 when a signal ended it
 * @property {() => void} close
 */

/**
 * Opens the app that was built in the checkout.
 * @param {import('../lib/host.mjs').Host} host
 * @param {{ executable: string, args: readonly string[], env: NodeJS.ProcessEnv }} options
 * @returns {OpenApp}
 */
export function launch(host, { executable, args, env }) {
  const app = spawn(executable, [...sandboxSwitches(host), host.root, ...args], {
    cwd: host.root,
    env,
    stdio: ['inherit', 'inherit', 'pipe'],
  })
  app.stderr.setEncoding('utf8').pipe(withoutNoise()).pipe(process.stderr, { end: false })

  const ended = new Promise((/** @type {(code: number) => void} */ resolve, reject) => {
    app.once('error', reject)
    app.once('close', (code) => {
      resolve(code ?? 128)
    })
  })
  const close = () => {
    app.kill('SIGTERM')
    setTimeout(() => app.kill('SIGKILL'), grace).unref()
  }
  return { ended, close }
}
