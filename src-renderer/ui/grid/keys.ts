import {
  everything,
  extendedTo,
  isApart,
  onlyCell,
  placeAt,
  wholeRows,
  withCursorAt,
  withCursorToggled,
  withRowToggled,
  type GridSelection,
  type Place,
  type Sheet,
} from './selection'

/** A key with what was held down. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** What a key asks of a grid. */
export type KeyAct =
  | { readonly kind: 'select'; readonly selection: GridSelection }
  /** Edit the cell at the cursor: as it is, or with a first letter in place of what is there. */
  | { readonly kind: 'edit'; readonly text: string | null }
  /** Back to the one cell at the cursor. */
  | { readonly kind: 'collapse' }
  | { readonly kind: 'clear' | 'fill' | 'open' | 'head' }

/** What is needed to know what a key means. */
export interface KeyContext {
  readonly selection: GridSelection
  readonly sheet: Sheet
  /** How many rows one page goes. */
  readonly page: number
}

/** What a key means in a grid, as in a spreadsheet; null for one that means nothing there. */
export function actOf(event: Key, context: KeyContext): KeyAct | null {
  const { selection } = context
  const isCommand = event.ctrlKey || event.metaKey
  if (event.altKey) return event.key === 'Enter' ? { kind: 'open' } : null
  const chosen = choose(event, isCommand, context)
  if (chosen !== null) return { kind: 'select', selection: chosen }
  const to = target(event, isCommand, context)
  if (to === 'head') return { kind: 'head' }
  if (to !== null) {
    return { kind: 'select', selection: chosenAt(event, isCommand, context, to) }
  }
  if (selection.cursor === null) return null
  if (event.key === 'Escape') return isMany(selection) ? { kind: 'collapse' } : null
  return actAtCursor(event, isCommand)
}

function isMany(selection: GridSelection): boolean {
  const { rows, whole, cursor, anchor } = selection
  const isElsewhere = rows.size > 0 && isApart(selection)
  return rows.size > 1 || whole || isElsewhere || cursor?.column !== anchor?.column
}

function choose(
  { key, shiftKey }: Key,
  isCommand: boolean,
  { selection, sheet }: KeyContext,
): GridSelection | null {
  if (isCommand && key.toLowerCase() === 'a') return everything(selection, sheet)
  if (key !== ' ' || selection.cursor === null) return null
  if (isCommand) return withCursorToggled(selection, selection.cursor)
  if (!shiftKey) return null
  return wholeRows(isApart(selection) ? onlyCell(selection.cursor) : selection)
}

/** What a key chooses that leads to a cell: with Shift all up to there, with Ctrl and no corner what was chosen before. */
function chosenAt(
  { key, shiftKey }: Key,
  isCommand: boolean,
  { selection, sheet }: KeyContext,
  to: Place,
): GridSelection {
  if (shiftKey) return extendedTo(selection, sheet, to)
  return isCommand && !isCorner(key) ? withCursorAt(selection, to) : onlyCell(to)
}

function isCorner(key: string): boolean {
  return key === 'Home' || key === 'End'
}

/** Where a key leads: a cell, or the heads of the columns above the first row. */
function target({ key, shiftKey }: Key, isCommand: boolean, context: KeyContext) {
  const { selection, sheet, page } = context
  const isFar = isCommand && (shiftKey || isCorner(key))
  const step = (isFar ? farSteps : nearSteps)(page)[key]
  if (step === undefined) return null
  const { cursor } = selection
  const row = cursor === null ? -1 : sheet.rows.indexOf(cursor.row)
  const column = cursor === null ? 0 : sheet.columns.indexOf(cursor.column)
  if (key === 'ArrowUp' && row === 0 && !isCommand) return 'head'
  // Without a cursor a way up begins at the end.
  if (row < 0 && step.row === -1) return placeAt(sheet, sheet.rows.length - 1, column)
  return placeAt(sheet, row + step.row, column + step.column)
}

interface Step {
  readonly row: number
  readonly column: number
}

type Steps = (page: number) => Readonly<Partial<Record<string, Step>>>

const FAR = Number.MAX_SAFE_INTEGER / 2

const nearSteps: Steps = (page) => ({
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
  PageDown: { row: page, column: 0 },
  PageUp: { row: -page, column: 0 },
  Home: { row: 0, column: -FAR },
  End: { row: 0, column: FAR },
})

const farSteps: Steps = () => ({
  ArrowDown: { row: FAR, column: 0 },
  ArrowUp: { row: -FAR, column: 0 },
  ArrowRight: { row: 0, column: FAR },
  ArrowLeft: { row: 0, column: -FAR },
  Home: { row: -FAR, column: -FAR },
  End: { row: FAR, column: FAR },
})

function actAtCursor({ key, shiftKey }: Key, isCommand: boolean): KeyAct | null {
  if (isCommand) return key.toLowerCase() === 'd' && !shiftKey ? { kind: 'fill' } : null
  if (key === 'Enter' || key === 'F2') return { kind: 'edit', text: null }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  if (key === ' ') return { kind: 'edit', text: null }
  // A letter, whatever the script; the names of other keys are longer.
  return Array.from(key).length === 1 ? { kind: 'edit', text: key } : null
}

/** What a click on a cell chooses: it alone, everything up to it, or its row as well. */
export function clicked(
  selection: GridSelection,
  sheet: Sheet,
  place: Place,
  { shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>,
): GridSelection {
  if (shiftKey) return extendedTo(selection, sheet, place)
  return ctrlKey || metaKey ? withRowToggled(selection, place) : onlyCell(place)
}

/** Where an edit leads when it is over: the cursor goes on, and everything else stays chosen only where it stays. */
export function stepped(
  selection: GridSelection,
  sheet: Sheet,
  step: { readonly row: number; readonly column: number },
): GridSelection {
  const { cursor } = selection
  if (cursor === null) return selection
  const to = placeAt(
    sheet,
    sheet.rows.indexOf(cursor.row) + step.row,
    sheet.columns.indexOf(cursor.column) + step.column,
  )
  return to === null ? selection : onlyCell(to)
}
