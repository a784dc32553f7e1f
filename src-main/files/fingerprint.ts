import { createHash } from 'node:crypto'
import type { Fingerprint } from '#domain/transfer/changes-file'

/** The sha256 of a text that comes in pieces, as change files carry it. */
export function newFingerprint(): Fingerprint {
  const hash = createHash('sha256')
  return {
    add: (piece) => {
      hash.update(piece)
    },
    text: () => `sha256:${hash.digest('hex')}`,
  }
}
