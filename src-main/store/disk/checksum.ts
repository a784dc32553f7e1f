import { crc32 } from 'node:zlib'

/** A checksum as files carry it: eight hexadecimal digits. */
export function checksumText(sum: number): string {
  return sum.toString(16).padStart(8, '0')
}

/** The checksum of a text or of bytes. */
export function checksumOf(data: string | Uint8Array): string {
  return checksumText(crc32(data))
}
