/** Where a broken file is that this process may not put out of the way. */
export const LEFT = 'left where it is'

/** What a person is told of a last line that a crash cut off. */
export const TORN =
  'Goalpost was stopped in the middle of an edit. That one edit was not finished and is not here.'

/** What a person is told of a journal that cannot be read after its last whole entry. */
export function damagedJournal(last: string | undefined, where: string): string {
  const after = last ?? 'this network was last written whole'
  return `The record of edits is damaged after ${after}. Everything up to there is here; the damaged part is ${where}.`
}

/** What a person is told where the snapshot before the newest was opened. */
export function brokenSnapshot(where: string): string {
  return `The newest copy of this network is damaged and is ${where}. It was made again from the one before and the record of edits.`
}
