import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClipboard, writeClipboard } from '../../src-renderer/ui/grid/clipboard/clipboard'
import type { Table } from '../../src-renderer/ui/grid/clipboard/table'
import { spreadsheets, type SheetCell, type SheetRange } from '../support/spreadsheets'

function clipboardOf(plain: string, html: string) {
  const data = new Map([
    ['text/plain', plain],
    ['text/html', html],
  ])
  return {
    getData: (type: string) => data.get(type) ?? '',
    setData: (type: string, text: string) => {
      data.set(type, text)
    },
  }
}

const digits = (least: number, most: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789')),
    minLength: least,
    maxLength: most,
  })

/** An amount as a person sees it, with the plain number behind it. */
const amounts: fc.Arbitrary<SheetCell> = fc
  .tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 999_999 }), digits(1, 5))
  .map(([sign, whole, part]) => {
    const number = `${sign}${whole}.${part}`
    return { text: number.replace('.', ','), number: plainNumber(number) }
  })

function plainNumber(text: string): string {
  return text.replace(/\.?0+$/, '').replace(/^-0$/, '0')
}

/** What people have in cells: letters of any script, marks of every kind, and several lines. */
const texts: fc.Arbitrary<SheetCell> = fc
  .array(
    fc.string({ unit: fc.constantFrom(...Array.from('aZ7 "\'\t<>&;,.=+-%äßЖ中😀')), maxLength: 8 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((lines) => ({ text: lines.join('\n'), number: null }))

const rangesOf = (cell: fc.Arbitrary<SheetCell>): fc.Arbitrary<SheetRange> =>
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )

const ranges = rangesOf(fc.oneof(texts, amounts))

/** Ourselves, and the programs that people copy from. */
const writers = { ...spreadsheets, Goalpost: ourselves }

function ourselves(range: SheetRange) {
  const clipboard = clipboardOf('', '')
  writeClipboard(clipboard, range)
  return { plain: clipboard.getData('text/plain'), html: clipboard.getData('text/html') }
}

/** A cell of Google Sheets has none. */
function withoutTabs(range: SheetRange): SheetRange {
  return range.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replaceAll('\t', ' ') })))
}

describe('a thousand random ranges', () => {
  test.each(Object.entries(writers))('are read as %s writes them', (name, write) => {
    fc.assert(
      fc.property(name === 'Google Sheets' ? ranges.map(withoutTabs) : ranges, (range) => {
        const { plain, html } = write(range)
        const read = readClipboard(clipboardOf(plain, html))
        expect(textsOf(read)).toEqual(textsOf(range))
        expect(numbersOf(read)).toEqual(numbersOf(range))
      }),
      { numRuns: 1_000 / Object.keys(writers).length },
    )
  })

  test('come back from the plain text alone', () => {
    fc.assert(
      fc.property(rangesOf(texts), (range) => {
        expect(textsOf(readClipboard(clipboardOf(ourselves(range).plain, '')))).toEqual(
          textsOf(range),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('what a clipboard can also hold', () => {
  const read = (plain: string, html = '') => textsOf(readClipboard(clipboardOf(plain, html)))

  test('cells that span others are followed by empty ones', () => {
    const html =
      '<table><tr><td colspan=2 rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>'
    expect(read('', html)).toEqual([
      ['a', '', 'b'],
      ['', '', 'c'],
    ])
  })

  test('quotes that do not pair up are letters', () => {
    expect(read('5" screen\t"open\nnext\tcell')).toEqual([
      ['5" screen', '"open'],
      ['next', 'cell'],
    ])
  })

  test('a page without a table is read as its plain text', () => {
    expect(read('12.50', '<p>12.50</p>')).toEqual([['12.50']])
  })

  test('an empty cell is a cell, and no text is nothing', () => {
    expect(read('\r\n')).toEqual([['']])
    expect(readClipboard(clipboardOf('', ''))).toBeNull()
  })

  test('the noise of a spreadsheet’s arithmetic is no part of a number', () => {
    const html =
      '<table><td data-sheets-value=\'{"1":3,"3":0.30000000000000004}\'>0.30</td></table>'
    expect(readClipboard(clipboardOf('0.30', html))).toEqual([[{ text: '0.30', number: '0.3' }]])
  })
})

function textsOf(table: Table | null): readonly (readonly string[])[] {
  return (table ?? []).map((row) => row.map(({ text }) => text))
}

function numbersOf(table: Table | null): readonly (readonly (string | null)[])[] {
  return (table ?? []).map((row) => row.map(({ number }) => number))
}
