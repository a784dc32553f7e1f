import { aboutRule } from '#domain/check/about'
import type { GoalContext, GoalFieldName } from '#domain/goal/goal'
import { sectionLabels, sections, type GoalField, type Section } from '#domain/goal/goal-field'
import { methodWords, type SeenMethod } from '#domain/goal/method'
import type { Side } from '#domain/goal/side'
import type { FieldValue } from '#domain/model/field'
import { showDecimal } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'
import type { GoalsSummary } from '#domain/summary/goals-summary'
import type { RuleCount, SlotSummary } from '#domain/summary/slot-summary'
import { figure } from '../../ui/counted'
import { controlId, methodId } from './focus-field'
import { fieldsOf, type TypedFields } from './form'
import { methodHelp, methodLabel } from './method-view'
import type { Relations } from './options'
import type { Remark, Told } from './told'
import { valueWords } from './words'
import { listingWords, mixedWords } from './many-words'

/** What several goals have in one place: a value of all of them, or words for values that differ. */
export type Common<Value> =
  | { readonly kind: 'same'; readonly value: Value }
  | { readonly kind: 'mixed'; readonly words: string }

export interface ManyMethod {
  readonly side: Side
  readonly common: Common<SeenMethod>
  readonly told: Told
}

export interface ManyField {
  readonly field: GoalField<GoalFieldName>
  readonly common: Common<FieldValue>
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

export interface ManySection {
  readonly name: Section
  readonly label: string
  readonly method: ManyMethod | null
  readonly fields: readonly ManyField[]
}

/** What the words are made with. */
export interface ManyContext {
  readonly relations: Relations
  readonly mark: DecimalMark
  /** Of the one offer that all are in; none where they are in several. */
  readonly offer: GoalContext['offer']
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
    method: name === 'payout' || name === 'revenue' ? methodOfMany(name, summary, typed) : null,
    fields: fieldsOf(name).map((field) => fieldOfMany(field, summary, typed, context)),
  }))
}

function fieldOfMany(
  field: GoalField<GoalFieldName>,
  summary: GoalsSummary,
  typed: TypedFields,
  { relations, mark }: ManyContext,
): ManyField {
  const slot = summary.slot(field.name)
  const { goals } = summary.counts
  const words = (value: FieldValue) => valueWords(field, value, relations, mark)
  const entry = typed.get(field.name)
  const common = commonOf(slot, words, kindOf(field))
  const stored = common.kind === 'same' ? String(common.value ?? '') : ''
  const reading = field.kind === 'decimal' ? showDecimal(stored, mark) : stored
  return {
    field,
    common: entry === undefined ? common : { kind: 'same', value: entry.value },
    text: entry === undefined ? reading : String(entry.value ?? ''),
    words: common.kind === 'mixed' ? common.words : words(common.value),
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
      ...toldOfSlot(slot, goals, words),
    },
  }
}

function methodOfMany(side: Side, summary: GoalsSummary, typed: TypedFields): ManyMethod {
  const slot = summary.slot(`${side}_method`)
  const { goals } = summary.counts
  const words = (value: FieldValue) => methodWords[value as SeenMethod]
  const failures = [...typed.values()].flatMap(({ field, failure }) =>
    controlId(field) === methodId(side) ? (failure ?? []) : [],
  )
  const common = commonOf(slot, words, 'choice')
  return {
    side,
    // The values of this slot are methods.
    common: common as Common<SeenMethod>,
    told: {
      id: methodId(side),
      label: methodLabel[side],
      help: helpOf(methodHelp[side], slot, words),
      failure: failures[0] ?? null,
      ...toldOfSlot(slot, goals, words),
    },
  }
}

function toldOfSlot(
  { changed, bases, conflicts, rules }: SlotSummary,
  goals: number,
  words: (value: FieldValue) => string,
): Pick<Told, 'isChanged' | 'base' | 'changes' | 'conflict' | 'remarks'> {
  const [base, ...others] = bases.keys()
  const of = `of ${figure(goals)}`
  return {
    isChanged: changed > 0,
    base: base === undefined || others.length > 0 ? null : words(base),
    ...(changed > 0 && { changes: `${figure(changed)} ${of} changed` }),
    conflict:
      conflicts === 0
        ? null
        : {
            sentence: `the platform changed it too in ${figure(conflicts)} ${of} goals.`,
            mine: 'What you set',
            theirs: 'What the platform shows',
          },
    remarks: rules.map((rule) => remarkOf(rule, of)),
  }
}

function remarkOf({ code, severity, goals, fixable }: RuleCount, of: string): Remark {
  return {
    code,
    severity,
    sentence: `${figure(goals)} ${of} goals: ${aboutRule(code)}`,
    fix: fixable === 0 ? null : { label: `Fix in ${figure(fixable)}` },
  }
}

function helpOf(
  help: string,
  { values }: SlotSummary,
  words: (value: FieldValue) => string,
): string {
  return values.size < 2 ? help : `${help} These goals have ${listingWords(values, words)}.`
}

function commonOf(
  { values }: SlotSummary,
  words: (value: FieldValue) => string,
  kind: Parameters<typeof mixedWords>[2],
): Common<FieldValue> {
  const [value = null, ...others] = values.keys()
  return others.length === 0
    ? { kind: 'same', value }
    : { kind: 'mixed', words: mixedWords(values, words, kind) }
}

function kindOf(field: GoalField): Parameters<typeof mixedWords>[2] {
  if (field.kind === 'decimal') return 'amount'
  return field.kind === 'flag' || field.kind === 'choice' ? 'choice' : 'text'
}
