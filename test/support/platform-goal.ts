import { goalField, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { GoalValues } from '#domain/sync/post-item'
import { blank, invalid, takeValue } from '../../src-main/practice/field-value'
import type { FieldError } from '../../src-main/practice/refusal'

/** Sent back by some clients: taken without a word, and without effect. */
const ignored: readonly GoalFieldName[] = ['id', 'modified']

/** What the platform makes of values that are sent: in its own fixed forms, or refused, all that is wrong at once. */
export function takenValues(
  values: GoalValues,
  exists: (name: 'offer_id' | 'advertiser_id', id: number) => boolean,
): { readonly values: GoalValues; readonly problems: readonly FieldError[] } {
  const taken: [string, FieldValue][] = []
  const problems: FieldError[] = []
  // Object.entries widens the names to string; there are no others than fields.
  for (const [name, value] of Object.entries(values) as [GoalFieldName, FieldValue][]) {
    if (ignored.includes(name)) continue
    const read = takeValue(goalField(name), wireText(value))
    if (!('value' in read)) problems.push(read)
    else if (isUnknown(name, read.value, exists)) problems.push(invalid(goalField(name)))
    else taken.push([name, ofWire(name, read.value)])
  }
  return { values: Object.fromEntries(taken), problems }
}

/** What a create needs and does not have. */
export function neededBy(values: GoalValues): readonly FieldError[] {
  return (['offer_id', 'name'] as const)
    .filter((name) => values[name] === undefined)
    .map((name) => blank(goalField(name)))
}

/** A goal with other values in some fields. */
export function withValues(goal: Goal, values: GoalValues): Goal {
  return { ...goal, ...values } as Goal
}

function isUnknown(
  name: GoalFieldName,
  value: string | null,
  exists: (name: 'offer_id' | 'advertiser_id', id: number) => boolean,
): boolean {
  if (value === null || (name !== 'offer_id' && name !== 'advertiser_id')) return false
  return !exists(name, Number(value))
}

function wireText(value: FieldValue): string {
  if (value === null) return ''
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value)
}

function ofWire(name: GoalFieldName, value: string | null): FieldValue {
  const { kind } = goalField(name)
  if (kind === 'flag') return value === '1'
  return kind === 'integer' && value !== null ? Number(value) : value
}
