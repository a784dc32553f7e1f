import { readDecimal } from '#domain/money'
import { readTyped } from '#domain/money/typed'
import type { DecimalField } from '#domain/model/field'
import { canonicalValue } from '#domain/model/value'
import { quote } from '#domain/quote'
import type { FileMark } from './decimal-mark'
import { meant, unusable, type Meant } from './meant'

/** An amount as a file writes it. What can be read in two ways is refused unless the file's decimal mark decides. */
export function readAmount(field: DecimalField<string>, text: string, mark: FileMark): Meant {
  const small = SMALL.test(text) ? plainNumber(text.trim().replace(',', '.')) : null
  if (small !== null) return meant(canonicalValue(field, small))
  if (isShortened(text)) return unusable(shortened(field.label, text))
  // With the comma, a point before three digits is not taken for a decimal mark either: then the mark decides below.
  const typed = readTyped(text, mark ?? ',')
  if (typed.kind === 'not-a-number') {
    return unusable(`${field.label} is ${quote(text)}, which is not an amount.`)
  }
  if (typed.kind === 'amount') {
    const isPercent = typed.unit === 'percent'
    const isForeign = typed.unit !== 'none' && isPercent !== (field.unit === 'percent')
    return isForeign
      ? unusable(`${field.label} is ${quote(text)}, but ${needed[field.unit]} is needed.`)
      : meant(canonicalValue(field, typed.value))
  }
  const [decimal, thousands] = typed.readings
  if (mark === null) {
    return unusable(
      `${field.label} is ${quote(text)}: it can be read as ${decimal} or as ${thousands}. Say which decimal mark the file has.`,
    )
  }
  return meant(canonicalValue(field, text.includes(mark) ? decimal : thousands))
}

/** A spreadsheet shows small numbers so, with every digit that they have. Large ones it shortens. */
const SMALL = /^\s*-?\d(?:[.,]\d+)?E-\d{1,2}\s*$/i
const SHORTENED = /^\s*-?\d(?:[.,]\d+)?E\+?\d{1,3}\s*$/i

/** What a person is told of a number whose digits a spreadsheet dropped. */
export function shortened(label: string, text: string): string {
  return `${label} is ${quote(text)}: the spreadsheet dropped its last digits. Make its column text and type it again.`
}

/** Whether a spreadsheet dropped digits of a number when it saved it. */
export function isShortened(text: string): boolean {
  return SHORTENED.test(text)
}

const needed = { money: 'an amount without a percent sign', percent: 'a percentage' } as const

/**
 * A number of a spreadsheet, which keeps fifteen digits: what lies behind them came of its arithmetic. The exact digits are
 * kept where there are no more than that.
 */
export function plainNumber(digits: string): string | null {
  const number = Number(digits)
  if (digits.trim() === '' || !Number.isFinite(number)) return null
  const plain = readDecimal(digits)
  if (plain !== null && plain.c.length <= 15) return plain.toFixed()
  const rounded = readDecimal(expanded(number.toPrecision(15)))
  return rounded?.toFixed() ?? null
}

/** 1.5e-7 without its exponent. */
function expanded(text: string): string {
  const [, sign = '', whole = '', part = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text) ?? []
  const shift = Number(exponent)
  const digits = whole + part
  const point = whole.length + shift
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length)
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
