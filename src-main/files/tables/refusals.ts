import { GoalpostError } from '#domain/failure'

/** Bytes that no table has. */
export function notTable(name: string): GoalpostError {
  return refusedTable(name, 'It is neither a text nor a spreadsheet.', SAVE_AS)
}

/** It cannot be told what is in its columns. */
export function noHeaders(name: string): GoalpostError {
  return refusedTable(
    name,
    'None of its columns has a name that is known here.',
    'Its first row should have names such as “Goal ID”, “Offer ID” and “Name”. An export has them all.',
  )
}

/** The rest of the file would be one cell. Rows count from 1. */
export function quoteNotClosed(name: string, row: number): GoalpostError {
  return refusedTable(
    name,
    `A quotation mark that is opened in row ${row} is never closed.`,
    MEND_QUOTES,
  )
}

/** It cannot be told where the cell ends. Rows count from 1. */
export function quoteWithin(name: string, row: number): GoalpostError {
  return refusedTable(
    name,
    `In row ${row} something follows a quotation mark that ends a cell.`,
    MEND_QUOTES,
  )
}

/** More rows than there is room for in the memory. */
export function tooManyRows(name: string, most: number): GoalpostError {
  return refusedTable(
    name,
    `It has more than ${most.toLocaleString('en')} rows.`,
    'Import fewer at a time.',
  )
}

/** More columns than any export has. */
export function tooManyColumns(name: string, most: number): GoalpostError {
  return refusedTable(
    name,
    `It has more than ${most.toLocaleString('en')} columns.`,
    'Delete those that hold no field of a goal.',
  )
}

/** More cells than there is room for in the memory. */
export function tooManyCells(name: string, most: number): GoalpostError {
  return refusedTable(
    name,
    `It has more than ${most.toLocaleString('en')} cells.`,
    'Import fewer rows at a time, or delete columns that hold no field of a goal.',
  )
}

/** It begins like a workbook and has none of its parts. */
export function noWorkbook(name: string): GoalpostError {
  return refusedTable(name, 'It is an archive, but no Excel workbook.', SAVE_AS)
}

/** Excel before 2007, and any workbook with a password, are the same kind of file. */
export function oldWorkbook(name: string): GoalpostError {
  return refusedTable(
    name,
    'It is a workbook of an old Excel (.xls), or one with a password.',
    'Save it as an Excel workbook (.xlsx) without a password, then import it again.',
  )
}

/** Nothing in it can be read without the password. */
export function withPassword(name: string): GoalpostError {
  return refusedTable(
    name,
    'It is protected by a password.',
    'Save it without one, then import it again.',
  )
}

/** It cannot be read to its end. */
export function brokenWorkbook(name: string, cause?: unknown): GoalpostError {
  return refusedTable(
    name,
    'It is a broken Excel workbook, or only part of one.',
    'Open it in a spreadsheet and save it again, or ask for it again.',
    cause,
  )
}

/** It was looked at before it is unpacked. */
export function unpacksTooLarge(name: string): GoalpostError {
  return refusedTable(
    name,
    'It unpacks to more than fits into the memory.',
    'Import fewer rows at a time, or save it as CSV.',
  )
}

/** Declarations can make a small file unpack without end, or read other files. */
export function hasDoctype(name: string): GoalpostError {
  return refusedTable(
    name,
    'It brings declarations of its own, which no spreadsheet writes.',
    'Do not open it elsewhere either, and ask where it came from.',
  )
}

/** A kind of file that somebody could take for a table. */
export function otherKind(name: string, what: string): GoalpostError {
  return refusedTable(name, `It is ${what}.`, SAVE_AS)
}

const SAVE_AS = 'Save it as CSV or as an Excel workbook (.xlsx), then import it again.'
const MEND_QUOTES = 'Within a cell, write each quotation mark twice. Nothing was changed.'

/** A table that cannot be read, whatever is in it. */
function refusedTable(name: string, why: string, next: string, cause?: unknown): GoalpostError {
  const what = `${name} cannot be imported. ${why}`
  return new GoalpostError({ code: 'import/refused', what, next }, { cause })
}
