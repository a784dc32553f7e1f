import type { FieldValue } from '#domain/model/field'
import { readDecimal } from '#domain/money'
import { counted, figure } from '../../ui/counted'

/** How many values are told one by one, and how many are too many for that to say anything. */
const [FEW, MANY] = [6, 100]

type Words = (value: FieldValue) => string

/** Values that differ, in a few words: their range where they are amounts, how often each is where they are few. */
export function mixedWords(
  values: ReadonlyMap<FieldValue, number>,
  words: Words,
  kind: 'amount' | 'choice' | 'text',
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

/** Null where some value is no amount. */
function rangeWords(values: readonly FieldValue[], words: Words): string | null {
  const amounts = values.map((value) => readDecimal(String(value ?? '')))
  let [lowest, highest] = [amounts[0] ?? null, amounts[0] ?? null]
  for (const amount of amounts) {
    if (amount === null || lowest === null || highest === null) return null
    if (amount.lt(lowest)) lowest = amount
    if (amount.gt(highest)) highest = amount
  }
  return lowest === null || highest === null
    ? null
    : `${words(lowest.toFixed())} to ${words(highest.toFixed())}`
}
