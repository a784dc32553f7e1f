import { Buffer } from 'node:buffer'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Watch } from '../long-work/watch'

/** About so many characters are written at once: some milliseconds of work. */
const PIECE = 64 * 1024

/** A text that comes in small pieces, as bytes that are worth a write each. Other work gets its turn between them; progress is told in small pieces. */
export async function* piecesOf(
  texts: Iterable<string>,
  { progress, signal }: Watch,
  total?: number,
): AsyncGenerator<Uint8Array> {
  let text = ''
  let done = 0
  for (const one of texts) {
    text += one
    done += 1
    if (text.length < PIECE) continue
    yield Buffer.from(text)
    text = ''
    progress(done, total)
    await nextTurn()
    signal?.throwIfAborted()
  }
  yield Buffer.from(text)
}
