import { mixed, string, type Schema } from 'yup'
import type { BulkKind } from '#domain/bulk/action'
import { amountNames, clearableFields, settableFields, textNames } from '#domain/bulk/fields'
import { isGoalFieldName } from '#domain/goal/goal'
import { readDecimal } from '#domain/money'
import {
  flag,
  isAmountChange,
  isFind,
  isRounding,
  maybeAmount,
  oneOf,
  searched,
  someOf,
} from './bulk-shapes'
import { exactly, isFieldValue, listOf } from './request-shapes'

const sides = ['payout', 'revenue'] as const

/** What each kind of bulk action is made of. */
const shapes: Readonly<Record<BulkKind, Schema>> = {
  set: exactly({
    kind: oneOf(['set']),
    field: oneOf(settableFields.map(({ name }) => name)),
    value: mixed().nullable().defined(),
  }).test('fits', setsWhatFits),
  clear: exactly({
    kind: oneOf(['clear']),
    fields: someOf(clearableFields.map(({ name }) => name)),
  }),
  amounts: exactly({
    kind: oneOf(['amounts']),
    fields: someOf(amountNames),
    change: mixed().test('change', isAmountChange).required(),
    rounding: mixed()
      .nullable()
      .defined()
      .test('rounding', (thing) => thing === null || isRounding(thing)),
  }),
  replace: exactly({
    kind: oneOf(['replace']),
    fields: someOf([...textNames, ...amountNames]),
    find: mixed().test('find', isFind).required(),
    replacement: searched().defined(),
  }).test('number', replacesNumbersByNumbers),
  affix: exactly({
    kind: oneOf(['affix']),
    fields: someOf(textNames),
    place: oneOf(['before', 'after']),
    text: searched().min(1).required(),
  }),
  type: exactly({
    kind: oneOf(['type']),
    side: oneOf(sides),
    type: oneOf(['cpa_flat', 'cpa_percentage', 'cpa_both']),
    flat: maybeAmount(0),
    percent: maybeAmount(0),
    useKept: flag(),
    clearUnused: flag(),
  }),
  method: exactly({
    kind: oneOf(['method']),
    side: oneOf(sides),
    method: oneOf(['default', 'tiers', 'groups']),
  }),
  duplicate: exactly({
    kind: oneOf(['duplicate']),
    offers: listOf(isId, 100_000).required(),
    name: string().max(1_000).required(),
    collision: oneOf(['skip', 'number', 'same']),
    keepReference: flag(),
  }),
  delete: exactly({ kind: oneOf(['delete']) }),
  discard: exactly({ kind: oneOf(['discard']) }),
  activate: exactly({ kind: oneOf(['activate']) }),
}

const byKind: ReadonlyMap<unknown, Schema> = new Map(Object.entries(shapes))

/** A bulk action, whatever came: of a known kind, with exactly what that kind needs. */
export function isBulkAction(thing: unknown): boolean {
  if (typeof thing !== 'object' || thing === null || !('kind' in thing)) return false
  return byKind.get(thing.kind)?.isValidSync(thing, { strict: true }) === true
}

function setsWhatFits(action: { readonly field?: unknown; readonly value?: unknown }): boolean {
  const { field, value } = action
  return typeof field === 'string' && isGoalFieldName(field) && isFieldValue(field, value)
}

function replacesNumbersByNumbers(action: {
  readonly find?: unknown
  readonly replacement?: unknown
}): boolean {
  const { find, replacement } = action
  const isNumber = typeof find === 'object' && find !== null && 'number' in find
  const value = typeof replacement === 'string' ? readDecimal(replacement) : null
  return !isNumber || value?.gte(0) === true
}

function isId(thing: unknown): boolean {
  return Number.isSafeInteger(thing) && Number(thing) > 0
}
