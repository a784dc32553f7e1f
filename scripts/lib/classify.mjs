import { noPermission, noSpace, offline } from './failures.mjs'

/** What npm, apt, tar and the file system say when the cause lies in the machine, not in the work. */
const causes = [
  { says: /ENOSPC|No space left on device|don't have enough free space/i, becomes: noSpace },
  {
    says: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|Temporary failure resolving|Could not resolve|Could not connect to/i,
    becomes: offline,
  },
  {
    says: /EACCES|EPERM|EROFS|Permission denied|Read-only file system/i,
    becomes: noPermission,
  },
]

/**
 * The failure behind the output of a program that ended badly, or null when it is none of the usual ones.
 * @param {string} output
 * @param {string} doing what was going on, as in "while installing the dependencies"
 */
export function classifyOutput(output, doing) {
  for (const { says, becomes } of causes) {
    const match = says.exec(output)
    if (match) return becomes(doing, match[0])
  }
  return null
}

/**
 * The same for an error of the file system.
 * @param {unknown} error
 * @param {string} doing
 */
export function classifyError(error, doing) {
  const { code = '', path = '' } = /** @type {NodeJS.ErrnoException} */ (error ?? {})
  if (code === 'ENOSPC' || code === 'EDQUOT') return noSpace(doing)
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return noPermission(doing, `${code} ${path}`)
  return null
}

/**
 * The last lines of an output, for a person to read.
 * @param {string} output
 */
export function lastLines(output, count = 15) {
  return output.trimEnd().split('\n').slice(-count).join('\n')
}
