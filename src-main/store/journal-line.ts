import { checksumOf } from './checksum'

/** What a line of a journal holds: they are numbered one after another. */
export interface Sequenced {
  readonly sequence: number
}

const LINE = /^(?<sum>[0-9a-f]{8}) (?<json>\{.*\})$/

/** The line of an entry: a checksum of what follows, a space, the entry as JSON, a line break. */
export function writeLine(entry: Sequenced): string {
  const json = JSON.stringify(entry)
  return `${checksumOf(json)} ${json}\n`
}

/** What is in a line (without its line break), or null where the line is not whole. */
export function readLine(line: string): Sequenced | null {
  const { sum, json } = LINE.exec(line)?.groups ?? {}
  if (json === undefined || checksumOf(json) !== sum) return null
  // The checksum says that these are the bytes which writeLine made.
  return JSON.parse(json) as Sequenced
}
