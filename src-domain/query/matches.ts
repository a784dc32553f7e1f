import { assertNever } from '#domain/assert-never'
import { draftValue, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Finding } from '#domain/goal/finding'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { epochOf } from '#domain/model/platform-time'
import { advertiserText, cellText, offerText } from '#domain/table/cell-text'
import type { ColumnName } from '#domain/table/column'
import { columnOf } from '#domain/table/columns'
import { marginReader } from '#domain/table/margins'
import { amountTest } from './amount-test'
import type { AskedColumn } from './asked-columns'
import type { Condition, Query } from './condition'
import { fold } from './fold'
import { allOf, anyOf, type Test } from './joined'
import type { Related, SearchIndex } from './search-index'
import { isInState } from './states'

/** What a query looks at besides the goals. */
export interface QueryContext extends Related {
  /** What the rules said of a goal, as far as it is known. It is asked of every goal. */
  readonly findingsOf: (key: GoalKey) => readonly Finding[]
  /** When a pull last showed other values of a goal, in milliseconds since 1970; null where none is known to have done so. */
  readonly pulledAt: (key: GoalKey) => number | null
  /** The time now, in milliseconds since 1970. */
  readonly now: number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The goals that fit a query, in their order. */
export function found(
  records: readonly GoalRecord[],
  query: Query,
  index: SearchIndex,
  context: QueryContext,
): readonly GoalRecord[] {
  return records.filter(matcher(query, index, context))
}

/** Whether a goal fits a query: it has every word, and is as the conditions say, all of them or any. */
function matcher(query: Query, index: SearchIndex, context: QueryContext): Test {
  const search = index.finder(query.text, context)
  const tests = query.conditions.map((condition) => conditionTest(condition, context))
  const joined = query.any === true ? anyOf(tests) : allOf(tests)
  return search === null ? joined : allOf([joined, search])
}

function conditionTest(condition: Condition, context: QueryContext): Test {
  const test = askedTest(condition, context)
  return condition.not ? (record) => !test(record) : test
}

function askedTest(condition: Condition, context: QueryContext): Test {
  switch (condition.kind) {
    case 'text':
      return textTest(condition, context)
    case 'amount':
    case 'between':
      return amountTest(condition)
    case 'ids':
      return oneOf(condition.column, new Set<FieldValue>(condition.ids))
    case 'choice':
      return oneOf(condition.column, new Set<FieldValue>(condition.values))
    case 'flag':
      return oneOf(condition.column, new Set<FieldValue>([true]))
    case 'time':
      return timeTest(condition)
    case 'empty':
      return emptyTest(condition.column, context)
    case 'state':
      return (record) =>
        condition.states.some((state) => isInState(state, record, context.findingsOf))
    case 'rule':
      return ({ key }) => context.findingsOf(key).some(({ code }) => code === condition.code)
    case 'pulled': {
      const since = context.now - condition.days * DAY_MS
      return ({ key }) => (context.pulledAt(key) ?? -Infinity) >= since
    }
    default:
      return assertNever(condition)
  }
}

function emptyTest(name: ColumnName, context: QueryContext): Test {
  if (name === 'margin') {
    const read = marginReader()
    return (record) => read(record) === null
  }
  const [column, shown] = [columnOf(name), { ...context, mark: '.' as const }]
  return (record) => cellText(column, record, shown) === ''
}

function oneOf(column: GoalFieldName, values: ReadonlySet<FieldValue>): Test {
  return (record) => values.has(draftValue(record, column))
}

const hows = {
  is: (text: string, wanted: string) => text === wanted,
  contains: (text: string, wanted: string) => text.includes(wanted),
  starts: (text: string, wanted: string) => text.startsWith(wanted),
}

function textTest(
  { column, how, texts }: Extract<Condition, { kind: 'text' }>,
  context: QueryContext,
): Test {
  const [fits, wanted] = [hows[how], texts.map(fold)]
  const read = textReader(column, context)
  return (record) => {
    const text = fold(read(record))
    return wanted.some((one) => fits(text, one))
  }
}

function textReader(
  column: AskedColumn<'text'>,
  context: QueryContext,
): (record: GoalRecord) => string {
  if (column === 'offer') return (record) => offerText(record, context)
  if (column === 'advertiser') return (record) => advertiserText(record, context)
  return (record) => String(draftValue(record, column) ?? '')
}

function timeTest({ column, how, day }: Extract<Condition, { kind: 'time' }>): Test {
  const begin = epochOf(`${day} 00:00:00`) ?? NaN
  return (record) => {
    const time = epochOf(draftValue(record, column))
    return time !== null && (how === 'before' ? time < begin : time >= begin)
  }
}
