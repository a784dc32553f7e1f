import type { Key } from './keys'

/** Whether a key breaks the line in a text of several; Enter alone ends the edit. */
export function isLineBreak({ key, altKey, shiftKey }: Key): boolean {
  return key === 'Enter' && (altKey || shiftKey)
}
