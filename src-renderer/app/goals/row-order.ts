import type { GoalKey, GoalRecord } from '#domain/change/record'

/**
 * Keeps rows where a sort once put them: a row that is being edited must not jump from under somebody's hands. They are sorted
 * again when something else is asked for. Goals that came since are last, in their usual order.
 */
export class RowOrder {
  #asked: readonly unknown[] = []
  #places: ReadonlyMap<GoalKey, number> = new Map()

  /** The records in order: newly sorted where what is asked for is not what it was. */
  of(
    records: readonly GoalRecord[],
    asked: readonly unknown[],
    sort: () => readonly GoalRecord[],
  ): readonly GoalRecord[] {
    if (isSame(asked, this.#asked)) return this.#inPlace(records)
    const sorted = sort()
    this.#asked = asked
    this.#places = new Map(sorted.map(({ key }, place) => [key, place]))
    return sorted
  }

  #inPlace(records: readonly GoalRecord[]): readonly GoalRecord[] {
    const rows = new Array<GoalRecord | undefined>(this.#places.size)
    const late: GoalRecord[] = []
    for (const record of records) {
      const place = this.#places.get(record.key)
      if (place === undefined) late.push(record)
      else rows[place] = record
    }
    return [...rows.filter((record) => record !== undefined), ...late]
  }
}

/** The keys of some goals. Replaced, never changed. */
type Keys = ReadonlySet<GoalKey>

export const NOBODY: Keys = new Set()

export function keysIn(records: readonly GoalRecord[]): Keys {
  return new Set(records.map(({ key }) => key))
}

export function withKey(keys: Keys, key: GoalKey): Keys {
  return new Set([...keys, key])
}

/** Some of all rows, with others of them that stay, in their order. */
export function withStaying(
  rows: readonly GoalRecord[],
  staying: Keys,
  all: readonly GoalRecord[],
): readonly GoalRecord[] {
  if (staying.size === 0 || rows === all) return rows
  let place = 0
  return all.filter((row) => {
    const isOne = row === rows[place]
    if (isOne) place += 1
    return isOne || staying.has(row.key)
  })
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, place) => item === other[place])
}
