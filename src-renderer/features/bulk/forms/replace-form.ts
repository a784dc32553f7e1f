import type { Find } from '#domain/bulk/action'
import {
  amountNames,
  isAmountName,
  textNames,
  type AmountName,
  type TextName,
} from '#domain/bulk/fields'
import { compilePattern } from '#domain/bulk/pattern'
import type { DecimalMark } from '#domain/money/typed'
import { readAmount } from './amount'
import { missing, wrong, type Asked, type Problem } from './asked'

/** The form of find and replace, as it is filled in. */
export interface ReplaceForm {
  readonly by: Find['by']
  readonly find: string
  readonly replacement: string
  readonly matchCase: boolean
  readonly fields: readonly (TextName | AmountName)[]
}

export const emptyReplace: ReplaceForm = {
  by: 'text',
  find: '',
  replacement: '',
  matchCase: false,
  fields: ['name'],
}

/** Where something of this kind can be looked for. */
export function fieldsFor(by: Find['by']): readonly (TextName | AmountName)[] {
  return by === 'number' ? [...textNames, ...amountNames] : textNames
}

/** What the form asks for; numbers are read with this mark. */
export function askedReplace(
  form: ReplaceForm,
  mark: DecimalMark,
): Asked<'find' | 'replacement' | 'fields'> {
  const fields = form.fields.filter((name) => fieldsFor(form.by).includes(name))
  const found = findOf(form, mark)
  const replaced = replacementOf({ ...form, fields }, mark)
  const problems = {
    ...('problem' in found && { find: found.problem }),
    ...('problem' in replaced && { replacement: replaced.problem }),
    ...(fields.length === 0 && { fields: missing('Choose at least one field.') }),
  }
  if ('problem' in found || 'problem' in replaced || fields.length === 0) {
    return { action: null, problems }
  }
  const { find } = found
  return { action: { kind: 'replace', fields, find, replacement: replaced.text }, problems }
}

function findOf(
  { by, find, matchCase }: ReplaceForm,
  mark: DecimalMark,
): { readonly find: Find } | { readonly problem: Problem } {
  if (find === '') return { problem: missing('Type what to look for.') }
  if (by === 'text') return { find: { by, text: find, matchCase } }
  if (by === 'pattern') {
    const { problem } = compilePattern(find, matchCase)
    return problem === null
      ? { find: { by, source: find, matchCase } }
      : { problem: wrong(problem) }
  }
  const { value, problem } = readAmount(find, { unit: 'number' }, mark)
  return value === null ? { problem: wrong(problem) } : { find: { by, number: value } }
}

/** A number is replaced by a number that every chosen field keeps. */
function replacementOf(
  { by, replacement, fields }: ReplaceForm,
  mark: DecimalMark,
): { readonly text: string } | { readonly problem: Problem } {
  if (by !== 'number') return { text: replacement }
  const isPercent = (name: TextName | AmountName) => name.includes('percent')
  const places = fields.some(isPercent) ? 2 : fields.some(isAmountName) ? 5 : 20
  const { value, problem } = readAmount(replacement, { unit: 'number', places }, mark)
  if (value !== null) return { text: value }
  return { problem: replacement.trim() === '' ? missing(problem) : wrong(problem) }
}
