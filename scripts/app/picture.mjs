import { openSync, closeSync, readSync, fstatSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const endOfPng = 'IEND'
const tailBytes = 8

/**
 * Waits until the app has written its picture, whole. False when it takes too long or the wait is over.
 * @param {string} file
 * @param {{ isOver: () => boolean, patience?: number, pause?: number }} options
 */
export async function pictureSaved(file, { isOver, patience = 60_000, pause = 100 }) {
  const latest = Date.now() + patience
  while (Date.now() < latest && !isOver()) {
    if (isWholePng(file)) return true
    await sleep(pause)
  }
  return false
}

/** @param {string} file */
function isWholePng(file) {
  try {
    const handle = openSync(file, 'r')
    const tail = Buffer.alloc(tailBytes)
    readSync(handle, tail, 0, tailBytes, Math.max(0, fstatSync(handle).size - tailBytes))
    closeSync(handle)
    return tail.toString('latin1').startsWith(endOfPng)
  } catch {
    return false
  }
}
