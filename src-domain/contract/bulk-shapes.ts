import { boolean, number, string, type Schema } from 'yup'
import { compilePattern, LONGEST_PATTERN } from '#domain/bulk/pattern'
import { LONGEST_SEARCHED } from '#domain/bulk/replace'
import { readDecimal } from '#domain/money'
import { exactly, listOf } from './request-shapes'

/** How amounts are changed: exactly one of these. */
const changes = [
  exactly({ by: oneOf(['adding']), amount: amount() }),
  exactly({ by: oneOf(['multiplying']), factor: amount(0) }),
  exactly({ by: oneOf(['percent']), percent: amount() }),
  exactly({ by: oneOf(['nothing']) }),
]

const roundings = [
  exactly({ to: oneOf(['places']), places: number().integer().min(0).max(5).required() }),
  exactly({ to: oneOf(['step']), step: amount().test('above', isAboveZero) }),
]

const finds = [
  exactly({ by: oneOf(['text']), text: searched().min(1).required(), matchCase: flag() }),
  exactly({
    by: oneOf(['pattern']),
    source: string()
      .min(1)
      .max(LONGEST_PATTERN)
      .test('pattern', (source) => compilePattern(source ?? '', true).pattern !== null)
      .required(),
    matchCase: flag(),
  }),
  exactly({ by: oneOf(['number']), number: amount() }),
]

/** Whether something is one of the ways to change amounts, and nothing more. */
export function isAmountChange(thing: unknown): boolean {
  return isOneOf(changes, thing)
}

/** Whether something is one of the ways to round, and nothing more. */
export function isRounding(thing: unknown): boolean {
  return isOneOf(roundings, thing)
}

/** Whether something says what to look for, and nothing more. */
export function isFind(thing: unknown): boolean {
  return isOneOf(finds, thing)
}

/** One of a few words. */
export function oneOf(words: readonly string[]) {
  return string().oneOf(words).required()
}

/** Some of a few words, each once at most. */
export function someOf(words: readonly string[]) {
  const isOne = (thing: unknown) => typeof thing === 'string' && words.includes(thing)
  return listOf(isOne, words.length).required()
}

/** Yes or no; nothing else is taken for either. */
export function flag() {
  return boolean().required()
}

/** A plain decimal text, from this amount on. */
function amount(least = -Infinity) {
  return string()
    .test('amount', (text) => text === undefined || isAmount(text, least))
    .required()
}

/** The same, or null. */
export function maybeAmount(least: number) {
  return string()
    .test('amount', (text) => typeof text !== 'string' || isAmount(text, least))
    .nullable()
    .defined()
}

/** A text that is searched for, or put in. */
export function searched() {
  return string().max(LONGEST_SEARCHED)
}

function isAmount(text: string, least: number): boolean {
  const value = readDecimal(text)
  return value !== null && text === text.trim() && (least === -Infinity || value.gte(least))
}

function isAboveZero(text: string): boolean {
  return readDecimal(text)?.gt(0) === true
}

/** To yup a function is an object of any shape. */
function isOneOf(schemas: readonly Schema[], thing: unknown): boolean {
  if (typeof thing !== 'object') return false
  return schemas.some((schema) => schema.isValidSync(thing, { strict: true }))
}
