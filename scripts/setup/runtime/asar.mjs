import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A flat folder as an asar archive, the form in which Electron's tools expect every part of an app: the length of the
 * table of contents, the table as JSON, then the files one after the other.
 * @param {string} folder
 */
export function asarOf(folder) {
  const names = readdirSync(folder).sort()
  const contents = names.map((name) => readFileSync(join(folder, name)))
  let offset = 0
  /** @type {Record<string, { size: number, offset: string }>} */
  const files = {}
  for (const [index, name] of names.entries()) {
    const size = contents[index]?.length ?? 0
    files[name] = { size, offset: String(offset) }
    offset += size
  }
  const header = pickle(string(JSON.stringify({ files })))
  return Buffer.concat([pickle(number(header.length)), header, ...contents])
}

/** Chromium's Pickle: the length of what follows, and that, padded to four bytes. @param {Buffer} payload */
const pickle = (payload) => Buffer.concat([number(payload.length), payload])

/** @param {string} text */
function string(text) {
  const bytes = Buffer.from(text)
  const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4)
  return Buffer.concat([number(bytes.length), bytes, padding])
}

/** @param {number} value */
function number(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
