import type { Entry } from '#domain/change/entry'
import { stacksAfter, stepsOf, type Stacks } from '#domain/change/undo'
import type { JsonObject } from '#domain/json'
import { snapshotOf, type Snapshot } from '../snapshot/snapshot'
import type { Entry1, Version1 } from './version-1'

/** A network of version 2, parsed. */
export interface Version2 {
  readonly snapshot: Snapshot
  /** All there are, those that are in the snapshot as well. */
  readonly entries: readonly Entry[]
}

/** Brings a network from version 1 to 2: entries name who made them, and a snapshot carries what can be undone. */
export function toVersion2({ snapshot, entries }: Version1): Version2 {
  const { sequence, network, advertisers, offers, goals } = snapshot
  const named = entries.map(nameNobody)
  const { undo, redo } = stacksAt(sequence, named)
  const steps = { undo: stepsOf(undo), redo: stepsOf(redo) }
  return {
    snapshot: snapshotOf({ sequence, network, advertisers, offers, ...steps, goals }),
    entries: named,
  }
}

/** Brings a network's card from version 1 to 2. */
export function cardToVersion2(card: JsonObject): JsonObject {
  return { ...card, version: 2 }
}

/** As it is told of a system user without a name. */
function nameNobody({ sequence, at, action, label, moves }: Entry1): Entry {
  return { sequence, at, who: 'unknown', action, label, moves }
}

/** Where entries before the snapshot are missing, nothing in it can be undone: no step is passed over. */
function stacksAt(sequence: number, entries: readonly Entry[]): Stacks {
  const within = entries.filter((entry) => entry.sequence <= sequence)
  const nothing: Stacks = { undo: null, redo: null }
  return within.at(-1)?.sequence === sequence ? within.reduce(stacksAfter, nothing) : nothing
}
