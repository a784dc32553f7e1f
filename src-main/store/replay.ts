import { applyContents } from '#domain/change/contents'
import type { Entry } from '#domain/change/entry'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { stackOf, stacksAfter, withoutGone, type Stacks } from '#domain/change/undo'
import type { NetworkContents } from '#domain/network/network'
import { applyMoves, lay } from './records'
import type { NetworkFiles } from './read-network'
import type { Snapshot } from './snapshot'

/** A network's state at one point of its journal. */
export interface NetworkState {
  readonly contents: NetworkContents
  readonly records: Map<GoalKey, GoalRecord>
  readonly sequence: number
  readonly stacks: Stacks
}

/** The state that a snapshot and the entries after it come to. */
export function replay({ snapshot, journal }: NetworkFiles): NetworkState {
  const { network, advertisers, offers } = snapshot
  let contents: NetworkContents = { network, advertisers, offers }
  const records = new Map(snapshot.goals.map((record) => [record.key, record]))
  for (const entry of journal.entries) {
    lay(records, applyMoves(records, entry.moves))
    if (entry.contents !== undefined) contents = applyContents(contents, entry.contents)
  }
  return {
    contents,
    records,
    sequence: journal.entries.at(-1)?.sequence ?? snapshot.sequence,
    stacks: stacksOf(snapshot, journal.entries, journal.oldest),
  }
}

function stacksOf(snapshot: Snapshot, entries: readonly Entry[], oldest: number): Stacks {
  const then = { undo: stackOf(snapshot.undo), redo: stackOf(snapshot.redo) }
  return withoutGone(entries.reduce(stacksAfter, then), oldest)
}
