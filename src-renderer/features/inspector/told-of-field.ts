import type { FieldValue } from '#domain/model/field'
import type { DecimalMark } from '#domain/money/typed'
import { controlId } from './focus-field'
import type { FieldView } from './form'
import type { Relations } from './options'
import type { Told } from './told'
import { valueWords } from './words'

/** What is told around the control of one field. */
export function toldOf(view: FieldView, relations: Relations, mark: DecimalMark): Told {
  const { field, base, conflict, findings, failure } = view
  const words = (value: FieldValue) => valueWords(field, value, relations, mark)
  return {
    id: controlId(field.name),
    label: field.label,
    help: field.help,
    isChanged: base !== null,
    base: base === null ? null : words(base.value),
    conflict:
      conflict === null
        ? null
        : {
            sentence: `the platform changed it too. It was ${words(conflict.base)}.`,
            mine: words(conflict.mine),
            theirs: words(conflict.theirs),
          },
    remarks: findings,
    failure,
  }
}
