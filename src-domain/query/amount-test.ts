import type Big from 'big.js'
import { draftValue, type GoalRecord } from '#domain/change/record'
import { readDecimal } from '#domain/money'
import { marginReader } from '#domain/table/margins'
import type { AskedColumn } from './asked-columns'
import type { Condition } from './condition'

type Amounts = Extract<Condition, { kind: 'amount' | 'between' }>

/** Amounts are compared by their exact values, each of them once. What is no amount is neither above nor below anything. */
export function amountTest(condition: Amounts): (record: GoalRecord) => boolean {
  const known = new Map<string, boolean>()
  const read = amountReader(condition.column)
  const fits = amountFits(condition)
  return (record) => {
    const text = read(record)
    if (text === null) return false
    const before = known.get(text)
    if (before !== undefined) return before
    const value = readDecimal(text)
    const fit = value !== null && fits(value)
    known.set(text, fit)
    return fit
  }
}

function amountReader(column: AskedColumn<'amount'>): (record: GoalRecord) => string | null {
  if (column === 'margin') return marginReader()
  return (record) => {
    const value = draftValue(record, column)
    return value === null ? null : String(value)
  }
}

function amountFits(condition: Amounts): (value: Big) => boolean {
  if (condition.kind === 'between') {
    const { from, to } = condition
    return (value) => value.gte(from) && value.lte(to)
  }
  const { how, amount } = condition
  const tests = {
    is: (value: Big) => value.eq(amount),
    above: (value: Big) => value.gt(amount),
    below: (value: Big) => value.lt(amount),
  }
  return tests[how]
}
