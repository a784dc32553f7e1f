import type { GoalFieldName } from '#domain/goal/goal'
import type { Method } from '#domain/goal/method'
import type { Side } from '#domain/goal/side'
import type { FieldValue } from '#domain/model/field'
import type { AmountName, TextName } from './fields'

/** Something that is done to many goals at once. Amounts are plain decimal texts, with a point. */
export type BulkAction =
  | { readonly kind: 'set'; readonly field: GoalFieldName; readonly value: FieldValue }
  | { readonly kind: 'clear'; readonly fields: readonly GoalFieldName[] }
  | AmountsAction
  | ReplaceAction
  | AffixAction
  | TypeAction
  | { readonly kind: 'method'; readonly side: Side; readonly method: Method }
  | DuplicateAction
  /** On the platform they stay, marked deleted. New goals go. */
  | { readonly kind: 'delete' }
  /** Back to what the platform has. New goals go. */
  | { readonly kind: 'discard' }
  | { readonly kind: 'activate' }

/** Amounts are changed, then rounded, halves up. */
export interface AmountsAction {
  readonly kind: 'amounts'
  readonly fields: readonly AmountName[]
  readonly change: AmountChange
  /** Null: as exact as the field keeps. */
  readonly rounding: Rounding | null
}

export type AmountChange =
  /** Less where the amount is below zero. */
  | { readonly by: 'adding'; readonly amount: string }
  | { readonly by: 'multiplying'; readonly factor: string }
  /** Up, or down where the percentage is below zero. */
  | { readonly by: 'percent'; readonly percent: string }
  /** They are only rounded. */
  | { readonly by: 'nothing' }

export type Rounding =
  | { readonly to: 'places'; readonly places: number }
  /** To the nearest multiple: 0.05, or 5. */
  | { readonly to: 'step'; readonly step: string }

export interface ReplaceAction {
  readonly kind: 'replace'
  /** Numbers are looked for in amounts too, texts and patterns in texts only. */
  readonly fields: readonly (TextName | AmountName)[]
  readonly find: Find
  readonly replacement: string
}

export type Find =
  | { readonly by: 'text'; readonly text: string; readonly matchCase: boolean }
  /** A regular expression; groups can be used in the replacement as $1 to $9. */
  | { readonly by: 'pattern'; readonly source: string; readonly matchCase: boolean }
  /** A number by its value: 2.50 is found where 2.5 stands, and never within 12.5. */
  | { readonly by: 'number'; readonly number: string }

/** Puts a text before or after what is there. */
export interface AffixAction {
  readonly kind: 'affix'
  readonly fields: readonly TextName[]
  readonly place: 'before' | 'after'
  readonly text: string
}

/** Changes how one side is worked out, with the amounts that the new type needs and the old one did not. */
export interface TypeAction {
  readonly kind: 'type'
  readonly side: Side
  readonly type: SideType
  /** The amounts to use; null where none was given. */
  readonly flat: string | null
  readonly percent: string | null
  /** Whether an amount that is there from before counts again, instead of the one that is given. */
  readonly useKept: boolean
  /** Whether amounts that the new type does not use are cleared. */
  readonly clearUnused: boolean
}

export type SideType = 'cpa_flat' | 'cpa_percentage' | 'cpa_both'

/** Makes new goals like these in other offers. Nothing that is there is replaced. */
export interface DuplicateAction {
  readonly kind: 'duplicate'
  readonly offers: readonly number[]
  /** What copies are called: {name} stands for the goal's name, {offer} for the new offer's. */
  readonly name: string
  /** What becomes of a copy whose name the offer has already. */
  readonly collision: Collision
  /** A reference ID that several goals have can be counted for the wrong one. */
  readonly keepReference: boolean
}

export type Collision = 'skip' | 'number' | 'same'

export type BulkKind = BulkAction['kind']
