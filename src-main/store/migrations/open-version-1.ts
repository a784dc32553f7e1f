import { Buffer } from 'node:buffer'
import { array, number, object, string } from 'yup'
import type { GoalRecord } from '#domain/change/record'
import { inOneGo } from '#domain/steps'
import { brokenSnapshot, damagedJournal, TORN } from '../journal/damage'
import { readLine } from '../journal/journal-line'
import { applyMoves, lay } from '../state/records'
import { readSealed } from '../json/sealed'
import { unsealed, type Entry1, type OldFiles, type Snapshot1, type Version1 } from './version-1'

/** What version 1 opened its files as. */
export interface Opened1 {
  readonly parsed: Version1
  /** Every goal, with the entries behind the snapshot done. */
  readonly records: readonly GoalRecord[]
  /** What was broken, a sentence each. It is asked where each file is to be found. */
  readonly damage: (where: (name: string) => string) => readonly string[]
}

const schema = object({
  format: string().oneOf(['goalpost/network']).required(),
  version: number().oneOf([1]).required(),
  sequence: number().integer().min(0).required(),
  network: object({ id: string().required(), name: string().defined() }).required(),
  advertisers: array().defined(),
  offers: array().defined(),
  goals: array().defined(),
})

/**
 * Reads files as the Goalpost of version 1 did: the snapshot before where the newest is broken, the journal up to the first
 * line that is not whole. Null where that one would not have opened them.
 */
export function openVersion1(files: OldFiles): Opened1 | null {
  const newest = files.get('snapshot.json')
  if (newest !== undefined && isSealed(newest)) return null
  const readable = snapshotIn(newest)
  const snapshot = readable ?? snapshotIn(files.get('snapshot.previous.json'))
  const journal = readJournal(files.get('journal.log') ?? new Uint8Array())
  const records = snapshot === null ? null : replay(snapshot, journal.entries)
  if (snapshot === null || records === null) return null
  const broken = readable === null && newest !== undefined
  return {
    parsed: { snapshot, entries: journal.entries },
    records,
    damage: (where) => [
      ...(broken ? [brokenSnapshot(where('snapshot.json'))] : []),
      ...(journal.end === 'torn' ? [TORN] : []),
      ...(journal.end === 'damaged'
        ? [damagedJournal(journal.entries.at(-1)?.at, where('journal.log'))]
        : []),
    ],
  }
}

function isSealed(bytes: Uint8Array): boolean {
  try {
    return readSealed(bytes) !== null
  } catch {
    return false
  }
}

function snapshotIn(bytes: Uint8Array | undefined): Snapshot1 | null {
  const json = bytes === undefined ? null : unsealed(bytes)
  return schema.isValidSync(json, { strict: true }) ? (json as unknown as Snapshot1) : null
}

interface Journal1 {
  readonly entries: readonly Entry1[]
  readonly end: 'whole' | 'torn' | 'damaged'
}

const NEWLINE = 0x0a

function readJournal(bytes: Uint8Array): Journal1 {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Entry1[] = []
  let start = 0
  while (start < buffer.length) {
    const end = buffer.indexOf(NEWLINE, start)
    const entry = end < 0 ? null : (inOneGo(readLine(buffer.subarray(start, end))) as Entry1 | null)
    const last = entries.at(-1)
    if (entry === null || (last !== undefined && entry.sequence !== last.sequence + 1)) {
      return { entries, end: end < 0 || end === buffer.length - 1 ? 'torn' : 'damaged' }
    }
    entries.push(entry)
    start = end + 1
  }
  return { entries, end: 'whole' }
}

/** Null where the files do not belong together. */
function replay(snapshot: Snapshot1, entries: readonly Entry1[]): readonly GoalRecord[] | null {
  const missed = entries.filter(({ sequence }) => sequence > snapshot.sequence)
  if (missed.length > 0 && missed[0]?.sequence !== snapshot.sequence + 1) return null
  const records = new Map(snapshot.goals.map((record) => [record.key, record]))
  try {
    for (const { moves } of missed) lay(records, inOneGo(applyMoves(records, moves)))
    return [...records.values()]
  } catch {
    return null
  }
}
