import type { ColumnName } from '#domain/table/column'
import type { AskedColumn } from './asked-columns'
import type { State } from './states'

/** What is asked of a goal, as the user wants it. Where several values stand in a list, one of them is enough. */
export type Asked =
  | {
      readonly kind: 'text'
      readonly column: AskedColumn<'text'>
      readonly how: 'is' | 'contains' | 'starts'
      readonly texts: readonly string[]
    }
  | {
      readonly kind: 'amount'
      readonly column: AskedColumn<'amount'>
      readonly how: 'is' | 'above' | 'below'
      /** Exact, with a point. A margin is in percent. */
      readonly amount: string
    }
  | {
      /** Both ends count. */
      readonly kind: 'between'
      readonly column: AskedColumn<'amount'>
      readonly from: string
      readonly to: string
    }
  | { readonly kind: 'ids'; readonly column: AskedColumn<'ids'>; readonly ids: readonly number[] }
  | { readonly kind: 'flag'; readonly column: AskedColumn<'flag'> }
  | {
      readonly kind: 'choice'
      readonly column: AskedColumn<'choice'>
      readonly values: readonly string[]
    }
  | {
      readonly kind: 'time'
      readonly column: AskedColumn<'time'>
      readonly how: 'before' | 'since'
      /** A day of the platform's clock, which is UTC: "2026-03-01". */
      readonly day: string
    }
  | { readonly kind: 'empty'; readonly column: ColumnName }
  | { readonly kind: 'state'; readonly states: readonly State[] }
  /** A rule speaks of it. */
  | { readonly kind: 'rule'; readonly code: string }
  /** A pull of the last days showed other values than before. */
  | { readonly kind: 'pulled'; readonly days: number }

/** One thing that is asked of a goal, or that must not be so. */
export type Condition = Asked & { readonly not: boolean }

/** Which goals are wanted: those that have the words and fit the conditions. */
export interface Query {
  readonly text: string
  readonly conditions: readonly Condition[]
  /** One of the conditions is enough. Where it is missing all must hold, as in views from before one could choose. */
  readonly any?: true
}

/** The same question about other conditions. Whether one of them is enough is only a choice where there are several. */
export function withConditions({ text, any }: Query, conditions: readonly Condition[]): Query {
  return { text, conditions, ...(any === true && conditions.length > 1 && { any }) }
}

/** The same conditions, of which all must hold or one is enough. */
export function withAny({ text, conditions }: Query, any: boolean): Query {
  return { text, conditions, ...(any && { any }) }
}

export const everything: Query = { text: '', conditions: [] }

/** Whether a query leaves any goal out. */
export function isNarrow({ text, conditions }: Query): boolean {
  return conditions.length > 0 || text.trim() !== ''
}
