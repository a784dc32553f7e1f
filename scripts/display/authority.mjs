import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'

/** "Any machine" in the file format of Xauthority. */
const anyFamily = 0xffff

/**
 * Writes the file by which an X server lets in only who can read it. Done here because `xauth` would be one more
 * package to install for twenty bytes.
 * @param {string} file
 */
export function writeAuthority(file) {
  const fields = [
    Buffer.alloc(0),
    Buffer.alloc(0),
    Buffer.from('MIT-MAGIC-COOKIE-1'),
    randomBytes(16),
  ]
  const parts = [number(anyFamily), ...fields.flatMap((field) => [number(field.length), field])]
  writeFileSync(file, Buffer.concat(parts), { mode: 0o600 })
}

/** @param {number} value */
function number(value) {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}
