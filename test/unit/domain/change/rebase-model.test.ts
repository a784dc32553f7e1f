import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictsOf, resolve, type Side } from '#domain/change/conflict'
import { setField } from '#domain/change/edits'
import { notShown, rebase } from '#domain/change/rebase'
import { draftValue, type GoalRecord } from '#domain/change/record'
import { goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import {
  fewGoals,
  fewValues,
  meaning,
  someValues,
  writableFields,
} from '../../../support/few-values'
import { aGoal, aRecord } from '../../../support/goals'
import { afterMoves } from '../../../support/after-moves'

/** One field of a goal, as simply as can be: what the platform shows, and what somebody set here, made from what. */
interface Cell {
  readonly base: FieldValue
  readonly mine: { readonly was: FieldValue; readonly now: FieldValue } | null
}

const same = (one: FieldValue, other: FieldValue) => meaning(one) === meaning(other)

function edited({ base, mine }: Cell, now: FieldValue): Cell {
  return { base, mine: same(now, base) ? null : { was: mine === null ? base : mine.was, now } }
}

function shown({ mine }: Cell, theirs: FieldValue): Cell {
  return { base: theirs, mine: mine !== null && same(mine.now, theirs) ? null : mine }
}

function isConflict({ base, mine }: Cell): boolean {
  return mine !== null && !same(mine.was, base) && !same(mine.now, base)
}

function resolved(cell: Cell, side: Side): Cell {
  if (!isConflict(cell) || cell.mine === null) return cell
  return { ...cell, mine: side === 'mine' ? { was: cell.base, now: cell.mine.now } : null }
}

type Step =
  | { readonly do: 'pull'; readonly values: Partial<Goal> }
  | { readonly do: 'edit'; readonly field: GoalFieldName; readonly value: FieldValue }
  | {
      readonly do: 'resolve'
      readonly side: Side
      readonly fields: readonly GoalFieldName[] | null
    }
  | { readonly do: 'vanish' }

const few = writableFields.slice(0, 12)
const pull: fc.Arbitrary<Step> = someValues(few).map((values) => ({ do: 'pull', values }))
const edit: fc.Arbitrary<Step> = fc
  .constantFrom(...few)
  .chain((field) => fewValues(field).map((value) => ({ do: 'edit', field, value })))
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: pull },
  { weight: 4, arbitrary: edit },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('resolve' as const),
      side: fc.constantFrom<Side>('mine', 'theirs'),
      fields: fc.option(fc.subarray([...few])),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'vanish' }) },
)

function stepped(record: GoalRecord, step: Step): GoalRecord {
  switch (step.do) {
    case 'pull':
      return afterMoves(record, rebase(record, aGoal({ ...record.base, ...step.values })))
    case 'edit':
      return afterMoves(record, setField(record, step.field, step.value))
    case 'resolve':
      return afterMoves(record, resolve(record, step.side, step.fields ?? undefined))
    case 'vanish':
      return afterMoves(record, notShown(record))
  }
}

function cellAfter(name: GoalFieldName, cell: Cell, step: Step): Cell {
  switch (step.do) {
    case 'pull':
      return shown(cell, name in step.values ? (step.values[name] ?? null) : cell.base)
    case 'edit':
      return step.field === name ? edited(cell, step.value) : cell
    case 'resolve':
      return (step.fields?.includes(name) ?? true) ? resolved(cell, step.side) : cell
    case 'vanish':
      return cell
  }
}

describe('a goal through pulls, edits and decisions', () => {
  it('holds what a simple model of each field holds, whatever is done in between', () => {
    fc.assert(
      fc.property(fewGoals(), fc.array(steps, { maxLength: 40 }), (base, plan) => {
        let record = aRecord(base)
        const cells = new Map<GoalFieldName, Cell>(
          few.map((name) => [name, { base: goalValue(base, name), mine: null }]),
        )
        for (const step of plan) {
          record = stepped(record, step)
          for (const name of few) {
            const cell = cellAfter(name, cells.get(name) ?? { base: null, mine: null }, step)
            cells.set(name, cell)
            expect(meaning(draftValue(record, name))).toBe(
              meaning((cell.mine ?? { now: cell.base }).now),
            )
            expect(conflictsOf(record).some(({ field }) => field === name)).toBe(isConflict(cell))
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('stays in conflict when a field that was changed from nothing is edited again', () => {
    const edited = stepped(aRecord(), { do: 'edit', field: 'description', value: 'Mine' })
    const pulled = stepped(edited, { do: 'pull', values: { description: 'Theirs' } })
    const again = stepped(pulled, { do: 'edit', field: 'description', value: 'Mine, again' })
    expect(conflictsOf(again)).toEqual([
      { field: 'description', base: null, mine: 'Mine, again', theirs: 'Theirs' },
    ])
  })
})
