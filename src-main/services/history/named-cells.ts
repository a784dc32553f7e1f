import { cellsOfMove } from '#domain/change/cells'
import type { Entry } from '#domain/change/entry'
import type { Move } from '#domain/change/move'
import { draftOf, type GoalKey } from '#domain/change/record'
import type { NamedCell } from '#domain/contract/views'
import type { Steps } from '#domain/steps'
import type { Records } from '../../store/state/records'

/**
 * What an entry did to each field, with what the goals are called: now, or, for those that are gone, when it was done. A move at a
 * step.
 */
export function* namedCells(
  records: Records,
  { action, moves }: Pick<Entry, 'action' | 'moves'>,
): Steps<readonly NamedCell[]> {
  const cells = []
  const names = new Map<GoalKey, string | null>()
  for (const move of moves) {
    const name = nameOf(records, move)
    if (name !== undefined) names.set(move.key, name)
    cells.push(...cellsOfMove(action, move))
    yield
  }
  const named: NamedCell[] = []
  for (const cell of cells) {
    named.push({ ...cell, name: names.get(cell.key) ?? null })
    yield
  }
  return named
}

/** Undefined where this move does not tell it. */
function nameOf(records: Records, move: Move): string | null | undefined {
  const then = move.type === 'goal' ? (move.after ?? move.before) : null
  const record = records.get(move.key) ?? then
  return record === null ? undefined : draftOf(record).name
}
