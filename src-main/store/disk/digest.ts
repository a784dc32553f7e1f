import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** The sha256 of bytes as they go by. */
export class Digest {
  readonly #hash = createHash('sha256')

  readonly add = (piece: Uint8Array): void => {
    this.#hash.update(piece)
  }

  /** Of all that went by. Asked once, at the end. */
  end(): string {
    return this.#hash.digest('hex')
  }
}

/** The sha256 of bytes that come in pieces. Other work gets its turn between them. */
export async function digest(pieces: Iterable<Uint8Array>): Promise<string> {
  const own = new Digest()
  for (const piece of pieces) {
    own.add(piece)
    await nextTurn()
  }
  return own.end()
}
