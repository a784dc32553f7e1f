import type { Writable } from 'node:stream'
import { GoalpostError } from '#domain/failure'
import { errorCode } from '../store/disk/disk'

/** Small enough not to matter, large enough that a hundred thousand lines are not as many writes. */
const CHUNK = 64 * 1024

/** How a stream says that its reader has gone. EOF is what Windows says. */
const GONE = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED'])

/**
 * The result on its way out. Each piece is waited for, so that a slow reader gets everything and nothing piles up. When the
 * reader goes away (`| head`), the rest is dropped without a word and the work goes on: its exit status still counts.
 */
export class Output {
  readonly #stream: Writable
  #waiting = ''
  #isOpen = true

  constructor(stream: Writable) {
    this.#stream = stream
    // The error reaches whoever waits for the write; unheard, it would end the process as well.
    stream.on('error', () => undefined)
  }

  async write(text: string): Promise<void> {
    if (!this.#isOpen) return
    this.#waiting += text
    if (this.#waiting.length >= CHUNK) await this.flush()
  }

  async flush(): Promise<void> {
    const text = this.#waiting
    this.#waiting = ''
    if (text === '' || !this.#isOpen) return
    try {
      await written(this.#stream, text)
    } catch (error) {
      this.#isOpen = false
      if (!GONE.has(errorCode(error) ?? '')) throw notWritten(error)
    }
  }
}

/** Writes a line for the person. Nobody can be told when that fails. */
export async function tell(stream: Writable, line: string): Promise<void> {
  if (stream.listenerCount('error') === 0) stream.on('error', () => undefined)
  await written(stream, `${line}\n`).catch(() => undefined)
}

function written(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}

function notWritten(cause: unknown): GoalpostError {
  return new GoalpostError(
    {
      code: 'output/not_written',
      what: `The result could not be written (${errorCode(cause) ?? 'unknown cause'}).`,
      next: 'Free space on the disk or write it elsewhere, then run the same command again.',
    },
    { cause },
  )
}
