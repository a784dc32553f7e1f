import { Writable } from 'node:stream'
import { join } from 'node:path'
import { runGoalpost } from '../../src-main/cli/goalpost'

/** How a run of the command line ended, and what it said. */
export interface Ended {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** A stream that keeps what is written to it. With a pause, each write takes that long, as with a slow reader. */
export class Kept extends Writable {
  readonly #parts: Buffer[] = []
  readonly #pause: number

  constructor(pause = 0) {
    super({ highWaterMark: 1024 })
    this.#pause = pause
  }

  get text(): string {
    return Buffer.concat(this.#parts).toString()
  }

  override _write(part: Buffer, _encoding: string, done: () => void): void {
    this.#parts.push(part)
    if (this.#pause === 0) done()
    else setTimeout(done, this.#pause)
  }
}

/** The characters in a text that a terminal obeys or nobody sees, line breaks aside. */
export function unseenIn(text: string): readonly string[] {
  return text.replaceAll('\n', '').match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu) ?? []
}

/** A person who wants to see no more than the beginning. */
export const impatient = {
  samplePath: join(import.meta.dirname, '../../resources/sample-network.goalpost.json'),
  interrupted: () => Promise.resolve(),
  token: undefined,
  fetch,
  wait: () => Promise.resolve(),
  random: () => 0.5,
  now: () => new Date('2026-03-01T12:00:00Z'),
}

/** Runs goalpost with these arguments, without a terminal. */
export async function goalpost(...argv: readonly string[]): Promise<Ended> {
  const [stdout, stderr] = [new Kept(), new Kept()]
  const status = await runGoalpost({ argv, stdout, stderr, ...impatient })
  return { status, out: stdout.text, err: stderr.text }
}

/** The same on a terminal that is this wide. */
export async function goalpostOn(columns: number, ...argv: readonly string[]): Promise<Ended> {
  const stdout = Object.assign(new Kept(), { isTTY: true, columns })
  const stderr = new Kept()
  const status = await runGoalpost({ argv, stdout, stderr, ...impatient })
  return { status, out: stdout.text, err: stderr.text }
}
