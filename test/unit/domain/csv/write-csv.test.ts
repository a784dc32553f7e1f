import { assert, array, property, string, stringMatching } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from '#domain/csv/write-csv'

/** Reads one line as RFC 4180 says, apart from the code that writes it. */
function read(line: string): readonly string[] {
  const cells: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/gy
  for (let found = cell.exec(line); found !== null; found = cell.exec(line)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] !== ',') return cells
  }
  throw new Error(`No line of CSV: ${line}`)
}

describe('a line of CSV', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['', ''], ',\r\n'],
    [['Gold, red'], '"Gold, red"\r\n'],
    [['said “yes”', 'said "yes"'], 'said “yes”,"said ""yes"""\r\n'],
    [['one\ntwo', 'one\r\ntwo'], '"one\ntwo","one\r\ntwo"\r\n'],
    [[' room '], ' room \r\n'],
  ])('of %j is %j', (cells, line) => {
    expect(csvLine(cells)).toBe(line)
  })

  it.each([
    '=1+1',
    '+A1',
    '-A1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '-',
    '--1',
    '1,5-',
    '=',
    '-1,5',
    '+1 2',
  ])('never holds a formula: %j', (text) => {
    const [cell = ''] = read(csvLine([text]))
    expect(cell).toBe(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
  })

  it.each(['12.50000', '-12.50000', '+3', '-0.5', '0'])('leaves a number one: %s', (text) => {
    expect(csvLine([text])).toBe(`${text}\r\n`)
  })

  it('reads back as what was written, or as that behind an apostrophe', () => {
    const text = stringMatching(/^[=+\-@\t\r"',;\n 0-9a]{0,6}$/)
    assert(
      property(array(text, { minLength: 1 }), array(string()), (odd, any) => {
        const cells = [...odd, ...any]
        const found = read(csvLine(cells))
        expect(found.map((cell, place) => (cell === cells[place] ? cell : cell.slice(1)))).toEqual(
          cells,
        )
        const formulas = found.filter((cell) => /^[=+\-@\t\r]/.test(cell))
        expect(formulas.filter((cell) => Number.isNaN(Number(cell)))).toEqual([])
      }),
    )
  })
})
