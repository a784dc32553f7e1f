import { cellsOf } from '#domain/change/cells'
import type { Entry } from '#domain/change/entry'
import type { Move } from '#domain/change/move'
import { draftOf, type GoalKey } from '#domain/change/record'
import type { NamedCell } from '#domain/contract/views'
import type { Records } from '../../store/records'

/** What an entry did to each field, with what the goals are called: now, or, for those that are gone, when it was done. */
export function namedCells(
  records: Records,
  entry: Pick<Entry, 'action' | 'moves'>,
): readonly NamedCell[] {
  const names = namesOf(records, entry.moves)
  const cells = cellsOf(entry)
  return cells.map((cell) => ({ ...cell, name: names.get(cell.key) ?? null }))
}

function namesOf(records: Records, moves: readonly Move[]): ReadonlyMap<GoalKey, string | null> {
  const names = new Map<GoalKey, string | null>()
  for (const move of moves) {
    const then = move.type === 'goal' ? (move.after ?? move.before) : null
    const record = records.get(move.key) ?? then
    if (record !== null) names.set(move.key, draftOf(record).name)
  }
  return names
}
