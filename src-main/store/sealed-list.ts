import { Buffer } from 'node:buffer'
import { isJsonObject } from '#domain/json'
import { checksumText } from './checksum'
import type { Disk, ReadFile } from './disk'
import { contentEnd, tailOf } from './sealed'
import { linesIn, sumUp } from './sum-up'

/** A sealed file, found whole, of which the last list is parsed a piece at a time. */
export interface SealedList {
  /** Everything else: the list is empty in it. */
  readonly head: unknown
  /** How many items the list has. */
  readonly count: number
  /** The items in their order, some at a time: a millisecond or two of work each. */
  readonly pieces: () => AsyncIterable<readonly unknown[]>
}

const NEWLINE = 0x0a

/** About so many bytes are parsed at once. */
const PARSED = 64 * 1024

/** So many bytes of the list, a few hundred items, are read before all others. */
const BEGUN = 256 * 1024

/** The last item is looked for in so many bytes. */
const LAST = 1024 * 1024

/**
 * Checks a sealed file and makes its last list ready to be read; null where there is no file. Throws where the checksum does not
 * match: nothing of a broken file is ever shown. The beginning is there at once, the rest is read meanwhile from the file that was
 * checked, whatever takes its place.
 */
export async function readSealedList(
  disk: Disk,
  path: string,
  name: string,
): Promise<SealedList | null> {
  const file = await disk.openRead(path)
  if (file === null) return null
  try {
    const lines = await check(file)
    const list = await inParts(file, name, lines)
    if (list !== null) return list
    const bytes = await bytesOf(file, 0, file.size)
    await file.close()
    return inOneGo(bytes, name)
  } catch (error) {
    await file.close()
    throw error
  }
}

/** How many lines end in a file that is whole; throws where it is not. */
async function check(file: ReadFile): Promise<number> {
  const end = contentEnd(file.size)
  const { checksum, lines } = await sumUp(file, end)
  const ending = await bytesOf(file, end, file.size)
  if (ending.toString('latin1') !== tailOf(checksumText(checksum))) {
    throw new Error('The checksum does not match')
  }
  return lines
}

/** A list as this version writes it: the last thing in the file, an item in each line. Null where it is otherwise. */
async function inParts(file: ReadFile, name: string, lines: number): Promise<SealedList | null> {
  const begun = await beginningOf(file, `${JSON.stringify(name)}:[\n`)
  const end = contentEnd(file.size) - 1
  if (begun === null || begun.start >= end || !(await endsWithItem(file, begun.start, end))) {
    return null
  }
  const { bytes, start } = begun
  const headText = bytes.toString('utf8', 0, start)
  const head: unknown = parsed(`${headText}]}`)
  if (head === undefined) return null
  const whole = bytesOf(file, 0, file.size).finally(() => file.close())
  // Whoever reads on is told.
  whole.catch(() => undefined)
  const count = 1 + lines - linesIn(bytes.subarray(0, start))
  return { head, count, pieces: () => piecesOf(bytes, whole, start, end) }
}

/** The beginning of a file up to a mark and some way beyond, and where the mark ends; null where there is none. */
async function beginningOf(
  file: ReadFile,
  mark: string,
): Promise<{ readonly bytes: Buffer; readonly start: number } | null> {
  for (let length = BEGUN; ; length *= 2) {
    const bytes = await bytesOf(file, 0, Math.min(length, file.size))
    // No text in JSON holds a bare line break, so this can be nothing else.
    const found = bytes.indexOf(mark)
    const isAll = bytes.length === file.size
    if (found < 0 && isAll) return null
    const start = found + mark.length
    if (found >= 0 && (isAll || bytes.length >= start + BEGUN)) return { bytes, start }
  }
}

/** Whether the last line before a place is an item: it would hold more if something came after the list. */
async function endsWithItem(file: ReadFile, start: number, end: number): Promise<boolean> {
  const from = Math.max(start, end - LAST)
  const bytes = await bytesOf(file, from, end)
  const line = bytes.lastIndexOf(NEWLINE)
  return (line >= 0 || from === start) && parsed(bytes.toString('utf8', line + 1)) !== undefined
}

/** A file that has its list otherwise, as a later version may, is parsed as a whole. */
function inOneGo(bytes: Buffer, name: string): SealedList {
  const json: unknown = JSON.parse(bytes.toString('utf8'))
  const value = isJsonObject(json) ? json[name] : null
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const head = Array.isArray(value) && isJsonObject(json) ? { ...json, [name]: [] } : json
  return { head, count: items.length, pieces: () => inOnePiece(items) }
}

// eslint-disable-next-line @typescript-eslint/require-await -- as the pieces of a longer list are told
async function* inOnePiece(items: readonly unknown[]) {
  yield items
}

async function* piecesOf(
  begun: Buffer,
  whole: Promise<Buffer>,
  start: number,
  end: number,
): AsyncGenerator<readonly unknown[]> {
  let [bytes, at] = [begun, start]
  while (at < end) {
    const line = bytes.indexOf(NEWLINE, Math.min(at + PARSED, end))
    if (line < 0 && bytes.length < end) {
      bytes = await whole
      continue
    }
    const until = line < 0 || line > end ? end : line
    // The comma before a line break belongs to the list.
    const text = bytes.toString('utf8', at, until === end ? end : until - 1)
    yield JSON.parse(`[${text}]`) as readonly unknown[]
    at = until + 1
  }
}

/** Some bytes of a file. Throws where it has become shorter. */
async function bytesOf(file: ReadFile, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(to - from)
  if ((await file.read(bytes, from)) < bytes.length) throw new Error('The file ended early')
  return bytes
}

/** What a text says as JSON; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
