import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftValue, pendingState, type GoalRecord } from '#domain/change/record'
import { goalField } from '#domain/goal/goal'
import { canonicalValue, sameValue } from '#domain/model/value'
import type { PlannedCell } from '#domain/transfer/planned-row'
import { fuzzRuns } from '../../../support/fuzz-runs'
import { networks } from '../../../support/transfer-arbitraries'
import { after, exported, opened, planOf, type Bare, type Opened } from '../../../support/transfer'

/** Where the file is opened: in another network as a rule, now and then where it was written, where all is equal already. */
const others = fc.option(networks(), { freq: 9, nil: null })

/** Which goals of a file are matched with which of a network: by id, as both have few ids. */
function recordOf({ records }: Bare, id: number | null): GoalRecord | undefined {
  return id === null ? undefined : records.get(`goal-${id}`)
}

/** What the merge should come to, said apart from the code that does it. */
function expectedState(here: GoalRecord, { field: name, now, base = null }: PlannedCell) {
  const field = goalField(name)
  const mine = draftValue(here, name)
  if (sameValue(field, mine, now)) return 'equal'
  return sameValue(field, mine, base) ? 'set' : 'conflict'
}

/** Every field that a file wants, however many there are. */
function wantedFields({ goals }: Opened): number {
  return goals.reduce((sum, { cells }) => sum + cells.length, 0)
}

describe('a change file', () => {
  it('ends each field applied, already equal or in conflict on any base, and drops none', async () => {
    const ends = { set: 0, equal: 0, conflict: 0 }
    await fc.assert(
      fc.asyncProperty(networks(), others, async (author, other) => {
        const colleague = other ?? author
        const file = await opened(await exported(author, 'changes'))
        const plan = await planOf(colleague, file)
        const cells = plan.rows.flatMap((row) => row.cells)
        expect(cells.length).toBe(wantedFields(file))
        const pending = [...author.records.values()].filter(
          (record) => pendingState(record) !== 'unchanged',
        )
        expect(plan.rows.length).toBe(pending.length)
        const records = after(colleague.records, plan)
        for (const { goal, outcome, cells: of } of plan.rows) {
          const here = recordOf(colleague, goal.id)
          for (const cell of of) {
            ends[cell.state] += 1
            if (here === undefined) continue
            expect(cell.state).toBe(expectedState(here, cell))
            const there = recordOf({ ...colleague, records }, goal.id)
            const value = there && draftValue(there, cell.field)
            const wanted = cell.state === 'set' ? cell.now : draftValue(here, cell.field)
            const field = goalField(cell.field)
            expect(canonicalValue(field, value ?? null)).toBe(canonicalValue(field, wanted))
          }
          // A goal that is not here is told, not dropped.
          if (here === undefined && goal.id !== null) expect(outcome).toBe('refused')
        }
      }),
      fuzzRuns(1_000),
    )
    expect(Math.min(ends.set, ends.equal, ends.conflict)).toBeGreaterThan(0)
  })
})
