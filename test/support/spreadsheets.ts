/** A cell of a spreadsheet: what it shows, and the number behind it where it is one. */
export interface SheetCell {
  readonly text: string
  readonly number: string | null
}

export type SheetRange = readonly (readonly SheetCell[])[]

/** What a program puts on the clipboard for a range. */
export interface Copied {
  readonly plain: string
  readonly html: string
}

/** How three programs write a range, as recorded from them: what is quoted, how lines end, where numbers are. */
export const spreadsheets: Readonly<Record<string, (range: SheetRange) => Copied>> = {
  Excel: (range) => ({
    plain: `${range.map((row) => row.map(quotedByExcel).join('\t')).join('\r\n')}\r\n`,
    html: page(
      `<table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:\n collapse;width:96pt'>\n` +
        ` <!--StartFragment-->\n <colgroup><col width=64 style='width:48pt'></colgroup>\n` +
        rows(range, (cell) =>
          cell.number === null
            ? `<td height=20 class=xl65 style='height:15.0pt'>${lines(cell.text, '<br>\n    ')}</td>`
            : `<td align=right class=xl66 style='border-left:none' x:num="${cell.number}">${cell.text}</td>`,
        ) +
        ' <!--EndFragment-->\n</table>',
    ),
  }),
  'Google Sheets': (range) => ({
    plain: range.map((row) => row.map(quotedBySheets).join('\t')).join('\n'),
    html:
      '<meta charset=\'utf-8\'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #ccc;}--></style>' +
      '<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" data-sheets-root="1"><tbody>' +
      rows(range, (cell) => {
        const value =
          cell.number === null ? { 1: 2, 2: cell.text } : { 1: 3, 3: Number(cell.number) }
        const attribute = escaped(JSON.stringify(value)).replaceAll('"', '&quot;')
        return `<td style="overflow:hidden;padding:2px 3px;" data-sheets-value="${attribute}">${lines(cell.text, '<br/>')}</td>`
      }) +
      '</tbody></table></google-sheets-html-origin>',
  }),
  LibreOffice: (range) => ({
    plain: `${range.map((row) => row.map(quotedByExcel).join('\t')).join('\n')}\n`,
    html: page(
      '<table cellspacing="0" border="0">\n\t<colgroup width="85"></colgroup>\n' +
        rows(range, (cell) =>
          cell.number === null
            ? `<td height="17" align="left">${lines(cell.text, '<br>')}</td>`
            : `<td align="right" sdval="${cell.number}" sdnum="1033;0;0.00">${cell.text}</td>`,
        ) +
        '</table>',
    ),
  }),
}

function page(body: string): string {
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n<body>\n${body}\n</body>\n</html>`
}

function rows(range: SheetRange, cell: (cell: SheetCell) => string): string {
  return range.map((row) => `<tr>\n  ${row.map(cell).join('\n  ')}\n </tr>\n`).join('')
}

function lines(text: string, between: string): string {
  return text.split('\n').map(spaced).join(between)
}

/** Spaces that a page would drop are written as ones that it keeps. */
function spaced(line: string): string {
  return escaped(line).replace(/^ | (?= )| $/g, '&nbsp;')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function quotedByExcel({ text }: SheetCell): string {
  return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Quotes mean something to Sheets only around what breaks the line or the column. */
function quotedBySheets({ text }: SheetCell): string {
  return /[\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
