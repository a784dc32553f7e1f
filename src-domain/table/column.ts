import type { GoalField } from '#domain/goal/goal-field'
import type { GoalFieldName } from '#domain/goal/goal'

/** What a table of goals can show besides the fields of a goal: what follows from them, or from what they refer to. */
export type OwnColumnName = 'pending' | 'findings' | 'offer' | 'advertiser' | 'margin'

export type ColumnName = GoalFieldName | OwnColumnName

interface ColumnBase {
  readonly label: string
  /** Amounts and ids stand under each other by their last digit. */
  readonly align: 'start' | 'end'
  /** How wide it is where nobody made it wider or narrower, in pixels at the normal size of text. */
  readonly width: number
  readonly editable: boolean
}

/** A column that shows a field of the goal as it is. */
export interface FieldColumn extends ColumnBase {
  readonly kind: 'field'
  readonly name: GoalFieldName
  readonly field: GoalField<GoalFieldName>
}

/** A column that shows what is worked out or looked up. */
export interface OwnColumn extends ColumnBase {
  readonly kind: 'own'
  readonly name: OwnColumnName
}

export type Column = FieldColumn | OwnColumn
