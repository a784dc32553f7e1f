import type { Key } from './keys'

/** How far one key press makes a column wider or narrower, in pixels. */
const STEP = 16

/** What a key asks of the head of a column. */
export type HeadAct =
  | { readonly kind: 'sort'; readonly adding: boolean }
  | { readonly kind: 'go' | 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'resize'; readonly by: number }
  | { readonly kind: 'leave' }

/**
 * What a key means in the heads: arrows go along them, with Shift they resize and with Alt they move the column; Enter sorts by it,
 * with Shift besides what is sorted by already. Null for a key that means nothing there.
 */
export function headActOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Key): HeadAct | null {
  if (ctrlKey || metaKey) return null
  if (key === 'Enter' || key === ' ') return { kind: 'sort', adding: shiftKey }
  if (key === 'ArrowDown' || key === 'Escape') return { kind: 'leave' }
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null
  if (by === null) return null
  if (altKey) return { kind: 'move', by }
  return shiftKey ? { kind: 'resize', by: by * STEP } : { kind: 'go', by }
}
