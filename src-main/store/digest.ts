import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** The sha256 of bytes that come in pieces. Other work gets its turn between them. */
export async function digest(pieces: Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for (const piece of pieces) {
    hash.update(piece)
    await nextTurn()
  }
  return hash.digest('hex')
}
