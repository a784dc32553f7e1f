import type { BulkAction } from '#domain/bulk/action'
import type { NewKind } from '#domain/bulk/new-findings'
import type { BulkPlan } from '#domain/bulk/plan'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Tally } from '#domain/check/finding-counts'
import type { Failure } from '#domain/failure'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { DecimalMark } from '#domain/money/typed'

/** A goal in a line: what it is called, its offer, and what its amounts are in. */
export interface GoalWords {
  readonly name: string
  readonly offer: string
  /** Null where it is not known. */
  readonly currency: string | null
}

/** Something to choose from. */
export interface Option {
  readonly value: string
  readonly label: string
}

/** An offer to choose. */
export interface OfferOption extends Option {
  /** What it is found by, besides how it is written. */
  readonly sought: string
}

/** What the rules would say of a goal. */
export interface SaidOf extends GoalWords {
  readonly sentence: string
}

/** What the rules would say newly of a plan, as far as it is known. */
export interface Judged extends Tally {
  /** What each rule would say of goals that are chosen, by its code. */
  readonly kinds: ReadonlyMap<string, NewKind>
  /** Of how many goals that are not chosen they would say something because of it. */
  readonly others: number
  /** The first of those. */
  readonly named: readonly SaidOf[]
  readonly done: boolean
}

/** The goals that a bulk action is about, and everything its dialog asks of them. */
export interface BulkAbout {
  /** How many goals are chosen. */
  readonly goals: number
  readonly mark: DecimalMark
  /** The offers and the advertisers to choose from, sorted. */
  readonly offers: readonly OfferOption[]
  readonly advertisers: readonly Option[]
  /** What an action would do to the goals as they are now. */
  readonly plan: (action: BulkAction) => BulkPlan
  /** Works out what the rules would say, and tells whenever more is known. Returns the way to stop. */
  readonly judge: (plan: BulkPlan, tell: (judged: Judged) => void) => () => void
  readonly wordsOf: (field: GoalFieldName, value: FieldValue) => string
  readonly goal: (key: GoalKey) => GoalWords
  /** What a sentence calls it. */
  readonly quote: (key: GoalKey) => string
  /** The same of a goal that is not there yet. */
  readonly copy: (record: GoalRecord) => GoalWords
  /** It is being done. */
  readonly busy: boolean
  /** Why it could not be done; null where it was not tried. */
  readonly failure: Failure | null
  readonly run: (action: BulkAction) => void
  /** Puts the failure away. */
  readonly dismiss: () => void
  readonly cancel: () => void
}
