import { quote } from '#domain/quote'
import type { AffixAction } from './action'
import type { Decide, Decision } from './decide'

/** A text that has it already stays, so that doing it again does nothing. */
export function affix({ fields, place, text }: AffixAction): Decide {
  return (goal) =>
    fields.map((field): Decision => {
      const now = goal[field] ?? ''
      if (now === '') return { field, why: 'is empty' }
      const has = place === 'before' ? now.startsWith(text) : now.endsWith(text)
      if (has) {
        return {
          field,
          why: `${place === 'before' ? 'begins' : 'ends'} with ${quote(text)} already`,
        }
      }
      return { field, to: place === 'before' ? text + now : now + text }
    })
}
