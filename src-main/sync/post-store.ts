import { quote } from '#domain/quote'
import { applyMove, type Move } from '#domain/change/move'
import { notShown, rebase, rebaseCreated, rebasePosted } from '#domain/change/rebase'
import type { Entry } from '#domain/change/entry'
import type { GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import { sentFields, type PostItem } from '#domain/sync/post-item'
import type { Plan } from '../store/network-store'
import type { Records } from '../store/records'

/** Where a post keeps what the platform answered: the single writer of its network. */
export interface PostWriter {
  readonly records: Records
  commit(action: 'post', plan: (records: Records) => Plan): Promise<Entry | null>
}

/** What a post moves in the store: bases, and changes that have come to equal them. Each is one commit. */
export class PostStore {
  readonly #writer: PostWriter

  constructor(writer: PostWriter) {
    this.#writer = writer
  }

  record(item: PostItem): GoalRecord | null {
    return this.#writer.records.get(item.key) ?? null
  }

  /** The platform has the goal as it was sent, or as far as it took it. */
  applied(item: PostItem, shown: Goal): Promise<unknown> {
    const label = `Posted ${quote(item.name)}`
    return this.#commit(label, item, (record, records) => {
      if (record.base !== null) return rebasePosted(record, shown, sentFields(item))
      return created(record, shown, records)
    })
  }

  /** The platform shows something else than before: what was changed here and there is a conflict now. */
  moved(item: PostItem, shown: Goal): Promise<unknown> {
    const label = `${quote(item.name)} was changed on the platform`
    return this.#commit(label, item, (record) => rebase(record, shown))
  }

  /** The platform does not show the goal any more. */
  gone(item: PostItem): Promise<unknown> {
    return this.#commit(`${quote(item.name)} is gone from the platform`, item, notShown)
  }

  /** A goal that is no longer here needs nothing: what the platform has of it comes with the next pull. */
  #commit(
    label: string,
    { key }: PostItem,
    moves: (record: GoalRecord, records: Records) => readonly Move[],
  ): Promise<unknown> {
    return this.#writer.commit('post', (records) => {
      const record = records.get(key)
      return { label, moves: record === undefined ? [] : moves(record, records) }
    })
  }
}

/**
 * A new goal that is on the platform now. A pull may have brought it in the meantime as a goal of its own: that one goes, and
 * what was changed in it is kept on this one.
 */
function created(record: GoalRecord, shown: Goal, records: Records): readonly Move[] {
  const made = rebaseCreated(record, shown)
  const twin = twinOf(record, shown, records)
  if (twin === undefined) return made
  const own = made.reduce<GoalRecord | null>(applyMove, record) ?? record
  const after: GoalRecord = { ...own, change: { ...twin.change, ...own.change } }
  return [
    { type: 'goal', key: twin.key, before: twin, after: null },
    { type: 'goal', key: record.key, before: record, after },
  ]
}

function twinOf({ key }: GoalRecord, { id }: Goal, records: Records): GoalRecord | undefined {
  for (const other of records.values()) {
    if (other.base?.id === id && other.key !== key) return other
  }
  return undefined
}
