import type { ChoiceField, FlagField } from '#domain/model/field'
import { quote } from '#domain/quote'
import { meant, unusable, type Meant } from './meant'

/** How a switch is written, by people and by spreadsheets in their own languages. */
const ON = new Set([
  'true',
  'yes',
  'y',
  'on',
  '1',
  'wahr',
  'ja',
  'vrai',
  'oui',
  'verdadero',
  'sí',
  'si',
  'vero',
  'sì',
  'verdadeiro',
  'sim',
])
const OFF = new Set([
  'false',
  'no',
  'n',
  'off',
  '0',
  'falsch',
  'nein',
  'faux',
  'non',
  'falso',
  'não',
])

/** A switch: yes or no, on or off, true or false. */
export function readFlag(field: FlagField<string>, text: string): Meant {
  const word = plainWord(text)
  if (ON.has(word)) return meant(true)
  if (OFF.has(word)) return meant(false)
  return unusable(`${field.label} is ${quote(text)}, but yes or no is needed.`)
}

/** One of a field's choices, by the platform's value or by what it is called here. */
export function readChoice(field: ChoiceField<string>, text: string): Meant {
  const word = plainWord(text)
  const found = field.choices.find(({ value, label, short }) =>
    [value, label, short].some((name) => plainWord(name) === word),
  )
  if (found !== undefined) return meant(found.value)
  const known = field.choices.filter(({ writable }) => writable).map(({ short }) => short)
  return unusable(
    `${field.label} is ${quote(text)}, but one of these is needed: ${known.join(', ')}.`,
  )
}

function plainWord(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase()
}
