import Big from 'big.js'

/** Spreadsheets hold this many digits of a number; what comes after them is noise of their arithmetic. */
const DIGITS = 15

/**
 * The number that a spreadsheet put behind the text of a cell: in `data-sheets-value` (Google Sheets), `sdval` (LibreOffice)
 * or `x:num` (Excel). Null where it is none.
 */
export function numberBehind(cell: Element): string | null {
  return (
    plain(sheetsNumber(cell.getAttribute('data-sheets-value'))) ??
    plain(cell.getAttribute('sdval')) ??
    plain(cell.getAttribute('x:num'))
  )
}

/** Sheets writes a value as an object whose "1" says of which type it is, 3 for a number, which is in "3". */
function sheetsNumber(attribute: string | null): string | null {
  if (attribute === null) return null
  try {
    const value: unknown = JSON.parse(attribute)
    if (typeof value !== 'object' || value === null || !('3' in value)) return null
    return typeof value['3'] === 'number' ? String(value['3']) : null
  } catch {
    return null
  }
}

function plain(text: string | null): string | null {
  if (text === null || text === '') return null
  try {
    return new Big(text).prec(DIGITS).toFixed()
  } catch {
    return null
  }
}
