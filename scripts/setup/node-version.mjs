import { Failure } from '../lib/failure.mjs'

const oldest = [20, 19]

/**
 * @param {string} version as in process.versions.node
 * @throws {Failure} when this Node is too old to run the tools
 */
export function checkNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Failure({
    code: 'node-too-old',
    what: `Node ${version} is too old; Goalpost is built with Node ${oldest.join('.')} or newer.`,
    next: 'Install a newer Node from your usual source, then run the same command again.',
  })
}
