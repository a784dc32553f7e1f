import type { Wait } from '../../src-main/platform/send'
import { TIMEOUT } from './platform'

/** Turns of the event loop enough for everything that waits for nothing. */
export async function settled() {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate)
}

/** Pauses that end when the test says so. */
export function heldWait() {
  const ends: (() => void)[] = []
  const wait: Wait = (milliseconds) =>
    new Promise((resolve) => {
      if (milliseconds !== TIMEOUT) ends.push(resolve)
    })
  return { wait, ends }
}
