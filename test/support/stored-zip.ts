import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { unpacked, zipEntries } from '../../src-main/files/tables/zip-entries'

/** A workbook with one of its parts made into something else, in an archive that is whole. */
export function withPart(
  workbook: Uint8Array,
  part: string,
  change: (content: Buffer) => Buffer,
): Buffer {
  const files = (zipEntries(workbook) ?? []).map((entry) => {
    const content = Buffer.from(unpacked(workbook, entry) ?? [])
    return {
      name: Buffer.from(entry.name),
      content: entry.name === part ? change(content) : content,
    }
  })
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of files) {
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, content])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const version = Buffer.from([20, 0])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), version, facts, place, name]))
    locals.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, entries, Buffer.from('PK\u0005\u0006'), end])
}
