import { assertNever } from '#domain/assert-never'
import { changedFields, draftValue, type GoalKey, type GoalRecord } from '#domain/change/record'
import { goalFields } from '#domain/goal/catalogue'
import {
  blankGoal,
  fieldNamesOf,
  goalField,
  goalValue,
  type GoalFieldName,
} from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { sameValue } from '#domain/model/value'

/** Fields of a goal with a value each, as they are sent. */
export type GoalValues = Readonly<Partial<Record<GoalFieldName, FieldValue>>>

/** One goal of a post, with exactly what was confirmed: an edit that comes later is not sent with it. */
export type PostItem =
  | {
      readonly kind: 'create'
      readonly key: GoalKey
      readonly name: string
      readonly offer: number
      readonly values: GoalValues
    }
  | {
      readonly kind: 'update'
      readonly key: GoalKey
      readonly name: string
      readonly offer: number | null
      /** The platform's id. */
      readonly id: number
      /** What each of these fields was when it was changed: where the platform shows something else, the item is held. */
      readonly was: GoalValues
      readonly values: GoalValues
    }

/** What a post sends for a goal; null where nothing of it is pending. */
export function postItemOf(record: GoalRecord): PostItem | null {
  const fields = changedFields(record)
  const name = textOf(draftValue(record, 'name'))
  const offer = numberOf(draftValue(record, 'offer_id'))
  const values = valuesOf(record, fields, 'now')
  if (record.base === null) {
    return offer === null ? null : { kind: 'create', key: record.key, name, offer, values }
  }
  if (fields.length === 0 || record.base.id === null) return null
  const was = valuesOf(record, fields, 'was')
  return { kind: 'update', key: record.key, name, offer, id: record.base.id, was, values }
}

/** Whether a goal is still as it was confirmed: every field that the item sends is pending with the same value. */
export function isAsConfirmed(record: GoalRecord | null, item: PostItem): boolean {
  if (record === null) return false
  switch (item.kind) {
    case 'create':
      // A new goal is sent whole: with another field it would be another goal.
      return (
        record.base === null &&
        sameValues(valuesOf(record, changedFields(record), 'now'), item.values)
      )
    case 'update':
      return sentFields(item).every((field) => {
        const cell = record.change[field]
        return (
          cell !== undefined && sameValue(goalField(field), cell.now, item.values[field] ?? null)
        )
      })
    default:
      return assertNever(item)
  }
}

/** The fields that an item sends. */
export function sentFields({ values }: PostItem): readonly GoalFieldName[] {
  return fieldNamesOf(values)
}

/** Fields that the platform sets by itself, whatever else is sent: nobody can tell what a goal that it made has there. */
const platforms: ReadonlySet<string> = new Set<GoalFieldName>(['id', 'modified', 'advertiser_id'])

/**
 * What an item means a goal to be, in the fields that it is about. A new goal is whole: a field that is not sent is meant to be
 * what the platform makes of one that it was told nothing of.
 */
export function meantBy({ kind, values }: PostItem): GoalValues {
  return kind === 'update' ? values : { ...unsentValues, ...values }
}

const unsentValues: GoalValues = Object.fromEntries(
  goalFields
    .filter(({ name }) => !platforms.has(name))
    .map(({ name }) => [name, goalValue(blankGoal, name)] as const),
)

/**
 * What a new goal is known by among those on the platform: all that is meant with it, but for the one default that follows a
 * preference of the network, which may have been changed there since it was read.
 */
export function knownBy(item: Extract<PostItem, { readonly kind: 'create' }>): GoalValues {
  const { enforce_encrypt_tracking_pixels: _preferred, ...sure } = unsentValues
  return { ...sure, ...item.values }
}

function sameValues(one: GoalValues, other: GoalValues): boolean {
  const names = fieldNamesOf(one)
  return (
    names.length === fieldNamesOf(other).length &&
    names.every(
      (name) => name in other && sameValue(goalField(name), one[name] ?? null, other[name] ?? null),
    )
  )
}

function valuesOf(
  record: GoalRecord,
  fields: readonly GoalFieldName[],
  which: 'was' | 'now',
): GoalValues {
  const entries = fields.flatMap((name): readonly [string, FieldValue][] => {
    const cell = record.change[name]
    return cell === undefined ? [] : [[name, cell[which]]]
  })
  return Object.fromEntries(entries)
}

function textOf(value: FieldValue): string {
  return typeof value === 'string' ? value : ''
}

function numberOf(value: FieldValue): number | null {
  return typeof value === 'number' ? value : null
}
