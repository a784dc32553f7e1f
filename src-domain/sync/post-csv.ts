import { assertNever } from '#domain/assert-never'
import { CSV_MARK, csvLine } from '#domain/csv/write-csv'
import type { PostItemView, PostReport } from '#domain/contract/sync-views'
import { goalField } from '#domain/goal/goal'
import { showValue } from '#domain/model/show'
import type { ItemState } from './post-state'

const COLUMNS = ['Goal', 'Goal ID', 'Offer ID', 'What', 'State', 'Field', 'Was', 'Sent', 'Words']

/** The report of a post as CSV, a line for each field that was sent: amounts with a point, as in every file. */
export function* postCsv({ items }: PostReport): Generator<string> {
  yield CSV_MARK + csvLine(COLUMNS)
  for (const item of items) yield* itemLines(item, item.state)
}

function* itemLines(item: PostItemView, state: ItemState): Generator<string> {
  const id = state.state === 'applied' ? String(state.id) : ''
  const about = [item.name, id, String(item.offer ?? ''), item.kind, state.state]
  const words = wordsOf(state)
  // A new goal with nothing set is sent all the same.
  if (item.cells.length === 0) yield csvLine([...about, '', '', '', words])
  for (const { field, was, now } of item.cells) {
    const described = goalField(field)
    const values = [was, now].map((value) =>
      value === null ? '' : showValue(described, value, '.'),
    )
    yield csvLine([...about, described.label, ...values, words])
  }
}

function wordsOf(state: ItemState): string {
  switch (state.state) {
    case 'queued':
    case 'sending':
      return ''
    case 'lost':
    case 'unknown':
      return `${state.failure.what} ${state.failure.next}`
    case 'failed':
      return [state.failure.what, ...state.fields.map(({ words }) => words)].join(' ')
    case 'applied':
      return state.differences
        .map(({ field, got }) => {
          const described = goalField(field)
          return `The platform has ${described.label}: ${showValue(described, got, '.')}.`
        })
        .join(' ')
    case 'held':
      return `Changed on the platform meanwhile: ${state.fields.map((name) => goalField(name).label).join(', ')}.`
    case 'withdrawn':
      return withdrawnWords[state.why]
    default:
      return assertNever(state)
  }
}

const withdrawnWords = {
  stopped: 'The post was stopped before.',
  edited: 'The goal was edited after it was confirmed.',
  gone: 'The goal is no longer here.',
} as const
