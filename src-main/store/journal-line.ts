import type { Entry } from '#domain/change/entry'
import { checksumOf } from './checksum'

const LINE = /^(?<sum>[0-9a-f]{8}) (?<json>\{.*\})$/

/** The line of an entry: a checksum of what follows, a space, the entry as JSON, a line break. */
export function writeLine(entry: Entry): string {
  const json = JSON.stringify(entry)
  return `${checksumOf(json)} ${json}\n`
}

/** The entry in a line (without its line break), or null where the line is not whole. */
export function readLine(line: string): Entry | null {
  const { sum, json } = LINE.exec(line)?.groups ?? {}
  if (json === undefined || checksumOf(json) !== sum) return null
  // The checksum says that these are the bytes which writeLine made of an Entry.
  return JSON.parse(json) as Entry
}
