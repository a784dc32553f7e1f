import { isUtf8 } from 'node:buffer'
import { empty, notText, otherEncoding } from './refusals'

const LINE_BREAK = 0x0a

/**
 * The text of a file's bytes, without a byte order mark. Only UTF-8 is read: whatever else it is, it is named rather than
 * guessed at, because a wrong guess changes the names in it.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (isUtf16(bytes)) throw otherEncoding(name, 'it is UTF-16')
  if (bytes.includes(0)) throw notText(name)
  if (!isUtf8(bytes)) throw beginsLikeJson(bytes) ? foreign(bytes, name) : notText(name)
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') throw empty(name)
  return text
}

/** By its mark, or by every other byte of its first character being nothing. */
function isUtf16([first, second]: Uint8Array): boolean {
  if (first === undefined || second === undefined) return false
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return hasMark || (first === 0) !== (second === 0)
}

function beginsLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64))
  return /^\s*[{[]/.test(start)
}

function foreign(bytes: Uint8Array, name: string): Error {
  return otherEncoding(
    name,
    `line ${firstForeignLine(bytes)} holds a character of another encoding`,
  )
}

/** In UTF-8 no character contains the byte of a line break, so each line can be looked at by itself. */
function firstForeignLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  for (;;) {
    const end = bytes.indexOf(LINE_BREAK, start)
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line
    line += 1
    start = end + 1
  }
}
