import type { GoalFieldName } from '#domain/goal/goal'
import type { GoalField } from '#domain/goal/goal-field'
import type { FieldValue } from '#domain/model/field'
import type { Common } from './common'
import { advertiserOptions, choiceOptions, offerOptions, toOption, type Option } from './options'
import type { ManyContext } from './many-view'

/** Stands for values that differ: choosing it sets nothing. */
export const MIXED = 'mixed'

const FLAG_OPTIONS: readonly Option[] = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
]

/** What is chosen of a field's options for several goals. */
export function chosenOption(field: GoalField, common: Common): string {
  if (common.kind === 'mixed') return MIXED
  if (field.kind === 'flag') return common.value === true ? 'on' : 'off'
  return toOption(common.value)
}

/** The value that an option stands for. */
export function optionValue(field: GoalField, option: string): FieldValue {
  if (field.kind === 'flag') return option === 'on'
  if (option === '') return null
  return field.kind === 'integer' ? Number(option) : option
}

/** The choices for several goals, with the values that differ as the first where they do. */
export function manyOptions(
  field: GoalField<GoalFieldName>,
  common: Common,
  context: ManyContext,
): readonly Option[] {
  if (common.kind === 'same') return optionsOf(field, common.value, context)
  return [{ value: MIXED, label: common.words }, ...offered(field, context)]
}

function optionsOf(
  field: GoalField<GoalFieldName>,
  value: FieldValue,
  { relations, offer }: ManyContext,
): readonly Option[] {
  if (field.kind === 'flag') return FLAG_OPTIONS
  if (field.kind === 'choice') return choiceOptions(field, value)
  return field.name === 'advertiser_id'
    ? advertiserOptions({ offer }, relations.advertisers, value)
    : offerOptions(relations, value)
}

/** What can be chosen whatever is there. */
function offered(field: GoalField<GoalFieldName>, context: ManyContext): readonly Option[] {
  if (field.kind === 'choice') return field.choices.filter(({ writable }) => writable)
  return field.name === 'offer_id'
    ? context.relations.offerOptions
    : optionsOf(field, null, context)
}
