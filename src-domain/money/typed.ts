import { readDecimal } from '#domain/money'

/** The mark between whole and part in a person's way to write numbers. */
export type DecimalMark = '.' | ','

/** What somebody typed or pasted as an amount. */
export type TypedAmount =
  | { readonly kind: 'amount'; readonly value: string; readonly unit: Unit }
  /** It can be read in two ways, and money depends on which. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'not-a-number' }

/** What stood beside the digits. */
export type Unit = 'none' | 'currency' | 'percent'

const NOT_A_NUMBER: TypedAmount = { kind: 'not-a-number' }

/** Longer than any amount with its marks; a pasted novel is not looked at. */
const LONGEST = 64

const FULL_WIDTH = /[\uFF01-\uFF5E]/g
const SPACE = /[^\S\t\n\v\f\r\u2028\u2029]/g

const CURRENCY = String.raw`(?:\p{Sc}|[A-Z]{3})`
const WRITTEN = new RegExp(
  String.raw`^(?<before>${CURRENCY})?(?<sign>[-+])?(?<also>${CURRENCY})?(?<digits>[\d., ']*\d[.,]?)(?<after>${CURRENCY}|%)?$`,
  'u',
)

/**
 * Reads an amount as people write it: "12,50", "1 234.5", "$12", "5 %", with spaces of any kind and full-width digits.
 * The value is a plain decimal text, which money.ts reads. What can be read in two ways is not guessed: "1,234" gives both readings.
 * Never throws.
 */
export function readTyped(text: string, mark: DecimalMark): TypedAmount {
  const plain = plainText(text)
  const { before, sign, also, digits, after } = WRITTEN.exec(plain)?.groups ?? {}
  const units = [before, also, after].filter((unit) => unit !== undefined)
  if (digits === undefined || units.length > 1) return NOT_A_NUMBER
  const unit = units[0] === undefined ? 'none' : units[0] === '%' ? 'percent' : 'currency'
  const minus = sign === '-' ? '-' : ''
  return signed(readDigits(digits, mark), minus, unit)
}

/**
 * One kind of space, one kind of apostrophe, one kind of minus, plain digits; no spaces at the ends or beside a unit. Only
 * full-width forms become plain ones: "12⁹⁹" is no 1299. A break between digits stays one, for it parts two numbers.
 */
function plainText(text: string): string {
  if (text.length > LONGEST) return ''
  return text
    .trim()
    .replace(FULL_WIDTH, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0))
    .replace(SPACE, ' ')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[−–]/gu, '-')
    .replace(/ *(\p{Sc}|[A-Z]{3}|[-+%]) */gu, '$1')
}

type Digits =
  | { readonly whole: string; readonly part: string }
  | { readonly thousands: string; readonly decimal: string }
  | null

function signed(read: Digits, minus: string, unit: Unit): TypedAmount {
  if (read === null) return NOT_A_NUMBER
  if ('thousands' in read) {
    return { kind: 'ambiguous', readings: [minus + read.decimal, minus + read.thousands] }
  }
  const part = read.part === '' ? '' : `.${read.part}`
  const value = `${minus}${read.whole === '' ? '0' : read.whole}${part}`
  return readDecimal(value) === null ? NOT_A_NUMBER : { kind: 'amount', value, unit }
}

/** Digits with marks between them, as whole and part; as two readings where the one mark could be either. */
function readDigits(digits: string, mark: DecimalMark): Digits {
  const marks = [...new Set(digits.replace(/\d/g, ''))]
  const points = marks.filter((one) => one === '.' || one === ',')
  const last = /[.,](?=[^.,]*$)/.exec(digits)?.[0]
  if (marks.length === 0) return { whole: digits, part: '' }
  if (marks.length > 2 || last === undefined) return grouped(digits, '', marks)
  const [before = '', after = '', ...more] = digits.split(last)
  if (more.length > 0) return points.length === 1 ? grouped(digits, '', marks) : null
  if (marks.length === 1 && couldBeThousands(before, after)) {
    return decides(last, mark) ? { whole: before, part: after } : twoReadings(before, after)
  }
  return grouped(
    before,
    after,
    marks.filter((one) => one !== last),
  )
}

/** "1,234" and "1.234": a group of thousands as much as a part of three places. "0,125" is no group. */
function couldBeThousands(before: string, after: string): boolean {
  return /^[1-9]\d{0,2}$/.test(before) && /^\d{3}$/.test(after)
}

/**
 * A point is what the platform writes, so it is one for whoever writes points too. A comma decides for nobody: pages and
 * files use it for thousands, whatever the reader's own mark.
 */
function decides(last: string, mark: DecimalMark): boolean {
  return last === '.' && mark === '.'
}

function twoReadings(before: string, after: string): Digits {
  return { thousands: before + after, decimal: `${before}.${after}` }
}

/** A whole part in groups of three, with one kind of mark between them. */
function grouped(whole: string, part: string, marks: readonly string[]): Digits {
  const [mark, ...others] = marks
  if (others.length > 0 || !/^\d*$/.test(part)) return null
  if (mark === undefined) return /^\d*$/.test(whole) ? { whole, part } : null
  const groups = whole.split(mark)
  const [first = '', ...rest] = groups
  const fits = /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
  return fits ? { whole: groups.join(''), part } : null
}
