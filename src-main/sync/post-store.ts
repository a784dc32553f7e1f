import type { Move } from '#domain/change/move'
import { notShown, rebase, rebasePosted } from '#domain/change/rebase'
import type { Entry } from '#domain/change/entry'
import type { GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import { quoteTitle } from '#domain/goal/title'
import { sentFields, type PostItem } from '#domain/sync/post-item'
import type { Plan } from '../store/network/network-store'
import type { Records } from '../store/state/records'
import { createdMoves } from './created-moves'

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
    const label = `Posted ${titleIn(item)}`
    return item.kind === 'create'
      ? this.#commit(label, (records) => createdMoves(item.key, shown, records))
      : this.#commitOf(item, label, (record) => rebasePosted(record, shown, sentFields(item)))
  }

  /** The platform shows something else than before: what was changed here and there is a conflict now. */
  moved(item: PostItem, shown: Goal): Promise<unknown> {
    const label = `Changed on the platform: ${titleIn(item)}`
    return this.#commitOf(item, label, (record) => rebase(record, shown))
  }

  /** The platform does not show the goal any more. */
  gone(item: PostItem): Promise<unknown> {
    return this.#commitOf(item, `Gone from the platform: ${titleIn(item)}`, notShown)
  }

  /** A goal that is no longer here needs nothing: what the platform has of it comes with the next pull. */
  #commitOf(
    { key }: PostItem,
    label: string,
    moves: (record: GoalRecord) => readonly Move[],
  ): Promise<unknown> {
    return this.#commit(label, (records) => {
      const record = records.get(key)
      return record === undefined ? [] : moves(record)
    })
  }

  #commit(label: string, moves: (records: Records) => readonly Move[]): Promise<unknown> {
    return this.#writer.commit('post', (records) => ({ label, moves: moves(records) }))
  }
}

function titleIn(item: PostItem): string {
  return quoteTitle({ name: item.name, id: item.kind === 'create' ? null : item.id })
}
