import type { KeyGroup } from './key-help'

/** What a text control tells its owner. Its text belongs to the owner, who decides when it is saved. */
export interface TextEditing {
  readonly onfocus?: () => void
  readonly oninput: (text: string) => void
  readonly onblur?: () => void
  /** Enter, in a control of one line. */
  readonly onenter?: () => void
  readonly onescape?: () => void
}

/** The keys that end an edit. A key that only ends a composition of an input method is left to it. */
export function onEditingKey(event: KeyboardEvent, editing: TextEditing, oneLine: boolean): void {
  if (event.isComposing) return
  if (event.key === 'Enter' && oneLine) {
    // Where this ends a dialog, the focus is on the button that opened it before the key is over: it would open it again.
    event.preventDefault()
    editing.onenter?.()
  }
  if (event.key !== 'Escape') return
  event.stopPropagation()
  editing.onescape?.()
}

export const textKeys: KeyGroup = {
  label: 'In the fields of a goal',
  lines: [
    { keys: ['Enter'], what: 'Save now' },
    { keys: ['Escape'], what: 'Take back what was typed, then back to the list' },
  ],
}
