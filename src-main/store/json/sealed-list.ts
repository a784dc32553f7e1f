import { Buffer } from 'node:buffer'
import { isJsonObject } from '#domain/json'
import { checksumText } from '../disk/checksum'
import type { Disk, ReadFile } from '../disk/disk'
import { parsed } from './parse-json'
import { contentEnd, tailOf } from './sealed'
import { linesIn, sumUp } from '../disk/sum-up'

/** Items in their order, some at a time. */
export type Pieces<T> = AsyncIterable<readonly T[]> | Iterable<readonly T[]>

/** A sealed file, found whole, of which the last list is parsed a piece at a time. */
export interface SealedList {
  /** Everything else: the list is empty in it. */
  readonly head: unknown
  /** How many items the list has. */
  readonly count: number
  /** The items in their order, some at a time: a millisecond or two of work each. */
  readonly pieces: () => Pieces<unknown>
}

const NEWLINE = 0x0a

/** About so many bytes are parsed at once. */
const PARSED = 64 * 1024

/** So many bytes are read at once, into memory that is used again. */
const BLOCK = 1024 * 1024

/** So many bytes of the file are looked at for where the list begins, and twice as many until it is found. */
const BEGINNING = 2 * 1024 * 1024

/** The last item is looked for in so many bytes. */
const LAST = 256 * 1024

/**
 * Checks a sealed file and makes its last list ready to be read; null where there is no file. Throws where the checksum does not
 * match: nothing of a broken file is ever shown. The list is read from the file when its pieces are asked for, which throws where
 * that has been replaced.
 */
export async function readSealedList(
  disk: Disk,
  path: string,
  name: string,
): Promise<SealedList | null> {
  const file = await disk.openRead(path)
  if (file === null) return null
  try {
    const { lines, ending } = await check(file)
    const found = await inParts(file, name)
    if (found === null) return inOneGo(await bytesOf(file, 0, file.size), name)
    const { head, begun, start, end } = found
    const count = 1 + lines - linesIn(begun.subarray(0, start))
    return { head, count, pieces: () => piecesOf(disk, path, { begun, start, end, ending }) }
  } finally {
    await file.close()
  }
}

/** How many lines end in a file that is whole, and how it ends itself; throws where it is not whole. */
async function check(file: ReadFile): Promise<{ readonly lines: number; readonly ending: string }> {
  const { checksum, lines } = await sumUp(file, contentEnd(file.size))
  const ending = await endingOf(file)
  if (ending !== tailOf(checksumText(checksum))) throw new Error('The checksum does not match')
  return { lines, ending }
}

/** What tells a sealed file from every other one. */
async function endingOf(file: ReadFile): Promise<string> {
  return (await bytesOf(file, contentEnd(file.size), file.size)).toString('latin1')
}

/** Where the items of a list are in its file. */
interface Place {
  /** The beginning of the file, with some of the items or all of them. */
  readonly begun: Buffer
  readonly start: number
  readonly end: number
}

/** A list as this version writes it: the last thing in the file, an item in each line. Null where it is otherwise. */
async function inParts(
  file: ReadFile,
  name: string,
): Promise<(Place & { readonly head: unknown }) | null> {
  const found = await beginningOf(file, `${JSON.stringify(name)}:[\n`)
  const end = contentEnd(file.size) - 1
  if (found === null || found.start >= end) return null
  if (!(await endsWithItem(file, found.start, end))) return null
  const head = parsed(`${found.begun.toString('utf8', 0, found.start)}]}`)
  return head === undefined ? null : { ...found, end, head }
}

/** The beginning of a file with a mark in it, and where that ends; null where there is none. */
async function beginningOf(
  file: ReadFile,
  mark: string,
): Promise<{ readonly begun: Buffer; readonly start: number } | null> {
  for (let length = BEGINNING; ; length *= 2) {
    const begun = await bytesOf(file, 0, Math.min(length, file.size))
    // No text in JSON holds a bare line break, so this can be nothing else.
    const found = begun.indexOf(mark)
    if (found >= 0) return { begun, start: found + mark.length }
    if (begun.length === file.size) return null
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
  return { head, count: items.length, pieces: () => [items] }
}

async function* piecesOf(
  disk: Disk,
  path: string,
  { begun, start, end, ending }: Place & { readonly ending: string },
): AsyncGenerator<readonly unknown[]> {
  const first = begun.subarray(start, end)
  let at = start + (yield* itemsIn(first, start + first.length === end))
  if (at >= end) return
  const file = await disk.openRead(path)
  try {
    if (file === null || (await endingOf(file)) !== ending) throw new Error('It was replaced')
    let memory = Buffer.allocUnsafeSlow(BLOCK)
    while (at < end) {
      const block = await filled(file, memory.subarray(0, end - at), at)
      const used = yield* itemsIn(block, at + block.length === end)
      // An item that does not fit.
      if (used === 0) memory = Buffer.allocUnsafeSlow(2 * memory.length)
      at += used
    }
  } finally {
    await file?.close()
  }
}

/** The items of which a block has all, some at a time. Returns where those end. */
function* itemsIn(block: Buffer, isLast: boolean): Generator<readonly unknown[], number> {
  let at = 0
  while (at < block.length) {
    const line = block.indexOf(NEWLINE, at + PARSED)
    const until = line >= 0 ? line : isLast ? block.length : block.lastIndexOf(NEWLINE)
    if (until <= at) return at
    // The comma before a line break belongs to the list.
    const text = block.toString('utf8', at, until === block.length ? until : until - 1)
    yield JSON.parse(`[${text}]`) as readonly unknown[]
    at = until + 1
  }
  return at
}

async function bytesOf(file: ReadFile, from: number, to: number): Promise<Buffer> {
  return filled(file, Buffer.allocUnsafeSlow(to - from), from)
}

/** Memory with what begins at a place of a file. Throws where that has become shorter. */
async function filled(file: ReadFile, memory: Buffer, from: number): Promise<Buffer> {
  if ((await file.read(memory, from)) < memory.length) throw new Error('The file ended early')
  return memory
}
