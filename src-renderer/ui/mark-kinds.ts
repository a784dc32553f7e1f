/** What a mark can say. Each kind has a letter, a shape and a colour of its own: never told by colour alone. */
export const markLetters = {
  new: 'N',
  modified: 'M',
  deleted: 'D',
  gone: 'G',
  conflict: '⇄',
  error: '!',
  warning: '?',
} as const

export type MarkKind = keyof typeof markLetters
