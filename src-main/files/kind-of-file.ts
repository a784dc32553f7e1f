import { Buffer } from 'node:buffer'

/** What a file is by its first bytes; an article and a noun for what nobody imports. */
export type FileKind = 'json' | 'workbook' | 'old workbook' | 'text' | `${'a' | 'an'} ${string}`

/** How files begin that somebody could take for a table. */
const beginnings: readonly (readonly [string, FileKind])[] = [
  ['PK\x03\x04', 'workbook'],
  ['PK\x05\x06', 'workbook'],
  ['\xd0\xcf\x11\xe0', 'old workbook'],
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'an archive'],
  ['Rar!', 'an archive'],
  ['7z\xbc\xaf', 'an archive'],
  ['{\\rtf', 'a text document'],
]

const LOOKED_AT = 512

/** Tells what a file is, whatever it is called. */
export function kindOf(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1')
  const known = beginnings.find(([beginning]) => start.startsWith(beginning))
  if (known !== undefined) return known[1]
  const plain = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
  if (/^\s*[{[]/.test(plain)) return 'json'
  if (/^\s*<(?:!doctype html|html|head|table|\?xml)/i.test(plain)) return 'a web page or XML'
  return 'text'
}
