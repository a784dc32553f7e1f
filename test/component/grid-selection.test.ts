import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actOf, clicked } from '../../src-renderer/ui/grid/keys'
import { pasting } from '../../src-renderer/ui/grid/paste'
import {
  chosenSheet,
  NO_SELECTION,
  onlyCell,
  type GridSelection,
  type Sheet,
} from '../../src-renderer/ui/grid/selection'

const sheet: Sheet = {
  rows: Array.from({ length: 12 }, (_none, place) => `row-${place}`),
  columns: ['a', 'b', 'c', 'd'],
}
const at = (row: number, column: string) => onlyCell({ row: `row-${row}`, column })

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const

const keys = fc.record({
  key: fc.constantFrom(
    ...arrows,
    ...['Home', 'End', 'PageUp', 'PageDown'],
    ...[' ', 'a', 'Escape'],
  ),
  ctrlKey: fc.boolean(),
  shiftKey: fc.boolean(),
  metaKey: fc.constant(false),
  altKey: fc.constant(false),
})

const clicks = fc.record({
  row: fc.integer({ min: 0, max: 11 }),
  column: fc.constantFrom(...sheet.columns),
  ctrlKey: fc.boolean(),
  shiftKey: fc.boolean(),
  metaKey: fc.constant(false),
})

function press(selection: GridSelection, key: Partial<KeyboardEvent> & { key: string }) {
  const event = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...key }
  const act = actOf(event, { selection, sheet, page: 5 })
  return act?.kind === 'select' ? act.selection : selection
}

const chosen = (selection: GridSelection) => chosenSheet(selection, sheet)

describe('whatever keys and clicks come', () => {
  const steps = fc.array(fc.oneof(keys, clicks), { maxLength: 30 })
  type Step = typeof steps extends fc.Arbitrary<(infer T)[]> ? T : never
  const after = (list: readonly Step[]) =>
    list.reduce<GridSelection>(
      (selection, step) =>
        'key' in step
          ? press(selection, step)
          : clicked(selection, sheet, { row: `row-${step.row}`, column: step.column }, step),
      NO_SELECTION,
    )

  test('what is chosen is in the sheet, in its order, and the cursor with it', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const selection = after(list)
        const { rows, columns } = chosen(selection)
        expect(rows).toEqual(sheet.rows.filter((row) => selection.rows.has(row)))
        expect(columns).toEqual(sheet.columns.filter((column) => columns.includes(column)))
        if (selection.cursor === null) return
        expect(sheet.rows).toContain(selection.cursor.row)
        expect(columns).toContain(selection.cursor.column)
      }),
    )
  })

  test('a plain arrow leaves one cell, the one at the cursor', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const selection = press(after(list), { key: 'ArrowRight' })
        const { cursor } = selection
        expect(chosen(selection)).toEqual({ rows: [cursor?.row], columns: [cursor?.column] })
      }),
    )
  })

  test('toggling a row twice changes nothing that is chosen', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const once = press(after(list), { key: ' ', ctrlKey: true })
        const thrice = press(press(once, { key: ' ', ctrlKey: true }), { key: ' ', ctrlKey: true })
        expect(chosen(thrice)).toEqual(chosen(once))
      }),
    )
  })

  test('an arrow with Ctrl leaves the same rows chosen, and up and down the same cells', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(...arrows, 'PageUp', 'PageDown'), (list, key) => {
        const before = after(list)
        const now = press(before, { key, ctrlKey: true })
        expect(chosen(now).rows).toEqual(chosen(before).rows)
        const isSideways = key === 'ArrowLeft' || key === 'ArrowRight'
        if (before.cursor !== null && !isSideways) expect(chosen(now)).toEqual(chosen(before))
      }),
    )
  })

  test('any rows can be chosen by keys alone', () => {
    fc.assert(
      fc.property(fc.subarray([...sheet.rows], { minLength: 1 }), (wanted) => {
        const down = (selection: GridSelection, row: string) => {
          const on = row === sheet.rows[0] ? at(0, 'b') : selection
          const here = row === sheet.rows[0] ? on : press(on, { key: 'ArrowDown', ctrlKey: true })
          const isChosen = here.rows.has(row)
          return isChosen === wanted.includes(row) ? here : press(here, { key: ' ', ctrlKey: true })
        }
        const selection = sheet.rows.reduce(down, NO_SELECTION)
        expect(chosen(selection)).toEqual({ rows: wanted, columns: ['b'] })
      }),
    )
  })
})

describe('as in a spreadsheet', () => {
  test('Shift extends from where the range began, also back over it', () => {
    const down = press(press(at(5, 'b'), { key: 'ArrowDown', shiftKey: true }), {
      key: 'ArrowRight',
      shiftKey: true,
    })
    expect(chosen(down)).toEqual({ rows: ['row-5', 'row-6'], columns: ['b', 'c'] })
    const up = press(press(down, { key: 'ArrowUp', shiftKey: true }), {
      key: 'ArrowUp',
      shiftKey: true,
    })
    expect(chosen(up)).toEqual({ rows: ['row-4', 'row-5'], columns: ['b', 'c'] })
  })

  test('Ctrl and Shift choose up to the end that way', () => {
    const down = press(at(5, 'b'), { key: 'ArrowDown', ctrlKey: true, shiftKey: true })
    expect(chosen(down)).toEqual({ rows: sheet.rows.slice(5), columns: ['b'] })
  })

  test('Ctrl and arrows sideways go to another column of the same rows', () => {
    const two = press(at(5, 'b'), { key: 'ArrowDown', shiftKey: true })
    const aside = press(two, { key: 'ArrowRight', ctrlKey: true })
    expect(chosen(aside)).toEqual({ rows: ['row-5', 'row-6'], columns: ['c'] })
  })

  test('Home and End go along the row, with Ctrl to the corners', () => {
    expect(press(at(5, 'c'), { key: 'Home' }).cursor).toEqual({ row: 'row-5', column: 'a' })
    expect(press(at(5, 'c'), { key: 'End' }).cursor).toEqual({ row: 'row-5', column: 'd' })
    expect(press(at(5, 'c'), { key: 'Home', ctrlKey: true }).cursor?.row).toBe('row-0')
    expect(press(at(5, 'c'), { key: 'End', ctrlKey: true }).cursor).toEqual({
      row: 'row-11',
      column: 'd',
    })
  })

  test('Shift and Space choose the whole row, Ctrl and A everything, Escape one cell again', () => {
    const row = press(at(5, 'c'), { key: ' ', shiftKey: true })
    expect(chosen(row)).toEqual({ rows: ['row-5'], columns: sheet.columns })
    const all = press(row, { key: 'a', ctrlKey: true })
    expect(chosen(all)).toEqual(sheet)
    const act = actOf(
      { key: 'Escape', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
      { selection: all, sheet, page: 5 },
    )
    expect(act).toEqual({ kind: 'collapse' })
  })

  test('a letter begins an edit with it, also one of another script', () => {
    const typed = (key: string) =>
      actOf(
        { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
        { selection: at(1, 'a'), sheet, page: 5 },
      )
    expect(typed('5')).toEqual({ kind: 'edit', text: '5' })
    expect(typed('Ж')).toEqual({ kind: 'edit', text: 'Ж' })
    expect(typed('F5')).toBeNull()
  })
})

describe('what is pasted', () => {
  const cell = (text: string) => ({ text, number: null })
  const placed = (table: readonly (readonly string[])[], selection: GridSelection) =>
    pasting(
      table.map((row) => row.map(cell)),
      chosen(selection),
      sheet,
    )

  test('one cell fills all that is chosen, rows apart from each other too', () => {
    const apart = clicked(
      at(1, 'b'),
      sheet,
      { row: 'row-4', column: 'b' },
      {
        shiftKey: false,
        ctrlKey: true,
        metaKey: false,
      },
    )
    expect(placed([['x']], apart).cells.map(({ place }) => place.row)).toEqual(['row-1', 'row-4'])
  })

  test('a block that fits a whole number of times is repeated', () => {
    const four = press(
      press(press(at(0, 'a'), { key: 'ArrowDown', shiftKey: true }), {
        key: 'ArrowDown',
        shiftKey: true,
      }),
      { key: 'ArrowDown', shiftKey: true },
    )
    const { cells } = placed([['x'], ['y']], four)
    expect(cells.map(({ cell: { text } }) => text)).toEqual(['x', 'y', 'x', 'y'])
  })

  test('any other begins at the first cell; what finds no place is counted', () => {
    const { cells, rowsOver, columnsOver } = placed(
      [
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
      at(11, 'c'),
    )
    expect(cells.map(({ cell: { text } }) => text)).toEqual(['1', '2'])
    expect({ rowsOver, columnsOver }).toEqual({ rowsOver: 1, columnsOver: 1 })
  })
})
