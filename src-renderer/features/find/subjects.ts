import { goalField, isGoalFieldName } from '#domain/goal/goal'
import { askedColumns, type AskedColumn, type AskedKind } from '#domain/query/asked-columns'
import { stateLabels, states } from '#domain/query/states'
import { columns } from '#domain/table/columns'

/** One of a list. */
export interface Option {
  readonly value: string
  readonly label: string
}

/** What can be asked about: how a goal stands, what a pull did, or a column of one kind. */
export type Subject =
  | { readonly kind: 'state' }
  | { readonly kind: 'pulled' }
  | {
      readonly [Kind in AskedKind]: { readonly kind: Kind; readonly column: AskedColumn<Kind> }
    }[AskedKind]

/** Everything that can be asked about, as a list offers it. */
export const subjectOptions: readonly Option[] = [
  { value: 'state', label: 'How the goal stands' },
  { value: 'pulled', label: 'Changes on the platform' },
  ...columns
    .filter(({ name }) => name !== 'pending' && name !== 'findings')
    .map(({ name, label }) => ({ value: name, label })),
]

/** The subject that an option stands for. */
export function subjectOf(value: string): Subject {
  if (value === 'pulled') return { kind: 'pulled' }
  for (const kind of kinds) {
    const column = askedColumns[kind].find((name) => name === value)
    // The column was just found in the list of this kind.
    if (column !== undefined) return { kind, column } as Subject
  }
  return { kind: 'state' }
}

/** What a subject may be one of; null where something is typed. */
export function choicesOf(subject: Subject): readonly Option[] | null {
  if (subject.kind === 'state') {
    return states.map((state) => ({ value: state, label: stateLabels[state] }))
  }
  if (subject.kind !== 'choice' || !isGoalFieldName(subject.column)) return null
  const field = goalField(subject.column)
  return field.kind === 'choice' ? field.choices : null
}

const kinds = Object.keys(askedColumns) as readonly AskedKind[]
