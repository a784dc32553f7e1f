import { assertNever } from '#domain/assert-never'
import type { GoalRecord } from '#domain/change/record'
import { CSV_MARK, quotedLine } from '#domain/csv/write-csv'
import type { Field } from '#domain/model/field'
import type { NetworkContents } from '#domain/network/network'
import { CLEARED, guardedText } from './cell-guard'
import { isExactNumber } from './exact-number'
import { exportColumns, exportValue, OfferInfo, type ExportValue } from './export-rows'

/** Goals as CSV, a line each, with the platform's names as headers: it comes back as it went out, from any spreadsheet. */
export function* writeTable(
  contents: NetworkContents,
  records: Iterable<GoalRecord>,
): Generator<string> {
  const offers = new OfferInfo(contents)
  const headers = exportColumns.map((column) =>
    column.kind === 'field' ? column.field.name : column.name,
  )
  yield CSV_MARK + quotedLine(headers)
  for (const record of records) {
    yield quotedLine(
      exportColumns.map((column) =>
        column.kind === 'info'
          ? guardedText(offers.text(record, column.name))
          : cellText(column.field, exportValue(record, column.field)),
      ),
    )
  }
}

function cellText(field: Field, cell: ExportValue): string {
  if (cell.kind === 'blank') return ''
  if (cell.kind === 'cleared') return CLEARED
  const { value } = cell
  switch (field.kind) {
    case 'flag':
      return value === true ? 'yes' : 'no'
    case 'integer':
    case 'decimal':
      return isExactNumber(String(value)) ? String(value) : guardedText(String(value))
    case 'choice':
    case 'text':
    case 'moment':
      return guardedText(String(value))
    default:
      return assertNever(field)
  }
}
