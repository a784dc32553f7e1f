import type { GoalKey } from '#domain/change/record'
import type { NamedCell } from '#domain/contract/views'
import type { Fate } from './cell-lines'

/** What the network knows about something that was done. */
export interface Past {
  /** A field and its values in words; null where the goal was not there. */
  readonly words: (cell: NamedCell) => {
    readonly label: string
    readonly before: string | null
    readonly after: string | null
  }
  /** What is said of a goal that came or went. */
  readonly fates: Readonly<Record<Exclude<Fate, 'changed'>, string>>
  /** What a goal’s offer is called: goals of several offers can have one name. Null for a goal that is not there now. */
  readonly offerOf: (key: GoalKey) => string | null
  /** Whether a goal is there now. */
  readonly isHere: (key: GoalKey) => boolean
  /** Why nothing can be put back; null where it can. */
  readonly locked: string | null
}
