import type { GoalRecord } from '#domain/change/record'

export type Test = (record: GoalRecord) => boolean

/** One test out of several, which all must hold. It is asked of every goal at every key: the last one stands by itself. */
export function allOf(tests: readonly Test[]): Test {
  const [first, ...others] = tests
  if (first === undefined) return () => true
  if (others.length === 0) return first
  const rest = allOf(others)
  return (record) => first(record) && rest(record)
}

/** One test out of several, of which one is enough; of none, everything passes. */
export function anyOf(tests: readonly Test[]): Test {
  const [first, ...others] = tests
  if (first === undefined) return () => true
  if (others.length === 0) return first
  const rest = anyOf(others)
  return (record) => first(record) || rest(record)
}
