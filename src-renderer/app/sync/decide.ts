import type { ConflictPart, Side } from '#domain/change/conflict'
import type { GoalKey } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import { groupBy } from '#domain/group-by'
import { counted } from '../../ui/counted'
import type { Bench } from '../bench'

/** One conflict: a field of a goal. */
export interface ConflictCell {
  readonly key: GoalKey
  readonly field: GoalFieldName
}

/** Decides conflicts in so many fields as one step, tells what was decided, and offers to undo it. */
export function decide(
  bench: Bench,
  side: Side,
  parts: readonly ConflictPart[],
  count: number,
): Promise<void> {
  const { session, workspace, actions } = bench
  return session.messages.attempt(async () => {
    const sequence = await actions.resolve(side, parts)
    if (sequence === null) {
      session.messages.tell({ tone: 'notice', what: 'Nothing was left to decide there.' })
      return
    }
    await workspace.done.reached(sequence)
    const fields = counted(count, 'field')
    session.messages.tell({
      tone: 'done',
      what: side === 'mine' ? `Kept mine in ${fields}` : `Took theirs in ${fields}`,
      undo: sequence,
    })
  })
}

/** What is asked for, in as few parts as say exactly these fields: goals with the same fields go together. */
export function partsOf(cells: readonly ConflictCell[]): readonly ConflictPart[] {
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
