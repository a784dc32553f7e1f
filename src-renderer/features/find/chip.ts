/** One thing that narrows the list. */
export interface Chip {
  readonly words: string
  /** Whether a form can change it. */
  readonly isOpen: boolean
}
