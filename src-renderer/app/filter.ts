import { assertNever } from '#domain/assert-never'
import { aboutRule } from '#domain/check/about'
import type { FindingKind } from '#domain/check/finding-counts'
import { isConflicted } from '#domain/change/conflict'
import { pendingState, type GoalKey, type GoalRecord } from '#domain/change/record'

/** Which goals of a scope the list shows. */
export type Filter =
  | { readonly kind: 'all' | OfRecord | 'errors' | 'money' | 'warnings' }
  | { readonly kind: 'rule'; readonly code: string }

/** What a goal says by itself, without the rules. */
type OfRecord = 'changed' | 'conflicts' | 'gone'

export const NO_FILTER: Filter = { kind: 'all' }

/** What can be chosen from a list. A single rule is chosen in the findings. */
export const filterChoices = [
  { value: 'all', label: 'All goals' },
  { value: 'changed', label: 'Changed' },
  { value: 'conflicts', label: 'With conflicts' },
  { value: 'errors', label: 'With errors' },
  { value: 'money', label: 'With money warnings' },
  { value: 'warnings', label: 'With other warnings' },
  { value: 'gone', label: 'Gone from the platform' },
] as const

/** The filter that a choice of the list stands for. */
export function filterOf(value: string): Filter {
  return { kind: filterChoices.find((choice) => choice.value === value)?.value ?? 'all' }
}

/** The filter in words, for a list and for what stands there when it is empty. */
export function filterLabel(filter: Filter): string {
  if (filter.kind === 'rule') return aboutRule(filter.code)
  return filterChoices.find(({ value }) => value === filter.kind)?.label ?? ''
}

/** The goals that a filter lets through; the one that is kept stays in sight whatever is done to it. */
export function filtered(
  records: readonly GoalRecord[],
  filter: Filter,
  kinds: () => readonly FindingKind<GoalKey>[],
  kept: GoalKey | null,
): readonly GoalRecord[] {
  if (filter.kind === 'all') return records
  const passes = passing(filter, kinds)
  return records.filter((record) => record.key === kept || passes(record))
}

function passing(
  filter: Filter,
  kinds: () => readonly FindingKind<GoalKey>[],
): (record: GoalRecord) => boolean {
  const { kind: wanted } = filter
  if (wanted === 'changed' || wanted === 'conflicts' || wanted === 'gone') return ofRecord[wanted]
  const said = new Set<GoalKey>()
  for (const kind of kinds()) {
    if (isMeant(filter, kind)) for (const key of kind.goals) said.add(key)
  }
  return (record) => said.has(record.key)
}

const ofRecord: Readonly<Record<OfRecord, (record: GoalRecord) => boolean>> = {
  changed: (record) => pendingState(record) !== 'unchanged',
  conflicts: isConflicted,
  gone: ({ missing }) => missing === true,
}

function isMeant(filter: Filter, { code, severity, confirm }: FindingKind<GoalKey>): boolean {
  switch (filter.kind) {
    case 'all':
    case 'changed':
    case 'conflicts':
    case 'gone':
      return false
    case 'errors':
      return severity === 'error'
    case 'money':
      return confirm
    case 'warnings':
      return severity === 'warning' && !confirm
    case 'rule':
      return code === filter.code
    default:
      return assertNever(filter)
  }
}
