import { isUtf8 } from 'node:buffer'
import { empty } from '../refusals'
import { notTable } from './refusals'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** So many bytes tell in which encoding a file is that does not say. */
const LOOKED_AT = 64 * 1024

/** So much of a text in UTF-16 is zeros at least, where it is written in Latin letters. */
const LEAST_ZEROS = 0.2

/** Tabs and line breaks aside. A name may have one of these; a picture and a program have many. */
const CONTROLS = /(?![\t\n\f\r])\p{Cc}/gu
const MOST_CONTROLS = 0.02

/**
 * The text of a table, in whichever encoding a spreadsheet saved it: UTF-8 or UTF-16, with a mark or without, or else
 * Windows-1252, in which every byte is a character.
 */
export function decodeTable(
  bytes: Uint8Array,
  name: string,
): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (text.trim() === '') throw empty(name)
  if (isBinary(text)) throw notTable(name)
  return { text, encoding }
}

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const start = text.slice(0, LOOKED_AT)
  return (start.match(CONTROLS)?.length ?? 0) > start.length * MOST_CONTROLS
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, LOOKED_AT)
  const { even, odd } = zerosOf(start)
  if (Math.max(even, odd) > start.length * LEAST_ZEROS) return even > odd ? 'utf-16be' : 'utf-16le'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** Most characters of a table have a code below 256: in UTF-16 every other byte is nothing then. */
function zerosOf(bytes: Uint8Array) {
  let [even, odd] = [0, 0]
  for (let place = 0; place + 1 < bytes.length; place += 2) {
    if (bytes[place] === 0) even += 1
    if (bytes[place + 1] === 0) odd += 1
  }
  return { even, odd }
}
