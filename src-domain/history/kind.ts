import { assertNever } from '#domain/assert-never'
import type { Entry } from '#domain/change/entry'

/** What something that was done is, for whoever looks for it: some kinds are several actions, one action may be two. */
export const historyKinds = [
  'edit',
  'bulk',
  'create',
  'delete',
  'discard',
  'resolve',
  'import',
  'pull',
  'post',
  'step',
  'restore',
] as const

export type HistoryKind = (typeof historyKinds)[number]

export function isHistoryKind(text: string): text is HistoryKind {
  return (historyKinds as readonly string[]).includes(text)
}

/** The kind that an entry is of: an edit of several goals is another than one of a single goal. */
export function kindOf({ action, moves }: Pick<Entry, 'action' | 'moves'>): HistoryKind {
  switch (action) {
    case 'edit':
      return moves.some(({ key }) => key !== moves[0]?.key) ? 'bulk' : 'edit'
    case 'fix':
      return 'bulk'
    case 'create':
    case 'duplicate':
      return 'create'
    case 'undo':
    case 'redo':
      return 'step'
    case 'delete':
    case 'discard':
    case 'resolve':
    case 'import':
    case 'pull':
    case 'post':
    case 'restore':
      return action
    default:
      return assertNever(action)
  }
}
