import type { Bracketed, BracketedObject } from '#domain/wire/brackets'
import { refused, words } from './refusal'

/** A parameter that must be there as a text. */
export function required(params: BracketedObject, name: string): string {
  const value = params[name]
  if (typeof value !== 'string' || value === '') throw refused(words.missing(name))
  return value
}

/** The texts of a parameter that is a list, by index or by any other key. */
export function textsOf(value: Bracketed | undefined): readonly string[] {
  return entriesOf(value).flatMap(([, item]) => (typeof item === 'string' ? item : []))
}

/** What a parameter holds, by key; nothing where it is a text or missing. */
export function entriesOf(
  value: Bracketed | undefined,
): readonly (readonly [key: string, value: Bracketed])[] {
  return typeof value === 'object' ? Object.entries(value) : []
}

/** Whether a write is to answer with the object: so it is unless it says no. */
export function wantsObject({ return_object: wanted }: BracketedObject): boolean {
  return wanted !== '0' && wanted !== 'false' && wanted !== ''
}

/** A whole number above zero; null where the parameter is none. */
export function countOf(value: Bracketed | undefined): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null
}
