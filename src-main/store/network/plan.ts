import type { ContentsMove } from '#domain/change/contents'
import type { Action, Entry } from '#domain/change/entry'
import type { Move } from '#domain/change/move'
import type { Watch } from '../../long-work/watch'
import type { Moved, Records } from '../state/records'

/** What is to happen, worked out against the newest state: its name for people, and the moves. */
export interface Plan {
  readonly label: string
  readonly moves: readonly Move[]
  /** What moves besides goals. */
  readonly contents?: ContentsMove | null
  /** The entry that is undone or done again. */
  readonly of?: number
}

/** Works out what is to happen, from the newest state. It may rest, tell how far it is, and be stopped. */
export type Planning = (records: Records, watch: Watch) => Plan | Promise<Plan>

/** What became of a plan: its line of the journal, and the goals that it moved as they are from then on. */
export interface Committed {
  readonly entry: Entry
  readonly moved: Moved
}

/** What an entry says besides its plan: its place in the journal, when it happened (ISO 8601), who did it. */
export type Stamp = Pick<Entry, 'sequence' | 'at' | 'who'>

/** Whether a plan comes to nothing. A step that is undone is noted even where everything is as it would be. */
export function isNothing({ moves, contents = null, of }: Plan): boolean {
  return moves.length === 0 && contents === null && of === undefined
}

/** The line of the journal that says that a plan happened. */
export function entryOf(plan: Plan, action: Action, { sequence, at, who }: Stamp): Entry {
  const { label, moves, contents = null, of } = plan
  return {
    sequence,
    at,
    who,
    action,
    label,
    ...(of !== undefined && { of }),
    moves,
    ...(contents !== null && { contents }),
  }
}
