import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { inOneGo, type Steps } from '#domain/steps'
import { checksumText } from '../disk/checksum'
import { jsonTexts } from '../json/json-texts'
import { parseJson } from '../json/parse-json'

/** What a line of a journal holds: they are numbered one after another. */
export interface Sequenced {
  readonly sequence: number
}

const [SPACE, OPEN, CLOSE] = [0x20, 0x7b, 0x7d]
const SUM_LENGTH = 8

/** So many bytes are summed up at once: less than a millisecond of work. */
const SUMMED = 1024 * 1024

/** The line of an entry: a checksum of what follows, a space, the entry as JSON, a line break. */
export function writeLine(entry: Sequenced): string {
  return Buffer.concat(inOneGo(linePieces(entry))).toString('utf8')
}

/** The same in pieces, some at a step: an entry may move a hundred thousand goals. A short line is one piece. */
export function* linePieces(entry: Sequenced): Steps<readonly Buffer[]> {
  const pieces: Buffer[] = []
  let sum = 0
  for (const text of jsonTexts(entry, { lineBreak: '', end: '}' })) {
    const bytes = Buffer.from(text)
    sum = crc32(bytes, sum)
    pieces.push(bytes)
    yield
  }
  const line = [Buffer.from(`${checksumText(sum)} `), ...pieces, Buffer.from('\n')]
  return pieces.length === 1 ? [Buffer.concat(line)] : line
}

/** What is in a line (without its line break), some at a step, or null where the line is not whole. */
export function* readLine(line: Buffer): Steps<Sequenced | null> {
  const json = line.subarray(SUM_LENGTH + 1)
  if (line[SUM_LENGTH] !== SPACE || json[0] !== OPEN || json.at(-1) !== CLOSE) return null
  let sum = 0
  for (let at = 0; at < json.length; at += SUMMED) {
    sum = crc32(json.subarray(at, at + SUMMED), sum)
    if (json.length > SUMMED) yield
  }
  if (line.toString('latin1', 0, SUM_LENGTH) !== checksumText(sum)) return null
  // The checksum says that these are the bytes which linePieces made.
  return (yield* parseJson(json)) as Sequenced
}
