import type { Entry } from '#domain/change/entry'
import type { GoalKey } from '#domain/change/record'
import { kindOf, type HistoryKind } from './kind'

/** What the history is narrowed to; everything where nothing is said. */
export interface HistoryFilter {
  /** Only entries whose label or user has this text. */
  readonly text?: string
  /** Only entries that moved this goal. */
  readonly goal?: GoalKey
  /** Only entries of this kind. */
  readonly kind?: HistoryKind
}

/** Whether an entry is what is looked for. */
export function matches(entry: Entry, { text, goal, kind }: HistoryFilter): boolean {
  if (kind !== undefined && kindOf(entry) !== kind) return false
  const wanted = text?.trim().toLocaleLowerCase() ?? ''
  const said = `${entry.label}\n${entry.who}`.toLocaleLowerCase()
  if (!said.includes(wanted)) return false
  return goal === undefined || entry.moves.some(({ key }) => key === goal)
}
