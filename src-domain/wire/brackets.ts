import { BracketLevel } from './bracket-level'
import { bracketPath } from './bracket-path'
import { decodeFormText, encodeFormText } from './form-text'

/** What names with brackets can carry: texts, and lists and objects of them. There is no null, number or true. */
export type Bracketed = string | readonly Bracketed[] | BracketedObject

export interface BracketedObject {
  readonly [name: string]: Bracketed
}

/**
 * Writes parameters as the platform reads them, for an address or the body of a form: `filters[status][]=active`.
 * What is empty (a list, an object) leaves no trace. Throws where a name cannot be said in brackets.
 */
export function encodeBrackets(params: BracketedObject): string {
  return Object.entries(params)
    .flatMap(([name, value]) => pairs(speakable(name, /^[^ .[\0][^.[ \0]*$/), value))
    .join('&')
}

/**
 * Reads parameters as PHP does, which is what the platform runs on: later ones win, `[]` appends, keys 0, 1, 2 in this order
 * make a list, spaces and dots in a first name become underscores, what follows a closing bracket is dropped.
 */
export function decodeBrackets(encoded: string): BracketedObject {
  const top = new BracketLevel()
  for (const pair of encoded.split('&')) {
    const [name = ''] = pair.split('=', 1)
    const path = bracketPath(decodeFormText(name))
    if (path !== null) top.set(path, decodeFormText(pair.slice(name.length + 1)))
  }
  return top.asObject()
}

function pairs(path: string, value: Bracketed): readonly string[] {
  if (typeof value === 'string') return [`${encodeFormText(path)}=${encodeFormText(value)}`]
  if (isList(value)) {
    // Brackets without an index begin a new item each time: fine for texts, wrong for what has parts.
    const areTexts = value.every((item) => typeof item === 'string')
    return value.flatMap((item, index) => pairs(`${path}[${areTexts ? '' : index}]`, item))
  }
  return Object.entries(value).flatMap(([name, inner]) =>
    pairs(`${path}[${speakable(name, /^(?!\s?$)[^\]\0]+$/)}]`, inner),
  )
}

function isList(value: Bracketed): value is readonly Bracketed[] {
  return Array.isArray(value)
}

function speakable(name: string, pattern: RegExp): string {
  if (!pattern.test(name)) throw new Error(`No parameter can be called ${JSON.stringify(name)}`)
  return name
}
