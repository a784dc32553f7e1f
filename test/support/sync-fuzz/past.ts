import type { Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { NetworkStore } from '../../../src-main/store/network/network-store'

/** The goals as they were after an entry, told in the simplest way. Null where that is not known any more. */
export async function recordsAt(
  store: NetworkStore,
  sequence: number,
): Promise<ReadonlyMap<GoalKey, GoalRecord> | null> {
  const past = new Map(store.records)
  if (sequence > store.sequence) return null
  try {
    for await (const entry of store.past.backward(store.sequence)) {
      if (entry.sequence <= sequence) break
      for (const move of entry.moves.toReversed()) undoMove(past, move)
    }
  } catch {
    return null
  }
  return past
}

function undoMove(past: Map<GoalKey, GoalRecord>, move: Move): void {
  const record = past.get(move.key)
  if (move.type === 'goal') {
    if (move.before === null) past.delete(move.key)
    else past.set(move.key, move.before)
  } else if (record !== undefined && move.type === 'base' && record.base !== null) {
    past.set(move.key, { ...record, base: { ...record.base, ...move.before } })
  } else if (record !== undefined && move.type === 'cell') {
    const { [move.field]: _, ...others } = record.change
    const change = move.before === null ? others : { ...others, [move.field]: move.before }
    past.set(move.key, { ...record, change })
  }
}
