import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictsOf, resolve, type Side } from '#domain/change/conflict'
import { discard, setField, setFields } from '#domain/change/edits'
import { applyMove, type Move } from '#domain/change/move'
import { notShown, rebase, rebaseCreated, rebasePosted } from '#domain/change/rebase'
import { draftOf, draftValue, type GoalRecord } from '#domain/change/record'
import { goalFields } from '#domain/goal/catalogue'
import { goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import {
  fewGoals,
  fewValues,
  meaning,
  someValues,
  writableFields,
} from '../../../support/few-values'
import { aGoal, aNewRecord, aRecord } from '../../../support/goals'
import { redoMoves, undoMoves } from '../../../support/in-one-go'

function after(record: GoalRecord, moves: readonly Move[]): GoalRecord {
  return moves.reduce((now, move) => applyMove(now, move) ?? now, record)
}

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
      return after(record, rebase(record, aGoal({ ...record.base, ...step.values })))
    case 'edit':
      return after(record, setField(record, step.field, step.value))
    case 'resolve':
      return after(record, resolve(record, step.side, step.fields ?? undefined))
    case 'vanish':
      return after(record, notShown(record))
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

describe('what the platform shows of a goal that is here', () => {
  it('merges field by field, as base, mine and theirs say', () => {
    fc.assert(
      fc.property(fewGoals(), someValues(), fewGoals(), (base, mine, theirs) => {
        const before = after(aRecord(base), setFields(aRecord(base), mine))
        const record = after(before, rebase(before, theirs))
        for (const name of writableFields) {
          const [b, t] = [goalValue(base, name), goalValue(theirs, name)]
          const m = name in mine ? (mine[name] ?? null) : b
          const isMine = !same(m, b)
          expect(meaning(draftValue(record, name))).toBe(meaning(isMine ? m : t))
          const conflicts = conflictsOf(record).filter(({ field }) => field === name)
          const overlaps = isMine && !same(t, b) && !same(t, m)
          expect(conflicts.map((one) => [one.base, one.mine, one.theirs].map(meaning))).toEqual(
            overlaps ? [[b, m, t].map(meaning)] : [],
          )
        }
        expect(record.base).toEqual(theirs)
      }),
      { numRuns: 500 },
    )
  })

  it('changes no draft of a touched field, in 10,000 pulls', () => {
    fc.assert(
      fc.property(
        fewGoals(),
        someValues(),
        fc.array(someValues(), { minLength: 100, maxLength: 100 }),
        (base, mine, pulls) => {
          let record = after(aRecord(base), setFields(aRecord(base), mine))
          for (const values of pulls) {
            const next = after(record, rebase(record, aGoal({ ...record.base, ...values })))
            for (const name of writableFields) {
              const kept = name in record.change ? draftValue(record, name) : next.base?.[name]
              expect(meaning(draftValue(next, name))).toBe(meaning(kept ?? null))
            }
            record = next
          }
        },
      ),
      { numRuns: 100 },
    )
  })

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

  it('moves nothing where it is as it was', () => {
    const record = aRecord({ extra: { a: 1, b: [2] } }, { name: { was: 'x', now: 'y' } })
    expect(rebase(record, aGoal({ extra: { b: [2], a: 1 } }))).toEqual([])
  })

  it('takes over the keys that the catalogue does not know, and the platform’s own fields', () => {
    const theirs = aGoal({ extra: { network_brand_id: '3' }, modified: 1720000000, id: 501 })
    const record = aRecord(
      { extra: { old: true } },
      { name: { was: 'First purchase', now: 'Mine' } },
    )
    const [move, ...others] = rebase(record, theirs)
    expect(others).toEqual([])
    expect(move).toMatchObject({
      type: 'base',
      before: { extra: { old: true }, modified: 1710000000 },
    })
    expect(after(record, rebase(record, theirs))).toEqual({ ...record, base: theirs })
  })

  it('drops a change that the platform has come to, and never a change besides', () => {
    const change = {
      default_payout: { was: '5.00000', now: '2' },
      name: { was: 'First purchase', now: 'Mine' },
    }
    const theirs = aGoal({ default_payout: '2.00000' })
    const record = after(aRecord({}, change), rebase(aRecord({}, change), theirs))
    expect(record.change).toEqual({ name: change.name })
    expect(conflictsOf(record)).toEqual([])
  })
})

describe('a goal that the platform no longer shows', () => {
  const record = aRecord({}, { name: { was: 'First purchase', now: 'Mine' } })
  const gone = after(record, notShown(record))

  it('is marked, once, and stays with what was done to it', () => {
    expect(gone).toEqual({ ...record, missing: true })
    expect(notShown(gone)).toEqual([])
    expect(notShown(aNewRecord())).toEqual([])
  })

  it('is as it was when it is found again', () => {
    expect(after(gone, rebase(gone, aGoal()))).toEqual(record)
    const other = after(gone, rebase(gone, aGoal({ name: 'Theirs', is_private: true })))
    expect(other).toEqual({ ...record, base: aGoal({ name: 'Theirs', is_private: true }) })
    expect(conflictsOf(other)).toHaveLength(1)
  })
})

describe('resolving', () => {
  const mine = {
    name: { was: 'First purchase', now: 'Mine' },
    default_payout: { was: '5.00000', now: '7.00000' },
  }
  const record = aRecord({ name: 'Theirs', default_payout: '6.00000' }, mine)

  it('with mine keeps the draft, with theirs drops it, and leaves the others', () => {
    const withMine = after(record, resolve(record, 'mine'))
    expect(draftOf(withMine)).toEqual(draftOf(record))
    expect(conflictsOf(withMine)).toEqual([])
    const withTheirs = after(record, resolve(record, 'theirs', ['name']))
    expect(draftOf(withTheirs)).toMatchObject({ name: 'Theirs', default_payout: '7.00000' })
    expect(conflictsOf(withTheirs).map(({ field }) => field)).toEqual(['default_payout'])
  })

  it.each(['mine', 'theirs'] as const)('with %s can be undone: the conflict is back', (side) => {
    const moves = resolve(record, side)
    const done = after(record, moves)
    const undone = after(done, undoMoves(new Map([[done.key, done]]), moves))
    expect(undone).toEqual(record)
    expect(after(undone, redoMoves(new Map([[done.key, undone]]), moves))).toEqual(done)
  })

  it('has nothing to do where there is no conflict', () => {
    expect(resolve(aRecord({}, mine), 'mine')).toEqual([])
    expect(resolve(aRecord({}, mine), 'theirs')).toEqual([])
    expect(resolve(aNewRecord(), 'theirs')).toEqual([])
  })
})

describe('what the platform shows of a goal that was posted', () => {
  const record = aRecord(
    {},
    {
      name: { was: 'First purchase', now: 'Mine' },
      ref_id: { was: null, now: 'SKU-1' },
    },
  )

  it('ends the change where all of it was taken', () => {
    const theirs = aGoal({ name: 'Mine', ref_id: 'SKU-1', modified: 5 })
    const moves = rebasePosted(record, theirs, ['name', 'ref_id'])
    expect(after(record, moves)).toEqual({ ...record, base: theirs, change: {} })
  })

  it('makes what was taken otherwise a change of that: nobody else changed it', () => {
    const theirs = aGoal({ name: 'Mi', ref_id: 'SKU-1' })
    const posted = after(record, rebasePosted(record, theirs, ['name', 'ref_id']))
    expect(posted.change).toEqual({ name: { was: 'Mi', now: 'Mine' } })
    expect(conflictsOf(posted)).toEqual([])
  })

  it('is a conflict in a field that was not posted', () => {
    const theirs = aGoal({ name: 'Mine', ref_id: 'SKU-2' })
    const posted = after(record, rebasePosted(record, theirs, ['name']))
    expect(conflictsOf(posted).map(({ field }) => field)).toEqual(['ref_id'])
  })

  it('keeps every draft, and has no conflict in a posted field', () => {
    fc.assert(
      fc.property(fewGoals(), someValues(), someValues(), (base, mine, theirs) => {
        const before = after(aRecord(base), setFields(aRecord(base), mine))
        const posted = writableFields.filter((name) => name in before.change)
        const done = after(before, rebasePosted(before, aGoal({ ...base, ...theirs }), posted))
        expect(conflictsOf(done)).toEqual([])
        for (const name of posted) {
          expect(meaning(draftValue(done, name))).toBe(meaning(draftValue(before, name)))
        }
      }),
    )
  })
})

describe('what the platform made of a new goal', () => {
  it('is its base, and what differs from it stays a change', () => {
    fc.assert(
      fc.property(someValues(), someValues(), (mine, theirs) => {
        const record = after(aNewRecord(), setFields(aNewRecord(), mine))
        const made = aGoal({ ...draftOf(record), id: 900, modified: 9, ...theirs })
        const posted = after(record, rebaseCreated(record, made))
        expect(posted.base).toEqual(made)
        expect(conflictsOf(posted)).toEqual([])
        for (const { name } of goalFields) {
          const value = name in record.change ? draftValue(record, name) : made[name]
          expect(meaning(draftValue(posted, name))).toBe(meaning(value))
        }
        expect(discard(posted).every(({ type }) => type === 'cell')).toBe(true)
      }),
    )
  })
})
