import { isConflicted } from '#domain/change/conflict'
import { draftValue, pendingState, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { FieldValue } from '#domain/model/field'

/** How many goals there are somewhere, how many of them a post would touch, and of how many it is to be decided whose value counts. */
export interface GoalCounts {
  readonly goals: number
  readonly pending: number
  readonly conflicts: number
}

interface Group extends GoalCounts {
  readonly records: readonly GoalRecord[]
}

type OfferId = FieldValue

const NO_GROUP: Group = { records: [], goals: 0, pending: 0, conflicts: 0 }

/**
 * The goals of a network, by key and by offer, in the order of a configuration file: by offer and id, new goals last in
 * their offer, in the order they were made. A change costs as much as the offers that it touches, however many goals there
 * are. Lists are replaced, never changed: who holds one keeps what it was.
 */
export class GoalTable {
  readonly #byKey = new Map<GoalKey, GoalRecord>()
  readonly #groups = new Map<OfferId, Group>()
  #all: readonly GoalRecord[] | null = null

  constructor(records: readonly GoalRecord[]) {
    this.apply(records, [])
  }

  get(key: GoalKey | null): GoalRecord | null {
    return this.#byKey.get(key ?? '') ?? null
  }

  get counts(): GoalCounts {
    const groups = [...this.#groups.values()]
    return {
      goals: this.#byKey.size,
      pending: groups.reduce((sum, { pending }) => sum + pending, 0),
      conflicts: groups.reduce((sum, { conflicts }) => sum + conflicts, 0),
    }
  }

  countsOf(offer: OfferId): GoalCounts {
    return this.#groups.get(offer) ?? NO_GROUP
  }

  /** The offers that goals name, whether or not the network has them. */
  offers(): readonly OfferId[] {
    return [...this.#groups.keys()].sort(byNumber)
  }

  all(): readonly GoalRecord[] {
    this.#all ??= this.offers().flatMap((offer) => this.ofOffer(offer))
    return this.#all
  }

  ofOffer(offer: OfferId): readonly GoalRecord[] {
    return (this.#groups.get(offer) ?? NO_GROUP).records
  }

  /** Takes over records that are new or not what they were, and forgets those that are gone. */
  apply(records: readonly GoalRecord[], removed: readonly GoalKey[]): void {
    const moves = new Map<OfferId, GroupMoves>()
    for (const record of records) this.#place(record.key, record, moves)
    for (const key of removed) this.#place(key, null, moves)
    for (const [offer, move] of moves) this.#regroup(offer, move)
    this.#all = null
  }

  #place(key: GoalKey, record: GoalRecord | null, moves: Map<OfferId, GroupMoves>): void {
    const before = this.#byKey.get(key)
    if (before !== undefined) {
      const { gone, come } = movesOf(moves, offerOf(before))
      gone.add(key)
      come.delete(key)
    }
    if (record === null) {
      this.#byKey.delete(key)
      return
    }
    this.#byKey.set(key, record)
    movesOf(moves, offerOf(record)).come.set(key, record)
  }

  #regroup(offer: OfferId, { gone, come }: GroupMoves): void {
    const stay = this.ofOffer(offer).flatMap((record) => {
      const next = come.get(record.key)
      come.delete(record.key)
      return next ?? (gone.has(record.key) ? [] : record)
    })
    const records = come.size === 0 ? stay : [...stay, ...come.values()].sort(byId)
    if (records.length === 0) this.#groups.delete(offer)
    else this.#groups.set(offer, groupOf(records))
  }
}

/** What happens to one offer's goals. One that is in both stays, in its place. */
interface GroupMoves {
  readonly gone: Set<GoalKey>
  readonly come: Map<GoalKey, GoalRecord>
}

function movesOf(moves: Map<OfferId, GroupMoves>, offer: OfferId): GroupMoves {
  const known = moves.get(offer)
  if (known !== undefined) return known
  const made: GroupMoves = { gone: new Set(), come: new Map() }
  moves.set(offer, made)
  return made
}

function groupOf(records: readonly GoalRecord[]): Group {
  const pending = records.filter((record) => pendingState(record) !== 'unchanged').length
  const conflicts = records.filter(isConflicted).length
  return { records, goals: records.length, pending, conflicts }
}

function offerOf(record: GoalRecord): OfferId {
  return draftValue(record, 'offer_id')
}

function byId(a: GoalRecord, b: GoalRecord): number {
  return byNumber(draftValue(a, 'id'), draftValue(b, 'id'))
}

/** Nothing set comes last. */
function byNumber(a: FieldValue, b: FieldValue): number {
  return a === b ? 0 : Number(a ?? Infinity) - Number(b ?? Infinity)
}
