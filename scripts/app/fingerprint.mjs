import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made from. */
const inputs = [
  /^src-/,
  /^resources$/,
  /^electron\.vite\.config\./,
  /^svelte\.config\./,
  /^tsconfig.*\.json$/,
  /^package(-lock)?\.json$/,
]

/**
 * A digest over path, size and time of everything that a build is made from: it changes when the sources do.
 * @param {string} root
 */
export function sourceFingerprint(root) {
  const hash = createHash('sha256')
  const tops = readdirSync(root).filter((name) => inputs.some((input) => input.test(name)))
  for (const top of tops.sort()) {
    for (const file of filesUnder(root, top)) {
      const { size, mtimeMs } = statSync(join(root, file))
      hash.update(`${file}\0${size}\0${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(root, path) {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  const names = readdirSync(join(root, path)).sort()
  return names.flatMap((name) => filesUnder(root, `${path}/${name}`))
}
