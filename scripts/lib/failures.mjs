import { Failure } from './failure.mjs'

/** The failures that more than one place can run into. Those of one place are made there. */

/** @param {string} doing @param {string} [detail] */
export const offline = (doing, detail = 'no answer') =>
  new Failure({
    code: 'offline',
    what: `The network could not be reached while ${doing} (${detail}).`,
    next: 'Check the connection, and HTTPS_PROXY and the registry in .npmrc if this network needs them. Then run the same command again.',
  })

/** @param {string} doing */
export const noSpace = (doing) =>
  new Failure({
    code: 'no-space',
    what: `The disk is full: no space was left while ${doing}.`,
    next: 'Free about 2 GB on the disk, then run the same command again. What was half done has been removed or will be repaired.',
  })

/** @param {string} doing @param {string} [detail] */
export const noPermission = (doing, detail = 'permission denied') =>
  new Failure({
    code: 'no-permission',
    what: `There is no right to write while ${doing} (${detail}).`,
    next: 'Make the folder named above writable for this user (an earlier run as another user may own it), then run the same command again.',
  })

/** @param {string} folder @param {string} detail */
export const cacheNotWritable = (folder, detail) =>
  new Failure({
    code: 'cache-not-writable',
    what: `The cache folder ${folder} cannot be written (${detail}).`,
    next: 'Make it writable, or set XDG_CACHE_HOME to a folder that is, then run the same command again.',
  })
