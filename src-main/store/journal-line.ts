import { crc32 } from 'node:zlib'
import type { Move } from '#domain/change/move'

/** What a person did. */
export type Action = 'edit' | 'create' | 'duplicate' | 'delete' | 'discard' | 'fix'

/** One thing that happened to a network: a line of its journal. */
export interface Entry {
  readonly sequence: number
  /** When, by this computer's clock: for people to read, never to decide anything. */
  readonly at: string
  readonly action: Action
  /** What it was, for people: "Set Payout per conversion to 12.50 on “Signup”". */
  readonly label: string
  readonly moves: readonly Move[]
}

const LINE = /^(?<sum>[0-9a-f]{8}) (?<json>\{.*\})$/

/** The line of an entry: a checksum of what follows, a space, the entry as JSON, a line break. */
export function writeLine(entry: Entry): string {
  const json = JSON.stringify(entry)
  return `${checksum(json)} ${json}\n`
}

/** The entry in a line (without its line break), or null where the line is not whole. */
export function readLine(line: string): Entry | null {
  const { sum, json } = LINE.exec(line)?.groups ?? {}
  if (json === undefined || checksum(json) !== sum) return null
  // The checksum says that these are the bytes which writeLine made of an Entry.
  return JSON.parse(json) as Entry
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}
