import type { Side } from '#domain/change/conflict'
import type { GoalKey } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import { groupBy } from '#domain/group-by'
import { counted } from '../ui/counted'
import type { Bench } from './bench'
import type { Decided } from './goal-actions.svelte'

/** One conflict: a field of a goal. */
export interface ConflictCell {
  readonly key: GoalKey
  readonly field: GoalFieldName
}

/** What is asked for besides the side. */
type Part = Omit<Decided, 'side'>

/** Decides conflicts in so many fields, tells what was decided, and offers to undo it. */
export function decide(
  bench: Bench,
  side: Side,
  parts: readonly Part[],
  count: number,
): Promise<void> {
  const { session, workspace, actions } = bench
  return session.messages.attempt(async () => {
    let last: number | null = null
    for (const part of parts) last = (await actions.resolve({ side, ...part })) ?? last
    if (last === null) {
      session.messages.tell({ tone: 'notice', what: 'Nothing was left to decide there.' })
      return
    }
    await workspace.done.reached(last)
    const fields = counted(count, 'field')
    session.messages.tell({
      tone: 'done',
      what: side === 'mine' ? `Kept mine in ${fields}` : `Took theirs in ${fields}`,
      ...(parts.length > 1 && {
        next: `In ${parts.length} steps: undo takes them back one by one.`,
      }),
      undo: last,
    })
  })
}

/** What is asked for, in as few steps as say exactly these fields: goals with the same fields go together. */
export function partsOf(cells: readonly ConflictCell[]): readonly Part[] {
  const fieldsOf = [...groupBy(cells, ({ key }) => key)].map(([key, own]) => ({
    key,
    fields: own.map(({ field }) => field),
  }))
  const alike = groupBy(fieldsOf, ({ fields }) => fields.toSorted().join(' '))
  return [...alike.values()].map((goals) => ({
    keys: goals.map(({ key }) => key),
    fields: goals[0]?.fields ?? [],
  }))
}
