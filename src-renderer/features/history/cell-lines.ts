import { moneyFirst } from '#domain/change/money-first'
import type { GoalKey } from '#domain/change/record'
import type { NamedCell } from '#domain/contract/views'
import { groupBy } from '#domain/group-by'

/** What became of a goal as a whole. */
export type Fate = 'changed' | 'made' | 'taken away'

/** One line of what was done: a goal, or one of its fields. */
export type CellLine =
  | {
      readonly kind: 'goal'
      readonly id: string
      readonly key: GoalKey
      readonly name: string | null
      readonly fate: Fate
    }
  | { readonly kind: 'cell'; readonly id: string; readonly cell: NamedCell }

/** The cells goal by goal, what is paid and earned first. */
export function cellLines(cells: readonly NamedCell[]): readonly CellLine[] {
  return [...groupBy(cells, ({ key }) => key)].flatMap(([key, own]): readonly CellLine[] => {
    const name = own[0]?.name ?? null
    const lines = own
      .toSorted((one, other) => moneyFirst(one.field, other.field))
      .map((cell, place) => ({ kind: 'cell' as const, id: `${key} ${place}`, cell }))
    return [{ kind: 'goal', id: key, key, name, fate: fateOf(own) }, ...lines]
  })
}

function fateOf(cells: readonly NamedCell[]): Fate {
  if (cells.every(({ before }) => before === undefined)) return 'made'
  return cells.every(({ after }) => after === undefined) ? 'taken away' : 'changed'
}
