import type { Json } from '#domain/json'

const NUMBER = /^-?\d+(?:\.\d+)?$/

/** The order of two values as the platform's database has it: numbers by size ("2" is "2.00"), all else as text; null first. */
export function compareValues(one: Json, other: Json): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null)
  const [a, b] = [textOf(one), textOf(other)]
  if (NUMBER.test(a) && NUMBER.test(b)) return Number(a) - Number(b)
  return a === b ? 0 : a < b ? -1 : 1
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
