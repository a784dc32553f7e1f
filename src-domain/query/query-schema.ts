import { array, boolean, lazy, number, string, type ObjectSchema, type Schema } from 'yup'
import { code, exactly } from '#domain/contract/request-shapes'
import { readDecimal } from '#domain/money'
import { columns } from '#domain/table/columns'
import { askedColumns } from './asked-columns'
import type { Condition } from './condition'
import { states } from './states'

/** More than anybody types, or pastes from a sheet. */
const [LONGEST_TEXT, MOST_CONDITIONS, MOST_VALUES] = [1_000, 50, 10_000]

type Kind = Condition['kind']

/** The strict form of each kind of condition, besides the kind itself and its negation. */
const shapes: Readonly<Record<Kind, Readonly<Record<string, Schema>>>> = {
  text: {
    column: oneOf(askedColumns.text),
    how: oneOf(['is', 'contains', 'starts']),
    texts: listOf(string().max(LONGEST_TEXT).required()),
  },
  amount: {
    column: oneOf(askedColumns.amount),
    how: oneOf(['is', 'above', 'below']),
    amount: amount(),
  },
  between: {
    column: oneOf(askedColumns.amount),
    from: amount(),
    to: amount(),
  },
  ids: { column: oneOf(askedColumns.ids), ids: listOf(number().integer().required()) },
  flag: { column: oneOf(askedColumns.flag) },
  choice: {
    column: oneOf(askedColumns.choice),
    values: listOf(string().max(LONGEST_TEXT).required()),
  },
  time: {
    column: oneOf(askedColumns.time),
    how: oneOf(['before', 'since']),
    day: string()
      .matches(/^\d{4}-\d\d-\d\d$/)
      .required(),
  },
  empty: { column: oneOf(columns.map(({ name }) => name)) },
  state: { states: listOf(oneOf(states)) },
  rule: { code: code() },
  pulled: { days: number().integer().min(1).max(365).required() },
}

const schemas: ReadonlyMap<unknown, ObjectSchema<object>> = new Map(
  Object.entries(shapes).map(([kind, shape]) => [
    kind,
    exactly({ kind: oneOf([kind]), not: boolean().required(), ...shape }),
  ]),
)

/** Lets nothing through: no condition is of such a kind. */
const unknown = exactly({ kind: oneOf(Object.keys(shapes)) })

const condition = lazy((value: unknown) => schemas.get(kindOf(value)) ?? unknown)

/** What a query may be where it comes from a file or from another process. */
export const querySchema = exactly({
  text: string().max(LONGEST_TEXT).defined(),
  conditions: array(condition).max(MOST_CONDITIONS).required(),
  any: boolean().oneOf([true]),
})

function kindOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
}

function oneOf(values: readonly string[]) {
  return string().oneOf(values).required()
}

function listOf(item: Schema) {
  return array(item).min(1).max(MOST_VALUES).required()
}

function amount() {
  return string()
    .test('amount', (text) => text !== undefined && readDecimal(text) !== null)
    .required()
}
