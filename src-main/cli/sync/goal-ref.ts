import { draftOf, type GoalKey } from '#domain/change/record'
import type { Records } from '../../store/state/records'

/** Which goal is meant: as the JSON of every command between a data folder and the platform has it. */
export interface GoalRef {
  readonly key: GoalKey
  /** Null where the goal is not on the platform yet. */
  readonly id: number | null
  readonly offer_id: number | null
  readonly name: string | null
}

/** How a goal is named in what the command line prints; by its key alone where it is gone. */
export function goalRef(records: Records, key: GoalKey): GoalRef {
  const record = records.get(key)
  if (record === undefined) return { key, id: null, offer_id: null, name: null }
  const { offer_id, name } = draftOf(record)
  return { key, id: record.base?.id ?? null, offer_id, name }
}
