import type { Json } from '#domain/json'
import type { Bracketed } from '#domain/wire/brackets'
import { compareValues } from './compare'
import { fieldName } from './field-names'
import { entriesOf, textsOf } from './params'
import { refused, words } from './refusal'
import type { Model, Row } from './rows'

type Test = (row: Row) => boolean

type Operator = (value: Json, operand: string) => boolean

const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['NOT_EQUAL_TO', (value, operand) => value !== null && compareValues(value, operand) !== 0],
  ['LESS_THAN', (value, operand) => value !== null && compareValues(value, operand) < 0],
  [
    'LESS_THAN_OR_EQUAL_TO',
    (value, operand) => value !== null && compareValues(value, operand) <= 0,
  ],
  ['GREATER_THAN', (value, operand) => value !== null && compareValues(value, operand) > 0],
  [
    'GREATER_THAN_OR_EQUAL_TO',
    (value, operand) => value !== null && compareValues(value, operand) >= 0,
  ],
  ['LIKE', (value, operand) => isLike(value, operand)],
  ['NOT_LIKE', (value, operand) => value !== null && !isLike(value, operand)],
  ['NULL', (value) => value === null],
  ['NOT_NULL', (value) => value !== null],
  ['TRUE', (value) => isTrue(value)],
  ['FALSE', (value) => !isTrue(value)],
])

/** What `filters` lets through: all of its conditions hold, and one of those under OR. */
export function filterOf(
  model: Model,
  filters: Bracketed | undefined,
  known: ReadonlySet<string>,
): Test | null {
  const tests = entriesOf(filters).map(([name, condition]): Test => {
    if (name !== 'OR') return conditionOf(model, name, condition, known)
    const either = entriesOf(condition).map(([field, inner]) =>
      conditionOf(model, field, inner, known),
    )
    return (row) => either.some((test) => test(row))
  })
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row))
}

function conditionOf(
  model: Model,
  given: string,
  condition: Bracketed,
  known: ReadonlySet<string>,
): Test {
  const name = fieldName(model, given, known)
  // No source shows that `modified` can be asked for, nor in which form: nobody should build on it here either.
  if (name === 'modified') throw refused(words.noField(model, name))
  if (typeof condition === 'string') return (row) => isEqual(row[name] ?? null, condition)
  if (Array.isArray(condition)) {
    const texts = textsOf(condition)
    return (row) => texts.some((text) => isEqual(row[name] ?? null, text))
  }
  const tests = entriesOf(condition).map(([operator, operand]) => {
    const holds = operators.get(operator)
    if (holds === undefined) throw refused(`Filter operator ${operator} is not supported.`)
    return (row: Row) => holds(row[name] ?? null, typeof operand === 'string' ? operand : '')
  })
  return (row) => tests.every((test) => test(row))
}

function isEqual(value: Json, text: string): boolean {
  return value !== null && compareValues(value, text) === 0
}

/** The pattern of a database: % for any text, _ for any character, upper and lower case alike. */
function isLike(value: Json, pattern: string): boolean {
  const source = pattern
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.')
  return typeof value === 'string' && new RegExp(`^${source}$`, 'isu').test(value)
}

function isTrue(value: Json): boolean {
  return value !== null && value !== false && value !== 0 && value !== '0' && value !== ''
}
