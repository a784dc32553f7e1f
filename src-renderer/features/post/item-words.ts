import { assertNever } from '#domain/assert-never'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { Difference } from '#domain/sync/answer'
import type { FieldRefusal } from '#domain/sync/post-events'
import type { ItemState } from '#domain/sync/post-state'

/** A value of a field in words. */
export type ValueWords = (field: GoalFieldName, value: FieldValue) => string

export const stateWords: Readonly<Record<ItemState['state'], string>> = {
  queued: 'Waiting',
  sending: 'Being sent',
  lost: 'No answer yet',
  applied: 'Posted',
  failed: 'Failed',
  held: 'Held',
  unknown: 'Unknown',
  withdrawn: 'Not sent',
}

/** What became of an item and what to do about it, in a sentence; empty where its word says all. */
export function sentenceOf(state: ItemState, words: ValueWords): string {
  switch (state.state) {
    case 'queued':
    case 'sending':
      return ''
    case 'lost':
      return 'The answer did not come. Goalpost reads the goal to find out what became of it.'
    case 'applied':
      return differencesIn(state.differences, words)
    case 'failed':
      return [...refusalsOf(state), state.failure.next].join(' ')
    case 'held':
      return `A colleague changed ${labels(state.fields)} on the platform meanwhile. It is a conflict now: say whose value counts.`
    case 'unknown':
      return `${state.failure.what} ${state.failure.next}`
    case 'withdrawn':
      return withdrawn[state.why]
    default:
      return assertNever(state)
  }
}

/** The fields that an item's trouble is about. */
export function troubledFields(state: ItemState): ReadonlySet<GoalFieldName> {
  switch (state.state) {
    case 'failed':
      return new Set(state.fields.flatMap(({ field }) => field ?? []))
    case 'held':
      return new Set(state.fields)
    case 'applied':
      return new Set(state.differences.map(({ field }) => field))
    case 'queued':
    case 'sending':
    case 'lost':
    case 'unknown':
    case 'withdrawn':
      return new Set()
    default:
      return assertNever(state)
  }
}

const withdrawn = {
  stopped: 'The post was stopped before its turn. It is still pending.',
  edited: 'It was edited after it was confirmed. It is still pending.',
  gone: 'It is not here any more.',
} as const

function differencesIn(differences: readonly Difference[], words: ValueWords): string {
  if (differences.length === 0) return ''
  const parts = differences.map(
    ({ field, sent, got }) =>
      `${goalField(field).label} as ${words(field, got)}, not as ${words(field, sent)}`,
  )
  return `The platform took ${parts.join('; ')}.`
}

/** What the platform says of each field; of the whole only where it names none. */
function refusalsOf({ fields, failure }: ItemState & { state: 'failed' }): readonly string[] {
  return fields.length > 0 ? fields.map(refusalIn) : [failure.what]
}

function refusalIn({ field, words }: FieldRefusal): string {
  return field === null
    ? `The platform says: “${words}”`
    : `${goalField(field).label}: the platform says “${words}”`
}

function labels(fields: readonly GoalFieldName[]): string {
  return fields.map((field) => goalField(field).label).join(', ')
}
