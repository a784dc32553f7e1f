import type { ContentsMove } from './contents'
import type { Move } from './move'

/** What a person did, or what came from the platform: a pull and the answers to a post move bases. */
export type Action =
  | 'edit'
  | 'create'
  | 'duplicate'
  | 'delete'
  | 'fix'
  | 'discard'
  | 'restore'
  | 'resolve'
  | 'import'
  | 'undo'
  | 'redo'
  | 'pull'
  | 'post'

/** One thing that happened to a network: a line of its journal. */
export interface Entry {
  readonly sequence: number
  /** When, by this computer's clock: for people to read, never to decide what the network holds. */
  readonly at: string
  /** The system user who did it. */
  readonly who: string
  readonly action: Action
  /** What it was, for people: "Set Payout per conversion to 12.50 on “Signup”". */
  readonly label: string
  /** The entry that was undone or done again. */
  readonly of?: number
  readonly moves: readonly Move[]
  /** What a pull moved besides goals. */
  readonly contents?: ContentsMove
}
