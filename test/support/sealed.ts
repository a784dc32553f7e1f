import { crc32 } from 'node:zlib'

const TAIL = /,"checksum":"[0-9a-f]{8}"\}$/

/** A sealed file's text, changed, with the checksum that it then needs. */
export function resealed(text: string): string {
  const body = text.replace(TAIL, '')
  return `${body},"checksum":"${crc32(body).toString(16).padStart(8, '0')}"}`
}

/** The text of a sealed file with this in it. */
export function aSealed(data: object): string {
  return resealed(JSON.stringify({ ...data, checksum: undefined }).slice(0, -1))
}
