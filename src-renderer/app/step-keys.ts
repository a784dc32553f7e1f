/**
 * Which step a key asks for. The page answers before the menu, or a text field would undo its own typing only; a dialog
 * and a search, whose texts are not the network's, keep that.
 */
export function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.isComposing || event.altKey || event.ctrlKey === event.metaKey) return null
  if (event.target instanceof Element && event.target.closest('dialog, [role=search]')) return null
  const letter = letterOf(event)
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo'
  return letter === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null
}

/** The letter on the key; under a script that is not Latin, the one in its place on the keyboard. */
function letterOf({ key, code }: KeyboardEvent): string {
  return (/^[a-z]$/i.test(key) ? key : code.replace(/^Key/, '')).toLowerCase()
}
