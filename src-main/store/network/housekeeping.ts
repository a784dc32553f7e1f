import type { Writer } from './access'
import type { LiveState } from './live-state'
import { prune } from '../journal/prune'
import type { Surroundings } from '../surroundings'
import type { CommitTurns } from './commit-turns'

/** What the files of a network are kept short with. */
export interface House {
  readonly surroundings: Surroundings
  readonly folder: string
  readonly writer: Writer
  readonly state: LiveState
  /** What looks at the state or moves it while commits go on has a turn among them. */
  readonly turns: CommitTurns
}

const DAY = 24 * 60 * 60 * 1000

/** Begins a snapshot where one is due. What the journal then no longer needs goes after it. Waits for neither. */
export async function snapshotIfDue(house: House): Promise<void> {
  const { state, turns } = house
  const { journal, snapshots } = house.writer
  if (!snapshots.due) return
  try {
    await journal.startSegment(state.sequence + 1)
  } catch {
    // Entries behind a snapshot are looked for in a part of their own: without one there is no snapshot now.
    snapshots.postpone()
    return
  }
  snapshots.start(state.parts(), (previous) => turns.take(() => pruneAfter(house, previous)))
}

async function pruneAfter({ surroundings, folder, state }: House, previous: number): Promise<void> {
  const { disk, now, limits } = surroundings
  const since = now().getTime() - limits.historyDays() * DAY
  const pruning = { since, after: previous, stacks: state.stacks }
  state.forgetStepsBefore(await prune(disk, folder, pruning))
}
