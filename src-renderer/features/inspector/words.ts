import { draftOf, pendingState, type GoalRecord } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { GoalField } from '#domain/goal/goal-field'
import { titleOf } from '#domain/goal/title'
import type { FieldValue } from '#domain/model/field'
import { showCell } from '#domain/model/show'
import type { DecimalMark } from '#domain/money/typed'
import { pendingTexts } from '#domain/table/cell-text'
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
  return named?.label.replace(/, not the offer’s$/, '') ?? showCell(field, value, mark)
}

/** What a read-only field shows. */
export function readOnlyWords(field: GoalField, value: FieldValue, mark: DecimalMark): string {
  return value === null ? 'Given by the platform once posted' : showCell(field, value, mark)
}

/** What a post would do with the goal. */
export function pendingWords(record: GoalRecord): string | null {
  const state = pendingState(record)
  return state === 'unchanged' ? null : pendingTexts[state]
}

/** What a goal is called as it is now. */
export function goalTitle(record: GoalRecord): string {
  return titleOf(draftOf(record).name)
}
