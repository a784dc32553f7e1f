import { draftOf, pendingState, type GoalRecord } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { GoalField } from '#domain/goal/goal-field'
import type { FieldValue } from '#domain/model/field'
import { showValue } from '#domain/model/show'
import type { DecimalMark } from '#domain/money/typed'
import { advertiserOptions, offerOptions, toOption, type Relations } from './options'

/** A value in words, with the names behind ids where the network knows them. */
export function valueWords(
  field: GoalField<GoalFieldName>,
  value: FieldValue,
  relations: Relations,
  mark: DecimalMark,
): string {
  if (value === null || value === '') return 'Empty'
  const options =
    field.name === 'offer_id'
      ? offerOptions(relations, value)
      : field.name === 'advertiser_id'
        ? advertiserOptions({ offer: null }, relations.advertisers, value)
        : []
  const named = options.find((option) => option.value === toOption(value))
  return named?.label.replace(/, not the offer’s$/, '') ?? capital(showValue(field, value, mark))
}

/** What a read-only field shows. */
export function readOnlyWords(field: GoalField, value: FieldValue, mark: DecimalMark): string {
  return value === null
    ? 'Given by the platform once posted'
    : capital(showValue(field, value, mark))
}

/** What a post would do with the goal. */
export function pendingWords(record: GoalRecord): string | null {
  const words = {
    unchanged: null,
    new: 'New',
    modified: 'Modified',
    deleted: 'Marked deleted',
  } as const
  return words[pendingState(record)]
}

export function goalTitle(record: GoalRecord): string {
  return draftOf(record).name ?? 'Goal without a name'
}

function capital(text: string): string {
  const lower = /^(?:on|off|never|nothing)$/.test(text)
  return lower ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
