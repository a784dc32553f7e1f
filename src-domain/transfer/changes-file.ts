import { changedFields, draftOf, type GoalRecord } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { JsonObject } from '#domain/json'
import type { FieldValue } from '#domain/model/field'
import type { Network } from '#domain/network/network'
import type { ChangesMade } from './import-head'

export const CHANGES_FORMAT = 'goalpost/changes'
export const CHANGES_VERSION = 1

/** A field as somebody changed it: from which value, to which. */
export interface ChangedCell {
  readonly field: GoalFieldName
  readonly base: FieldValue
  readonly now: FieldValue
}

/** What somebody changed of one goal. A goal without an id is new; its base is what the platform sets by itself. */
export interface ChangedGoal {
  readonly id: number | null
  /** For people who read the file. */
  readonly name: string | null
  readonly cells: readonly ChangedCell[]
  readonly extra?: JsonObject
}

/** What is pending in a network, for a colleague: it fits onto whatever the colleague has. */
export interface Changes {
  readonly network: Pick<Network, 'id' | 'name'>
  readonly made: ChangesMade
  readonly goals: Iterable<ChangedGoal>
}

/** Takes in a text in pieces, and tells its sha256 in hexadecimal digits. Handed in, because it needs a computer. */
export interface Fingerprint {
  readonly add: (piece: string) => void
  readonly text: () => string
}

/** What is pending of a goal. */
export function changedGoal(record: GoalRecord): ChangedGoal {
  const { id, name } = draftOf(record)
  const cells = changedFields(record).flatMap((field): readonly ChangedCell[] => {
    const cell = record.change[field]
    return cell === undefined ? [] : [{ field, base: cell.was, now: cell.now }]
  })
  const { extra } = record
  return { id, name, cells, ...(extra !== undefined && { extra }) }
}
