import { historyKinds, type HistoryKind } from '#domain/history/kind'

const words: Readonly<Record<HistoryKind, string>> = {
  edit: 'Edits of one goal',
  bulk: 'Bulk changes and fixes',
  create: 'New goals and duplicates',
  delete: 'Deleted goals',
  discard: 'Discarded changes',
  resolve: 'Decided conflicts',
  import: 'Imports',
  pull: 'Pulls',
  post: 'Posts',
  step: 'Undo and redo',
  restore: 'Put back and restored',
}

/** The choice of a kind of action; the empty value is all of them. */
export const kindOptions = [
  { value: '', label: 'Everything that was done' },
  ...historyKinds.map((value) => ({ value, label: words[value] })),
]
