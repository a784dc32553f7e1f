import { assertNever } from '#domain/assert-never'
import { aboutRule } from '#domain/check/about'
import { goalField } from '#domain/goal/goal'
import { showPercent } from '#domain/goal/side'
import { showCell } from '#domain/model/show'
import type { DecimalMark } from '#domain/money/typed'
import { quote } from '#domain/quote'
import { columnOf } from '#domain/table/columns'
import type { AskedColumn } from './asked-columns'
import type { Condition, Query } from './condition'
import { stateLabels } from './states'

/** A condition as a person says it: "Payout per conversion is above 5.00". */
export function conditionWords(condition: Condition, mark: DecimalMark): string {
  const { not } = condition
  switch (condition.kind) {
    case 'text': {
      const { column, how, texts } = condition
      const words = texts.map((text) => quote(text))
      if (how === 'is') return `${label(column)} ${isAny(not, words)}`
      return [label(column), verbs[how][not ? 'no' : 'yes'], either(words)].join(' ')
    }
    case 'amount': {
      const { column, how, amount } = condition
      const verb = how === 'is' ? is(not) : `${is(not)} ${how}`
      return [label(column), verb, amountWords(column, amount, mark)].join(' ')
    }
    case 'between': {
      const { column, from, to } = condition
      const [least, most] = [from, to].map((amount) => amountWords(column, amount, mark))
      return [label(column), is(not), 'between', least, 'and', most].join(' ')
    }
    case 'ids':
      return `${label(condition.column)} ${isAny(not, condition.ids.map(String))}`
    case 'flag':
      return `${label(condition.column)} is ${not ? 'off' : 'on'}`
    case 'choice': {
      const field = goalField(condition.column)
      const values = condition.values.map((value) => showCell(field, value, mark))
      return `${label(condition.column)} ${isAny(not, values)}`
    }
    case 'time':
      return `${label(condition.column)} is ${timeWords(condition)}`
    case 'empty':
      return `${label(condition.column)} is ${not ? 'filled' : 'empty'}`
    case 'state': {
      const states = condition.states.map((state) => stateLabels[state].toLowerCase())
      return not ? capital(noneOf(states) ?? `not ${either(states)}`) : capital(either(states))
    }
    case 'rule':
      return `${not ? 'Not: ' : ''}${aboutRule(condition.code).replace(/\.$/, '')}`
    case 'pulled': {
      const { days } = condition
      const when = days === 1 ? 'the last day' : `the last ${days} days`
      return `${not ? 'Not changed' : 'Changed'} on the platform in ${when}`
    }
    default:
      return assertNever(condition)
  }
}

/** A query in words, for what is said of the goals that it finds. */
export function queryWords({ text, conditions, any }: Query, mark: DecimalMark): string {
  const words = conditions.map((condition) => conditionWords(condition, mark))
  const asked = any === true ? [words.join(', or ')] : words
  const wanted = text.trim()
  return [...(wanted === '' ? [] : [quote(wanted)]), ...asked].join('; ')
}

const verbs = {
  contains: { yes: 'contains', no: 'does not contain' },
  starts: { yes: 'begins with', no: 'does not begin with' },
}

function is(not: boolean): string {
  return not ? 'is not' : 'is'
}

function isAny(not: boolean, words: readonly string[]): string {
  const none = not ? noneOf(words) : null
  return `is ${none ?? `${not ? 'not ' : ''}${either(words)}`}`
}

function label(column: Parameters<typeof columnOf>[0]): string {
  return columnOf(column).label
}

/** Since a day is not before it, and the other way round. */
function timeWords({ how, day, not }: Extract<Condition, { kind: 'time' }>): string {
  return (how === 'before') === not ? `${day} or later` : `before ${day}`
}

function either(all: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(firstFew(all))
}

/** “Not a or b” would leave open whether b is wanted. Null where there is one only. */
function noneOf(all: readonly string[]): string | null {
  const words = firstFew(all)
  if (words.length < 2) return null
  return `neither ${words.slice(0, -1).join(', ')} nor ${words.at(-1) ?? ''}`
}

/** Long lists are pasted, not read: the first few say which one it is. */
function firstFew(all: readonly string[]): readonly string[] {
  return all.length > 4 ? [...all.slice(0, 3), `${all.length - 3} more`] : all
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function amountWords(column: AskedColumn<'amount'>, amount: string, mark: DecimalMark): string {
  return column === 'margin' ? showPercent(amount, mark) : showCell(goalField(column), amount, mark)
}
