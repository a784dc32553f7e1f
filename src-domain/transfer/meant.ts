import type { FieldValue } from '#domain/model/field'

/** What a cell asks for: nothing, a value, or something that cannot be. */
export type Meant =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: FieldValue }
  | { readonly kind: 'unusable'; readonly why: string }

export const nothing: Meant = { kind: 'nothing' }

/** What a cell says is this value. */
export function meant(value: FieldValue): Meant {
  return { kind: 'value', value }
}

/** @param why a sentence for the person who made the file */
export function unusable(why: string): Meant {
  return { kind: 'unusable', why }
}
