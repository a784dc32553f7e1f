import type { GoalContext, GoalFieldName } from '#domain/goal/goal'
import { sectionLabels, sections, type GoalField, type Section } from '#domain/goal/goal-field'
import type { FieldValue } from '#domain/model/field'
import { showDecimal } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'
import type { GoalsSummary } from '#domain/summary/goals-summary'
import { figure } from '../../ui/counted'
import { commonOf, type Common } from './common'
import { controlId } from './focus-field'
import { fieldsOf, type TypedFields } from './form'
import { methodOfMany } from './many-method'
import { helpOf, toldOfSlot } from './many-told'
import type { MixedKind } from './many-words'
import type { MethodView } from './method-view'
import type { Relations } from './options'
import type { Told } from './told'
import { valueWords } from './words'

/** One field of several goals, as the form shows it. */
export interface ManyField {
  readonly field: GoalField<GoalFieldName>
  readonly common: Common
  /** What stands in a text control: as typed, or the value of all of them in its reading form. */
  readonly text: string
  /** What they have, in words: where it can only be looked at. */
  readonly words: string
  readonly typed: boolean
  readonly unit: string | null
  /** Why none of the goals uses it; null where some do. */
  readonly whyNot: string | null
  /** Where only some use it. */
  readonly usedIn: string | null
  readonly told: Told
}

/** A group of fields with its heading. */
export interface ManySection {
  readonly name: Section
  readonly label: string
  readonly method: MethodView | null
  readonly fields: readonly ManyField[]
}

/** What the words are made with. */
export interface ManyContext {
  readonly relations: Relations
  readonly mark: DecimalMark
  /** Of the one offer that all are in; none where they are in several. */
  readonly offer: GoalContext['offer']
  /** Whether the goals are still looked at. */
  readonly busy: boolean
}

/** Several goals as the form shows them. */
export function manySections(
  summary: GoalsSummary,
  typed: TypedFields,
  context: ManyContext,
): readonly ManySection[] {
  return sections.map((name) => ({
    name,
    label: sectionLabels[name],
    method:
      name === 'payout' || name === 'revenue'
        ? methodOfMany(name, summary, typed, context.busy)
        : null,
    fields: fieldsOf(name).map((field) => fieldOfMany(field, summary, typed, context)),
  }))
}

function fieldOfMany(
  field: GoalField<GoalFieldName>,
  summary: GoalsSummary,
  typed: TypedFields,
  { relations, mark, busy }: ManyContext,
): ManyField {
  const slot = summary.slot(field.name)
  const { goals } = summary.counts
  const words = (value: FieldValue) => valueWords(field, value, relations, mark)
  const entry = typed.get(field.name)
  const inFull = commonOf(slot, words, kindOf(field))
  // In its control it stands before its unit.
  const bare = (value: FieldValue) => showDecimal(String(value), mark)
  const common = field.kind === 'decimal' ? commonOf(slot, bare, 'amount') : inFull
  const stored = common.kind === 'same' ? String(common.value ?? '') : ''
  const reading = field.kind === 'decimal' ? showDecimal(stored, mark) : stored
  return {
    field,
    common: entry === undefined ? common : { kind: 'same', value: entry.value },
    text: entry === undefined ? reading : String(entry.value ?? ''),
    words: inFull.kind === 'mixed' ? inFull.words : words(inFull.value),
    typed: entry !== undefined,
    unit: field.kind !== 'decimal' ? null : field.unit === 'percent' ? '%' : summary.currency,
    whyNot: slot.unused === goals ? slot.reason : null,
    usedIn:
      slot.unused === 0
        ? null
        : `Counts in ${figure(goals - slot.unused)} of ${figure(goals)} goals`,
    told: {
      id: controlId(field.name),
      label: field.label,
      help: helpOf(field.help, slot, words),
      failure: entry?.failure ?? null,
      ...toldOfSlot(slot, goals, words, busy),
    },
  }
}

function kindOf(field: GoalField): MixedKind {
  if (field.kind === 'decimal') return 'amount'
  return field.kind === 'flag' || field.kind === 'choice' ? 'choice' : 'text'
}
