import { goalField, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { showValue } from '#domain/model/show'
import { goalTitle } from '../goal-title'
import { columnsOf, cut, pad, printable, wrap } from '../terminal-text'
import type { GoalRef } from './goal-ref'

const GAP = '  '

/** A value in less room is hard to read: rather than that, the field's name is cut. */
const LEAST_VALUE = 20

/** More of a text than anybody reads in a table: the whole of it is in the JSON. */
const LONGEST_VALUE = 400

/** A field of a goal that is one thing before and another after. */
export interface Cell {
  readonly field: GoalFieldName
  readonly was: FieldValue
  readonly now: FieldValue
}

/** A line or more of a sentence, from the edge on. */
export function* sentence(text: string, width: number): Generator<string> {
  for (const line of wrap(printable(text), width)) yield `${line}\n`
}

/** The line that a goal's own lines stand under: "  goal 501 “Signup”: changed". */
export function goalLine(
  goal: Pick<GoalRef, 'id' | 'name'>,
  what: string | null,
  width: number,
): string {
  const after = what === null ? '' : `: ${what}`
  return `${GAP}${goalTitle(goal, width - GAP.length - columnsOf(after))}${after}\n`
}

/** A sentence under a goal. */
export function* under(text: string, width: number): Generator<string> {
  for (const line of wrap(printable(text), width - 2 * GAP.length)) yield `${GAP}${GAP}${line}\n`
}

/** The fields of a goal, a line each or more: "    default_payout  2 → 3". */
export function* cellRows(cells: readonly Cell[], width: number): Generator<string> {
  const room = width - 3 * GAP.length - LEAST_VALUE
  const widest = Math.min(room, Math.max(0, ...cells.map(({ field }) => field.length)))
  for (const { field, was, now } of cells) {
    const head = `${GAP}${GAP}${pad(cut(field, widest), widest)}${GAP}`
    const text = `${shown(field, was)} → ${shown(field, now)}`
    const [first = '', ...others] = wrap(text, width - columnsOf(head))
    yield `${head}${first}\n`
    for (const other of others) yield `${' '.repeat(columnsOf(head))}${other}\n`
  }
}

/** A field's value as a person reads it, with a point in amounts. */
export function shown(field: GoalFieldName, value: FieldValue): string {
  const text = showValue(goalField(field), value, '.')
  return printable(text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text)
}
