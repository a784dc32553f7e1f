import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { classifyOutput, lastLines } from '../../lib/classify.mjs'
import { Failure } from '../../lib/failure.mjs'
import { asarOf } from './asar.mjs'
import { defaultAppFolder } from './cache.mjs'
import { assertIntegrity } from './integrity.mjs'

/** @typedef {import('./sources.mjs').Source} Source */

/**
 * Makes a runtime out of a verified tarball: nothing of the other app is even unpacked.
 * @param {string} tarball
 * @param {string} dist an empty folder
 * @param {Source} source
 * @param {import('../../lib/run.mjs').Run} run
 */
export async function unpackRuntime(tarball, dist, source, run) {
  await extract(tarball, dist, source, run)

  const binary = join(dist, 'electron')
  renameSync(join(dist, source.binary), binary)
  await assertIntegrity(binary, `sha256-${source.binarySha256}`, 'The program in the runtime')
  for (const program of ['electron', ...source.helpers]) chmodSync(join(dist, program), 0o755)

  mkdirSync(join(dist, 'resources'))
  writeFileSync(join(dist, 'resources', 'default_app.asar'), asarOf(defaultAppFolder))
  writeFileSync(join(dist, 'version'), source.electron)
}

/** @type {typeof unpackRuntime} */
async function extract(tarball, dist, { folder, leaveOut }, run) {
  mkdirSync(dist, { recursive: true })
  const without = leaveOut.map((entry) => `--exclude=${folder}/${entry}`)
  const options = ['--strip-components=1', '--no-same-owner', ...without]
  const ended = await run('tar', ['-xzf', tarball, '-C', dist, ...options, folder])
  if (ended.code === 0) return
  throw (
    classifyOutput(ended.output, 'unpacking the Electron runtime') ??
    new Failure({
      code: 'runtime-unpack',
      what: `tar could not unpack the Electron runtime. It said:\n${lastLines(ended.output)}`,
      next: 'Make sure that tar and gzip are installed, then run the same command again.',
    })
  )
}
