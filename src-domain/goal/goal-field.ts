import type { Field } from '#domain/model/field'
import type { Switch } from '#domain/network/preferences'

export const sections = ['goal', 'payout', 'revenue', 'tracking', 'visibility', 'record'] as const

/** A group of fields as the inspector shows it. */
export type Section = (typeof sections)[number]

export const sectionLabels: Readonly<Record<Section, string>> = {
  goal: 'Goal',
  payout: 'Payout',
  revenue: 'Revenue',
  tracking: 'Tracking',
  visibility: 'Visibility',
  record: 'On the platform',
}

/** When the platform uses a field at all. The reason completes "Not used: …". */
export type Applies =
  | { readonly field: string; readonly isOneOf: readonly string[]; readonly reason: string }
  | { readonly preference: Switch; readonly reason: string }

/** A goal's field: what every field says, and what only a form over goals needs. */
export type GoalField<Name extends string = string> = Field<Name> & {
  readonly section: Section
  readonly help: string
  /** False where the platform alone sets the value. */
  readonly writable: boolean
  /** Whether the platform accepts that nothing is set. */
  readonly nullable: boolean
  readonly applies?: Applies
}
