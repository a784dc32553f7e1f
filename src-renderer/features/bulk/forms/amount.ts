import { placesOf, readDecimal } from '#domain/money'
import { withMark } from '#domain/money/show'
import { readTyped, type DecimalMark, type Unit } from '#domain/money/typed'
import { quote } from '#domain/quote'

/** What an input of an amount takes. */
export interface AmountKind {
  readonly unit: 'money' | 'percent' | 'number'
  /** How many decimal places it may have; any number where it is missing. */
  readonly places?: number
  /** Whether 0 is an amount. */
  readonly zero?: boolean
}

/** An amount that was typed: the plain decimal text, or what is wrong with it. */
export type ReadAmount =
  | { readonly value: string; readonly problem: null }
  | { readonly value: null; readonly problem: string }

/** Reads an amount from zero on as it was typed, in any of the ways that the form of a goal takes. */
export function readAmount(text: string, kind: AmountKind, mark: DecimalMark): ReadAmount {
  const typed = readTyped(text, mark)
  if (text.trim() === '') return wrong('An amount is needed.')
  if (typed.kind === 'ambiguous') {
    const [one, other] = typed.readings.map((reading) => withMark(reading, mark))
    return wrong(
      `Type ${one ?? ''}0 or ${other ?? ''}${mark}00: ${quote(text, 20)} could be either.`,
    )
  }
  if (typed.kind === 'not-a-number' || !fits(typed.unit, kind)) {
    const example = withMark(kind.unit === 'percent' ? '5' : '12.50', mark)
    return wrong(
      `${quote(text, 20)} is not ${kind.unit === 'percent' ? 'a percentage' : 'an amount'}. Use digits, for example ${example}.`,
    )
  }
  return checked(typed.value, kind)
}

function checked(value: string, { places = Infinity, zero = true }: AmountKind): ReadAmount {
  const amount = readDecimal(value)
  if (amount === null || amount.lt(0)) return wrong('Use 0 or more.')
  if (!zero && amount.eq(0)) return wrong('Use more than 0.')
  if (placesOf(amount) > places) {
    return wrong(
      `The platform keeps ${places} decimal places here, and this has ${placesOf(amount)}.`,
    )
  }
  return { value: amount.toFixed(), problem: null }
}

function wrong(problem: string): ReadAmount {
  return { value: null, problem }
}

/** A percent sign in an amount of money, or a currency at a percentage, is a mistake to be seen. */
function fits(unit: Unit, kind: AmountKind): boolean {
  return (
    unit === 'none' ||
    (kind.unit !== 'number' && (unit === 'percent') === (kind.unit === 'percent'))
  )
}
