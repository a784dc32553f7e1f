import { assertNever } from '#domain/assert-never'
import type { AmountChange, AmountsAction, Rounding } from '#domain/bulk/action'
import type { AmountName } from '#domain/bulk/fields'
import { goalField } from '#domain/goal/goal'
import type { DecimalMark } from '#domain/money/typed'
import { readAmount, type AmountKind, type ReadAmount } from './amount'
import { missing, wrong, type Asked, type Problem } from './asked'

export const ways = [
  { value: 'raise', label: 'Raise by percent' },
  { value: 'lower', label: 'Lower by percent' },
  { value: 'add', label: 'Add an amount' },
  { value: 'subtract', label: 'Take an amount away' },
  { value: 'multiply', label: 'Multiply' },
  { value: 'round', label: 'Only round' },
] as const

export type Way = (typeof ways)[number]['value']

export const roundings = [
  { value: 'none', label: 'To 5 decimal places' },
  { value: '0', label: 'To whole amounts' },
  { value: '1', label: 'To 1 decimal place' },
  { value: '2', label: 'To 2 decimal places' },
  { value: '3', label: 'To 3 decimal places' },
  { value: 'step', label: 'To the nearest multiple' },
] as const

/** The form of a change of amounts, as it is filled in. */
export interface AmountsForm {
  readonly fields: readonly AmountName[]
  readonly way: Way
  readonly amount: string
  readonly rounding: (typeof roundings)[number]['value']
  readonly step: string
}

export const emptyAmounts: AmountsForm = {
  fields: ['default_payout'],
  way: 'raise',
  amount: '',
  rounding: 'none',
  step: '',
}

/** What the input of the amount takes; null where there is none. */
export function amountKind(way: Way): AmountKind | null {
  switch (way) {
    case 'raise':
    case 'lower':
      return { unit: 'percent' }
    case 'add':
    case 'subtract':
      return { unit: 'money', places: 5 }
    case 'multiply':
      return { unit: 'number' }
    case 'round':
      return null
    default:
      return assertNever(way)
  }
}

/** What the form asks for; amounts are read with this mark. */
export function askedAmounts(
  form: AmountsForm,
  mark: DecimalMark,
): Asked<'fields' | 'amount' | 'rounding' | 'step'> {
  const kind = amountKind(form.way)
  const amount = kind === null ? null : readAmount(form.amount, kind, mark)
  const step =
    form.rounding === 'step'
      ? readAmount(form.step, { unit: 'money', places: places(form), zero: false }, mark)
      : null
  const isIdle = form.way === 'round' && form.rounding === 'none'
  const problems = {
    ...(form.fields.length === 0 && { fields: missing('Choose at least one amount.') }),
    ...said('amount', form.amount, amount),
    ...said('step', form.step, step),
    ...(isIdle && { rounding: missing('Choose what to round to.') }),
  }
  if (Object.keys(problems).length > 0) return { action: null, problems }
  const action: AmountsAction = {
    kind: 'amounts',
    fields: form.fields,
    change: changeOf(form.way, amount?.value ?? '0'),
    rounding: roundingOf(form, step?.value ?? '0'),
  }
  return { action, problems }
}

/** A step that is finer than a field keeps would be no multiple there. */
function places({ fields }: AmountsForm): number {
  const kept = fields.map((name) => {
    const field = goalField(name)
    return field.kind === 'decimal' ? field.places : 5
  })
  return Math.min(5, ...kept)
}

function said<Input extends string>(
  input: Input,
  text: string,
  read: ReadAmount | null,
): Partial<Record<Input, Problem>> {
  const problem = read?.problem ?? null
  if (problem === null) return {}
  const found = text.trim() === '' ? missing(problem) : wrong(problem)
  return { [input]: found } as Partial<Record<Input, Problem>>
}

function changeOf(way: Way, amount: string): AmountChange {
  switch (way) {
    case 'raise':
      return { by: 'percent', percent: amount }
    case 'lower':
      return { by: 'percent', percent: `-${amount}` }
    case 'add':
      return { by: 'adding', amount }
    case 'subtract':
      return { by: 'adding', amount: `-${amount}` }
    case 'multiply':
      return { by: 'multiplying', factor: amount }
    case 'round':
      return { by: 'nothing' }
    default:
      return assertNever(way)
  }
}

function roundingOf({ rounding }: AmountsForm, step: string): Rounding | null {
  if (rounding === 'none') return null
  return rounding === 'step' ? { to: 'step', step } : { to: 'places', places: Number(rounding) }
}
