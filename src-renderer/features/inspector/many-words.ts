import type { FieldValue } from '#domain/model/field'
import { readDecimal } from '#domain/money'
import { counted, figure } from '../../ui/counted'

/** How many values are told one by one, and how many are too many for that to say anything. */
const [FEW, MANY] = [6, 100]

/** What sort of values differ: what is told of them goes by it. */
export type MixedKind = 'amount' | 'choice' | 'text'

type Words = (value: FieldValue) => string

/** Values that differ, in a few words: their range where they are amounts, how often each is where they are few. */
export function mixedWords(
  values: ReadonlyMap<FieldValue, number>,
  words: Words,
  kind: MixedKind,
): string {
  const range = kind === 'amount' ? rangeWords([...values.keys()], words) : null
  if (range !== null) return `Mixed: ${range}, ${figure(values.size)} different`
  if (kind !== 'choice' || values.size > 3) return `Mixed: ${figure(values.size)} different`
  const counts = frequentFirst(values).map(([value, goals]) => `${words(value)} ${figure(goals)}`)
  return `Mixed: ${counts.join(', ')}`
}

/** The values of many goals, the most frequent first: "12.50 in 30, 10.00 in 12, and 4 other values". */
export function listingWords(values: ReadonlyMap<FieldValue, number>, words: Words): string {
  if (values.size > MANY) return `${figure(values.size)} different values`
  const shown = frequentFirst(values).slice(0, FEW)
  const more = values.size - shown.length
  return [
    ...shown.map(([value, goals]) => `${words(value)} in ${figure(goals)}`),
    ...(more === 0 ? [] : [`and ${counted(more, 'other value')}`]),
  ].join(', ')
}

function frequentFirst(values: ReadonlyMap<FieldValue, number>): readonly [FieldValue, number][] {
  return [...values].sort(([, one], [, other]) => other - one)
}

/** The lowest and the highest amount; null where some value is no amount, or there is only one. */
function rangeWords(values: readonly FieldValue[], words: Words): string | null {
  const set = values.filter((value) => value !== null)
  const amounts = set.flatMap((value) => readDecimal(String(value)) ?? [])
  const [first] = amounts
  if (first === undefined || amounts.length < Math.max(2, set.length)) return null
  const lowest = amounts.reduce((least, amount) => (amount.lt(least) ? amount : least), first)
  const highest = amounts.reduce((most, amount) => (amount.gt(most) ? amount : most), first)
  const range = `${words(lowest.toFixed())} to ${words(highest.toFixed())}`
  return set.length < values.length ? `${range} or empty` : range
}
