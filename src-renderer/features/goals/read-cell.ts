import { assertNever } from '#domain/assert-never'
import type { GoalField } from '#domain/goal/goal-field'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { canonicalValue, emptyValue } from '#domain/model/value'
import { readTyped, type DecimalMark } from '#domain/money/typed'
import { quote } from '#domain/quote'
import type { CellOption } from '../../ui/grid/model'
import type { TableCell } from '../../ui/grid/clipboard/table'

/** What a cell from a clipboard means in a field, or why it means nothing there. */
export type ReadCell =
  { readonly ok: true; readonly value: FieldValue } | { readonly ok: false; readonly why: string }

interface Reading {
  readonly field: GoalField<GoalFieldName>
  readonly mark: DecimalMark
  /** What there is to choose from, by value and by name, where the field refers to something. */
  readonly options: readonly CellOption[]
}

/** Reads a cell as a field takes it. Nothing is guessed: what is no amount, no choice or could be two amounts is refused. */
export function readCell(cell: TableCell, { field, mark, options }: Reading): ReadCell {
  const text = cell.text.trim()
  if (text === '') return readEmpty(field)
  switch (field.kind) {
    case 'decimal':
      return readAmount(cell, field, mark)
    case 'flag':
      return readFlag(text)
    case 'choice':
      return readChoice(
        text,
        field.choices.filter(({ writable }) => writable),
      )
    case 'integer':
      return readReference(cell, options)
    case 'text':
      return taken(field.lines === 'one' ? cell.text.replace(/\s*\n\s*/g, ' ') : cell.text)
    case 'moment':
      return refused('it is set by the platform alone')
    default:
      return assertNever(field)
  }
}

function readEmpty(field: GoalField): ReadCell {
  return field.nullable && field.kind !== 'flag'
    ? taken(emptyValue(field))
    : refused('it cannot be empty')
}

function readAmount(
  { text, number }: TableCell,
  field: Extract<GoalField, { kind: 'decimal' }>,
  mark: DecimalMark,
): ReadCell {
  const isPercent = text.includes('%')
  // Behind "5 %" a spreadsheet has 0.05.
  if (number !== null && !isPercent) return taken(canonicalValue(field, number))
  const typed = readTyped(text, mark)
  if (typed.kind === 'not-a-number') return refused(`${quote(text)} is not an amount`)
  if (typed.kind === 'ambiguous') {
    return refused(`${quote(text)} can be read as ${typed.readings.join(' or as ')}`)
  }
  const fits = typed.unit === 'none' || (typed.unit === 'percent') === (field.unit === 'percent')
  if (!fits) {
    const wanted = field.unit === 'percent' ? 'a percentage' : 'an amount of money'
    return refused(`${quote(text)} is not ${wanted}`)
  }
  return taken(canonicalValue(field, typed.value))
}

const flagWords: Readonly<Record<string, boolean>> = {
  on: true,
  yes: true,
  true: true,
  '1': true,
  off: false,
  no: false,
  false: false,
  '0': false,
}

function readFlag(text: string): ReadCell {
  const value = flagWords[text.toLowerCase()]
  return value === undefined ? refused(`${quote(text)} is neither on nor off`) : taken(value)
}

interface Named {
  readonly value: string
  readonly label: string
  readonly short: string
}

function readChoice(text: string, choices: readonly Named[]): ReadCell {
  const wanted = text.toLowerCase()
  const found = choices.find(({ value, label, short }) =>
    [value, label, short].some((name) => name.toLowerCase() === wanted),
  )
  if (found !== undefined) return taken(found.value)
  return refused(`${quote(text)} is none of ${choices.map(({ short }) => short).join(', ')}`)
}

function readReference({ text, number }: TableCell, options: readonly CellOption[]): ReadCell {
  const wanted = (number ?? text).trim()
  const found = options.find(({ value, label }) => value === wanted || label === wanted)
  return found === undefined
    ? refused(`${quote(text)} is nothing that can be chosen here`)
    : taken(Number(found.value))
}

function taken(value: FieldValue): ReadCell {
  return { ok: true, value }
}

function refused(why: string): ReadCell {
  return { ok: false, why }
}
