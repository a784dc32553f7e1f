import type { FieldValue } from '#domain/model/field'
import type { SlotSummary } from '#domain/summary/slot-summary'
import { mixedWords, type MixedKind } from './many-words'

/** What several goals have in one place: a value of all of them, or words for values that differ. */
export type Common =
  | { readonly kind: 'same'; readonly value: FieldValue }
  | { readonly kind: 'mixed'; readonly words: string }

/** What the goals of a summary have in one of its slots. */
export function commonOf(
  { values }: SlotSummary,
  words: (value: FieldValue) => string,
  kind: MixedKind,
): Common {
  const [value = null, ...others] = values.keys()
  return others.length === 0
    ? { kind: 'same', value }
    : { kind: 'mixed', words: mixedWords(values, words, kind) }
}
