import { Buffer } from 'node:buffer'
import { inflateRawSync } from 'node:zlib'

/** A part of an archive, as its directory has it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const [END_LENGTH, ENTRY_LENGTH, LOCAL_LENGTH] = [22, 46, 30]
const LONGEST_COMMENT = 0xffff
const [STORED, DEFLATED] = [0, 8]

/** The directory of a zip archive; null where there is none that can be followed. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(archive)
  if (end < 0) return null
  const count = archive.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  let place = archive.readUInt32LE(end + 16)
  for (let number = 0; number < count; number += 1) {
    if (place + ENTRY_LENGTH > archive.length || archive.readUInt32LE(place) !== ENTRY) return null
    const [name, extra, comment] = [28, 30, 32].map((at) => archive.readUInt16LE(place + at))
    const start = place + ENTRY_LENGTH
    entries.push({
      name: archive.toString('utf8', start, start + (name ?? 0)),
      method: archive.readUInt16LE(place + 10),
      isEncrypted: (archive.readUInt16LE(place + 8) & 1) === 1,
      packed: archive.readUInt32LE(place + 20),
      size: archive.readUInt32LE(place + 24),
      offset: archive.readUInt32LE(place + 42),
    })
    place = start + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

/** What a part unpacks to; null where that is not as large as the directory says, or cannot be unpacked. */
export function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, packed, size, method } = entry
  if (offset + LOCAL_LENGTH > archive.length || archive.readUInt32LE(offset) !== LOCAL) return null
  const names = archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const start = offset + LOCAL_LENGTH + names
  const data = archive.subarray(start, start + packed)
  if (data.length !== packed) return null
  const content = method === STORED ? data : method === DEFLATED ? inflated(data, size) : null
  return content?.length === size ? content : null
}

/** Never more than was promised: a part that unpacks to more is a trap. */
function inflated(data: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
  } catch {
    return null
  }
}

function endOf(archive: Buffer): number {
  const last = archive.length - END_LENGTH
  for (let place = last; place >= Math.max(0, last - LONGEST_COMMENT); place -= 1) {
    if (archive.readUInt32LE(place) === END) return place
  }
  return -1
}
