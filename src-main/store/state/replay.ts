import { applyContents } from '#domain/change/contents'
import type { Entry } from '#domain/change/entry'
import { applyMove, type Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { stackOf, stacksAfter, withoutGone, type Stacks } from '#domain/change/undo'
import { groupBy } from '#domain/group-by'
import type { NetworkContents } from '#domain/network/network'
import type { NetworkFiles } from './read-network'
import type { Pieces } from '../json/sealed-list'
import type { SnapshotHead } from '../snapshot/snapshot'

/** A network's state at one point of its journal. */
export interface NetworkState {
  readonly contents: NetworkContents
  readonly records: Map<GoalKey, GoalRecord>
  readonly sequence: number
  readonly stacks: Stacks
}

/** A state whose records are still to be laid down. */
export interface Replay extends NetworkState {
  /** How many goals there will be. */
  readonly total: number
  /** Lays the records down, in their order and each as it is in the end, some at a step. */
  readonly steps: () => AsyncGenerator<void, void, void>
}

const notAtAll = () => Promise.resolve()

/** The state that a snapshot and the entries after it come to. `rest` is called between steps of a millisecond or two. */
export async function replay(files: NetworkFiles, rest = notAtAll): Promise<NetworkState> {
  const { steps, ...state } = beginReplay(files)
  const running = steps()
  try {
    while ((await running.next()).done !== true) await rest()
  } finally {
    // Where that was stopped, a file is still being read.
    await running.return()
  }
  return state
}

/** The same, as far as it can be told without the goals. A move moves one goal, so each goal can be replayed by itself. */
export function beginReplay({ snapshot, goals, journal }: NetworkFiles): Replay {
  const { entries, oldest } = journal
  const { network, advertisers, offers } = snapshot
  let contents: NetworkContents = { network, advertisers, offers }
  for (const entry of entries) {
    if (entry.contents !== undefined) contents = applyContents(contents, entry.contents)
  }
  const moves = entries.flatMap((entry) => entry.moves)
  const moved = groupBy(moves, ({ key }) => key)
  const records = new Map<GoalKey, GoalRecord>()
  return {
    contents,
    records,
    sequence: entries.at(-1)?.sequence ?? snapshot.sequence,
    stacks: stacksOf(snapshot, entries, oldest),
    total: goals.count + [...moved.values()].reduce((sum, some) => sum + comes(some), 0),
    steps: () => layDown(records, goals.pieces(), moved, arrivalsIn(moves)),
  }
}

type Moved = ReadonlyMap<GoalKey, readonly Move[]>

async function* layDown(
  records: Map<GoalKey, GoalRecord>,
  pieces: Pieces<GoalRecord>,
  moved: Moved,
  arrivals: ReadonlySet<GoalKey>,
): AsyncGenerator<void, void, void> {
  const before = new Map<GoalKey, GoalRecord>()
  const unmoved = new Set(moved.keys())
  const lay = (key: GoalKey, from: GoalRecord | null) => {
    unmoved.delete(key)
    const record = (moved.get(key) ?? []).reduce(applyMove, from)
    if (record !== null) records.set(key, record)
  }
  for await (const piece of pieces) {
    for (const record of piece) {
      if (arrivals.has(record.key)) before.set(record.key, record)
      else lay(record.key, record)
    }
    yield
  }
  for (const key of arrivals) lay(key, before.get(key) ?? null)
  // What moved and was never there: the journal is another network's.
  for (const key of unmoved) lay(key, null)
}

/** The goals that were made, or came back, in the order in which they last did: they are behind all others. */
function arrivalsIn(moves: readonly Move[]): ReadonlySet<GoalKey> {
  const arrivals = new Set<GoalKey>()
  for (const move of moves) {
    if (move.type !== 'goal' || move.before !== null) continue
    arrivals.delete(move.key)
    arrivals.add(move.key)
  }
  return arrivals
}

/** Whether moves make a goal that was not in the snapshot (1), take one away that was (-1), or neither (0). */
function comes(moves: readonly Move[]): number {
  const whole = moves.filter((move) => move.type === 'goal')
  const [first, last] = [whole[0], whole.at(-1)]
  if (first === undefined || last === undefined) return 0
  return Number(last.after !== null) - Number(first.before !== null)
}

function stacksOf(snapshot: SnapshotHead, entries: readonly Entry[], oldest: number): Stacks {
  const then = { undo: stackOf(snapshot.undo), redo: stackOf(snapshot.redo) }
  return withoutGone(entries.reduce(stacksAfter, then), oldest)
}
