import { Buffer } from 'node:buffer'
import type { Action } from '#domain/change/entry'
import type { Move } from '#domain/change/move'
import type { GoalRecord } from '#domain/change/record'
import { isJsonObject, type JsonObject } from '#domain/json'
import type { NetworkContents } from '#domain/network/network'

/** The files of a network of version 1. The snapshot is the last: who finds an old one has read a whole journal before it. */
export const version1Files = [
  'about.json',
  'journal.log',
  'snapshot.previous.json',
  'snapshot.json',
] as const

export type OldFiles = ReadonlyMap<string, Uint8Array>

/** A snapshot as version 1 had it. Its file had no seal. */
export interface Snapshot1 extends NetworkContents {
  readonly version: 1
  readonly sequence: number
  readonly goals: readonly GoalRecord[]
}

/** A line of the one journal that version 1 had. It named nobody, and nothing was ever undone. */
export interface Entry1 {
  readonly sequence: number
  readonly at: string
  readonly action: Exclude<Action, 'fix' | 'restore' | 'undo' | 'redo'>
  readonly label: string
  readonly moves: readonly Move[]
}

/** A network of version 1, parsed. */
export interface Version1 {
  readonly snapshot: Snapshot1
  /** All there are, those that are in the snapshot as well. */
  readonly entries: readonly Entry1[]
}

/** The JSON of a file of version 1, which has no seal; null where it is not one. */
export function unsealed(bytes: Uint8Array): JsonObject | null {
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return isJsonObject(json) && json.version === 1 && !('checksum' in json) ? json : null
  } catch {
    return null
  }
}
