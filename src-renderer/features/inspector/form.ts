import type { Failure } from '#domain/failure'
import { conflictsOf, type Conflict } from '#domain/change/conflict'
import { baseValue, draftOf, type GoalRecord } from '#domain/change/record'
import { whyNotUsed } from '#domain/goal/applies'
import { goalFields } from '#domain/goal/catalogue'
import type { Finding } from '#domain/goal/finding'
import { findingsUnder } from '#domain/goal/findings'
import {
  goalField,
  goalValue,
  type Goal,
  type GoalContext,
  type GoalFieldName,
} from '#domain/goal/goal'
import { sectionLabels, sections, type GoalField, type Section } from '#domain/goal/goal-field'
import type { FieldValue } from '#domain/model/field'
import { typedValue } from '#domain/model/typed-value'
import { showDecimal } from '#domain/money/show'
import { methodSide } from '#domain/goal/method'
import type { DecimalMark } from '#domain/money/typed'
import { currencyOf } from '#domain/network/network'
import type { TypedField } from './editing'
import { methodViewOf, type MethodView } from './method-view'

/** One field as the form shows it. */
export interface FieldView {
  readonly field: GoalField<GoalFieldName>
  readonly value: FieldValue
  /** What stands in a text control: as typed, or the value in its reading form. */
  readonly text: string
  /** Whether it was typed since and may still be taken back by leaving it. */
  readonly typed: boolean
  /** The value of the base, where a change of this field is on disk. */
  readonly base: { readonly value: FieldValue } | null
  /** Set where the platform changed it too, to another value. */
  readonly conflict: Conflict | null
  readonly whyNot: string | null
  readonly findings: readonly Finding[]
  /** Why the last edit could not be saved. */
  readonly failure: Failure | null
  readonly unit: string | null
}

export interface SectionView {
  readonly name: Section
  readonly label: string
  /** How what the section says is worked out, where there are ways to. */
  readonly method: MethodView | null
  readonly fields: readonly FieldView[]
}

/** A goal as the form shows it, with everything typed and not saved yet laid over it. */
export interface Form {
  readonly goal: Goal
  readonly context: GoalContext
  readonly findings: readonly Finding[]
  readonly currency: string | null
  readonly sections: readonly SectionView[]
}

export type TypedFields = ReadonlyMap<GoalFieldName, TypedField>

/** What the network knows about a goal as it is being typed. */
export interface Judging {
  readonly contextOf: (goal: Goal, base: Goal | null) => GoalContext
  readonly findingsOf: (goal: Goal, base: Goal | null) => readonly Finding[]
}

/** Works the form out anew: the rules run here while somebody types, and never wait for the disk. */
export function formOf(record: GoalRecord, typed: TypedFields, judging: Judging): Form {
  const draft = draftOf(record)
  const { mark } = judging.contextOf(draft, record.base).settings
  const goal = withTyped(draft, typed, mark)
  const context = judging.contextOf(goal, record.base)
  const findings = judging.findingsOf(goal, record.base)
  const currency = currencyOf(context.offer, context.preferences)
  const conflicts = conflictsOf(record)
  const view = (field: GoalField<GoalFieldName>): FieldView => ({
    field,
    ...valueOf(goalValue(goal, field.name), field, typed.get(field.name), mark),
    base: changedFrom(record, field.name),
    conflict: conflicts.find((conflict) => conflict.field === field.name) ?? null,
    whyNot: whyNotUsed(field, goal, context),
    findings: findingsUnder(findings, field.name),
    unit: unitOf(field, currency),
  })
  return {
    goal,
    context,
    findings,
    currency,
    sections: sections.map((name) => ({
      name,
      label: sectionLabels[name],
      method:
        name === 'payout' || name === 'revenue'
          ? methodViewOf(name, record, goal, findings, typed)
          : null,
      fields: fieldsOf(name).map(view),
    })),
  }
}

/** The fields of a section that have a control of their own. */
export function fieldsOf(section: Section): readonly GoalField<GoalFieldName>[] {
  const fields: readonly GoalField<GoalFieldName>[] = goalFields
  return fields.filter((field) => field.section === section && methodSide(field.name) === null)
}

function withTyped(goal: Goal, typed: TypedFields, mark: DecimalMark): Goal {
  const set = [...typed.values()].map(
    ({ field, value }) => [field, typedValue(goalField(field), value, mark)] as const,
  )
  return { ...goal, ...Object.fromEntries<FieldValue>(set) }
}

function valueOf(
  value: FieldValue,
  field: GoalField,
  typed: TypedField | undefined,
  mark: DecimalMark,
) {
  const shown = typed?.value ?? value ?? ''
  const asRead = typed === undefined && field.kind === 'decimal'
  const text = asRead ? showDecimal(String(shown), mark) : String(shown)
  return { value, text, typed: typed !== undefined, failure: typed?.failure ?? null }
}

/** A new goal has nothing to go back to: all of it is new. */
function changedFrom(record: GoalRecord, name: GoalFieldName): FieldView['base'] {
  const changed = record.base !== null && record.change[name] !== undefined
  return changed ? { value: baseValue(record, name) } : null
}

function unitOf(field: GoalField, currency: string | null): string | null {
  if (field.kind !== 'decimal') return null
  return field.unit === 'percent' ? '%' : currency
}
