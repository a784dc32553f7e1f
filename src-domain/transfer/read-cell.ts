import { assertNever } from '#domain/assert-never'
import type { GoalField } from '#domain/goal/goal-field'
import { quote } from '#domain/quote'
import { isBlank, textOf, type TableCell } from './cell'
import { CLEARED, isSpreadsheetError, unguardedText } from './cell-guard'
import type { FileMark } from './decimal-mark'
import { meant, nothing, unusable, type Meant } from './meant'
import { isShortened, plainNumber, readAmount, shortened } from './read-amount'
import { readChoice, readFlag } from './read-words'

const WHOLE = /^-?\d{1,15}$/

/** What a cell asks for in a field: nothing where it is blank, the field cleared where it is `[]`. Never throws. */
export function readCell(field: GoalField, cell: TableCell | undefined, mark: FileMark): Meant {
  if (isBlank(cell)) return nothing
  if (typeof cell === 'string') return readText(field, cell, mark)
  if (typeof cell === 'boolean') return readText(field, textOf(cell), mark)
  if (cell === null || cell === undefined) return nothing
  if ('number' in cell) return readNumber(field, cell.number)
  if ('error' in cell) return unusable(errorWords(field, cell.error))
  return unusable(
    `${field.label} is a date in the spreadsheet (${cell.date}). Make its column text and type it again.`,
  )
}

function readText(field: GoalField, cell: string, mark: FileMark): Meant {
  if (cell.trim() === CLEARED) return cleared(field)
  if (isSpreadsheetError(cell)) {
    const meantSo =
      field.kind === 'text' ? ` If it is meant as text, write ${quote(`'${cell}`)}.` : ''
    return unusable(errorWords(field, cell) + meantSo)
  }
  const text = unguardedText(cell)
  switch (field.kind) {
    case 'decimal':
      return readAmount(field, text, mark)
    case 'integer':
      return readWhole(field, text.trim())
    case 'flag':
      return readFlag(field, text)
    case 'choice':
      return readChoice(field, text)
    case 'text':
      return meant(text)
    case 'moment':
      return nothing
    default:
      return assertNever(field)
  }
}

function errorWords({ label }: GoalField, error: string): string {
  return error === ''
    ? `${label} is a formula that no spreadsheet has worked out yet. Open the file in one, save it, and import it again.`
    : `${label} is ${quote(error)}: the spreadsheet could not work it out.`
}

/** A number that a spreadsheet kept as one: its decimal mark is in no doubt. */
function readNumber(field: GoalField, digits: string): Meant {
  const plain = plainNumber(digits)
  if (plain === null) return unusable(`${field.label} is ${quote(digits)}, which is no number.`)
  return readText(field, plain, '.')
}

function readWhole(field: GoalField, text: string): Meant {
  if (isShortened(text)) return unusable(shortened(field.label, text))
  const plain = text.replace(/\.0*$/, '')
  return WHOLE.test(plain)
    ? meant(Number(plain))
    : unusable(`${field.label} is ${quote(text)}, but a whole number is needed.`)
}

/** A field that may be empty, or one that the platform always has a value for. */
function cleared(field: GoalField): Meant {
  if (field.kind === 'flag') return meant(false)
  return meant(null)
}
