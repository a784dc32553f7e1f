import { isConflicted } from '#domain/change/conflict'
import { pendingState, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Finding } from '#domain/goal/finding'
import type { Steps } from '#domain/steps'
import { postItemOf, type PostItem } from './post-item'

/** Why a pending goal is not sent. */
export type LeftOutWhy =
  /** A rule says that it is wrong. */
  | 'errors'
  /** It is to be decided whose value counts. */
  | 'conflicts'
  /** The platform no longer shows it. */
  | 'missing'
  /** A new goal that belongs to no offer. */
  | 'no offer'

export interface LeftOut {
  readonly key: GoalKey
  readonly why: LeftOutWhy
  /** What the rules say is wrong with it; none where it is left out for another reason. */
  readonly errors: readonly Pick<Finding, 'code' | 'fields' | 'sentence'>[]
}

/** A warning that must be ticked before its goal is sent. */
export interface Starred {
  readonly key: GoalKey
  readonly code: string
  readonly sentence: string
}

/** What a post would send, in the order in which it would, and what it would not. */
export interface PostPlan {
  readonly items: readonly PostItem[]
  readonly leftOut: readonly LeftOut[]
  readonly starred: readonly Starred[]
}

/**
 * What a post of these goals would do; goals with nothing pending are passed over. Goals that the platform has come first, by
 * their ids, then new ones, offer by offer.
 */
export function* planPost(
  records: Iterable<GoalRecord>,
  findings: (key: GoalKey) => readonly Finding[],
): Steps<PostPlan> {
  const items: PostItem[] = []
  const leftOut: LeftOut[] = []
  for (const record of records) {
    yield
    if (pendingState(record) === 'unchanged') continue
    const item = postItemOf(record)
    const left = leftOutOf(record, item, findings)
    if (left !== null) leftOut.push(left)
    else if (item !== null) items.push(item)
  }
  items.sort(inOrder)
  return { items, leftOut, starred: items.flatMap(({ key }) => starredOf(key, findings(key))) }
}

function leftOutOf(
  record: GoalRecord,
  item: PostItem | null,
  findings: (key: GoalKey) => readonly Finding[],
): LeftOut | null {
  const { key } = record
  const why = isConflicted(record) ? 'conflicts' : item === null ? 'no offer' : null
  if (record.missing === true) return { key, why: 'missing', errors: [] }
  if (why !== null) return { key, why, errors: [] }
  const errors = findings(key)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, fields, sentence }) => ({ code, fields, sentence }))
  return errors.length === 0 ? null : { key, why: 'errors', errors }
}

function starredOf(key: GoalKey, findings: readonly Finding[]): readonly Starred[] {
  return findings
    .filter(({ confirm }) => confirm)
    .map(({ code, sentence }) => ({ key, code, sentence }))
}

function inOrder(one: PostItem, other: PostItem): number {
  if (one.kind === 'update' && other.kind === 'update') return one.id - other.id
  if (one.kind === 'create' && other.kind === 'create') {
    return one.offer - other.offer || (one.key < other.key ? -1 : 1)
  }
  return one.kind === 'update' ? -1 : 1
}

/** So many goals are read at once before they are written. */
export const READ_AHEAD = 12

/** How many calls sending these items takes if nothing goes wrong: a write each, a read for each few updates, one to begin with. */
export function callsOf(items: readonly PostItem[]): number {
  if (items.length === 0) return 0
  const updates = items.filter(({ kind }) => kind === 'update').length
  return items.length + Math.ceil(updates / READ_AHEAD) + 1
}
