import { createHash } from 'node:crypto'

/** The sha256 of a text that comes in pieces, as change files carry it. */
export function fingerprintOf(pieces: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return `sha256:${hash.digest('hex')}`
}
