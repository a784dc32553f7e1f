import { asChange, setField } from '#domain/change/edits'
import { applyMove, type Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { blankGoal } from '#domain/goal/goal'
import type { JsonObject } from '#domain/json'
import type { FieldValue } from '#domain/model/field'
import type { PlannedCell, PlannedRow } from './planned-row'

/** A row that is to be applied. */
export interface KeptRow {
  readonly row: PlannedRow
  /** Whether the file's values are taken where they are in conflict. */
  readonly takeTheirs: boolean
  /** Keys of a new goal that no catalogue knows. */
  readonly extra: JsonObject | undefined
}

/** The moves of the rows that a person kept, each worked out against what those before it left. Drafts only. */
export function* importMoves(
  kept: Iterable<KeptRow>,
  records: ReadonlyMap<GoalKey, GoalRecord>,
  newKey: () => GoalKey,
): Generator<readonly Move[]> {
  const latest = new Map<GoalKey, GoalRecord>()
  for (const { row, takeTheirs, extra } of kept) {
    const { key } = row.goal
    if (row.outcome === 'create') {
      yield [made(newKey(), row.cells, extra)]
      continue
    }
    const record = key === null ? undefined : (latest.get(key) ?? records.get(key))
    if (record === undefined) continue
    let now = record
    const moves = appliedCells(row, takeTheirs).flatMap((cell) => {
      const set = setField(now, cell.field, cell.now)
      for (const move of set) now = applyMove(now, move) ?? now
      return set
    })
    latest.set(record.key, now)
    yield moves
  }
}

/** The fields of a row that an import sets. */
export function appliedCells(
  { outcome, cells }: PlannedRow,
  takeTheirs: boolean,
): readonly PlannedCell[] {
  if (outcome !== 'update' && outcome !== 'conflict' && outcome !== 'create') return []
  return cells.filter(({ state }) => state === 'set' || (state === 'conflict' && takeTheirs))
}

function made(key: GoalKey, cells: readonly PlannedCell[], extra?: JsonObject): Move {
  const values = Object.fromEntries<FieldValue>(cells.map(({ field, now }) => [field, now]))
  const change = asChange({ ...blankGoal, ...values })
  const after = { key, base: null, change, ...(extra !== undefined && { extra }) }
  return { type: 'goal', key, before: null, after }
}
