import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BulkAction } from '#domain/bulk/action'
import { amountNames, clearableFields, settableFields, textNames } from '#domain/bulk/fields'
import { bulkMoves } from '#domain/bulk/moves'
import { planBulk } from '#domain/bulk/plan-bulk'
import { applyMove, type Move } from '#domain/change/move'
import { draftValue, type GoalKey, type GoalRecord } from '#domain/change/record'
import { goalFields } from '#domain/goal/catalogue'
import { goalField } from '#domain/goal/goal'
import { canonicalValue, sameValue } from '#domain/model/value'
import { undoMoves } from '../../../support/in-one-go'
import { records, valuesOf } from '../../../support/arbitraries'
import { among, aBulkContext } from '../../../support/bulk'
import { anOffer } from '../../../support/goals'

const offers = [anOffer(), anOffer({ id: 41, name: 'Other shop', currency: 'USD' })]

/** Actions that say of each field of each goal what becomes of it. */
const byField = (): fc.Arbitrary<{ action: BulkAction; fields: number }> => {
  const some = <T>(names: readonly T[]) => fc.subarray([...names], { minLength: 1 })
  const amount = fc.integer({ min: -5_000, max: 5_000 }).map((cents) => (cents / 100).toFixed(2))
  return fc.oneof(
    fc
      .constantFrom(...settableFields)
      .chain((field) => valuesOf(field).map((value) => ({ field: field.name, value })))
      .map((set) => ({ action: { kind: 'set' as const, ...set }, fields: 1 })),
    some(clearableFields).map((fields) => ({
      action: { kind: 'clear' as const, fields: fields.map(({ name }) => name) },
      fields: fields.length,
    })),
    fc.tuple(some(amountNames), amount).map(([fields, percent]) => ({
      action: {
        kind: 'amounts' as const,
        fields,
        change: { by: 'percent' as const, percent },
        rounding: null,
      },
      fields: fields.length,
    })),
    fc.tuple(some([...textNames, ...amountNames]), amount).map(([fields, number]) => ({
      action: {
        kind: 'replace' as const,
        fields,
        find: { by: 'number' as const, number },
        replacement: '7',
      },
      fields: fields.length,
    })),
    fc
      .tuple(some(textNames), fc.constantFrom('before', 'after'), fc.string({ minLength: 1 }))
      .map(([fields, place, text]) => ({
        action: { kind: 'affix' as const, fields, place, text },
        fields: fields.length,
      })),
    fc
      .tuple(fc.constantFrom('payout', 'revenue'), fc.constantFrom('default', 'tiers', 'groups'))
      .map(([side, method]) => ({ action: { kind: 'method' as const, side, method }, fields: 2 })),
    fc.constant({ action: { kind: 'activate' as const }, fields: 1 }),
  )
}

const wholes = (): fc.Arbitrary<BulkAction> =>
  fc.oneof(
    fc.constantFrom<BulkAction>({ kind: 'delete' }, { kind: 'discard' }),
    fc.record({
      kind: fc.constant('type' as const),
      side: fc.constantFrom('payout', 'revenue'),
      type: fc.constantFrom('cpa_flat', 'cpa_percentage', 'cpa_both'),
      flat: fc.constantFrom(null, '4'),
      percent: fc.constantFrom(null, '5'),
      useKept: fc.boolean(),
      clearUnused: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('duplicate' as const),
      offers: fc.subarray([40, 41, 99], { minLength: 1 }),
      name: fc.constantFrom('{name}', '{offer}: {name}', 'Same'),
      collision: fc.constantFrom('skip', 'number', 'same'),
      keepReference: fc.boolean(),
    }),
  )

/** Several goals, each under a key of its own. */
const several = () =>
  fc
    .array(records(), { minLength: 1, maxLength: 5 })
    .map((all) => all.map((record, place) => ({ ...record, key: `goal-${place}` })))

function done(before: readonly GoalRecord[], moves: readonly Move[]) {
  const after = new Map<GoalKey, GoalRecord>(before.map((record) => [record.key, record]))
  for (const move of moves) {
    const record = applyMove(after.get(move.key) ?? null, move)
    if (record === null) after.delete(move.key)
    else after.set(move.key, record)
  }
  return after
}

const actions = () =>
  fc.oneof(
    byField().map(({ action }) => action),
    wholes(),
  )

/** Every value of every goal, in the form in which it is stored: an edit leaves no other. */
const drafts = (all: Iterable<GoalRecord>) =>
  [...all].map((record) => [
    record.key,
    goalFields.map((field) => canonicalValue(field, draftValue(record, field.name))),
  ])

describe('a bulk action', () => {
  it('says of every field of every goal whether it changes, stays or is skipped', () => {
    fc.assert(
      fc.property(byField(), several(), ({ action, fields }, goals) => {
        const { cells, skipped, unchanged } = planBulk(action, goals, aBulkContext({ offers }))
        expect(cells.length + skipped.length + unchanged).toBe(goals.length * fields)
      }),
    )
  })

  it('does what it shows: each cell becomes what was previewed, and nothing else moves', () => {
    fc.assert(
      fc.property(actions(), several(), (action, goals) => {
        const plan = planBulk(action, goals, aBulkContext({ offers }))
        const after = done(goals, bulkMoves(plan, among(goals)))
        const find = among(goals)
        for (const { key, field, before, after: to } of plan.cells) {
          const [was, now] = [find(key), after.get(key)]
          if (was === null || now === undefined) throw new Error(`${key} is not there`)
          expect(draftValue(was, field)).toBe(before)
          expect(sameValue(goalField(field), draftValue(now, field), to)).toBe(true)
        }
        const named = new Set(plan.cells.map(({ key, field }) => `${key} ${field}`))
        for (const record of goals) {
          const now = after.get(record.key)
          if (now === undefined) expect(plan.gone).toContain(record.key)
          else {
            const moved = goalFields.filter(
              ({ name }) => draftValue(now, name) !== draftValue(record, name),
            )
            for (const { name } of moved) expect(named).toContain(`${record.key} ${name}`)
          }
        }
        expect(after.size).toBe(goals.length - plan.gone.length + plan.made.length)
      }),
    )
  })

  it('is taken back by undo', () => {
    fc.assert(
      fc.property(actions(), several(), (action, goals) => {
        const moves = bulkMoves(planBulk(action, goals, aBulkContext({ offers })), among(goals))
        const after = done(goals, moves)
        const back = done([...after.values()], undoMoves(after, moves))
        const sorted = (all: Iterable<GoalRecord>) => drafts(all).toSorted()
        expect(sorted(back.values())).toEqual(sorted(goals))
      }),
    )
  })

  it('done again changes nothing more, where it sets what it says', () => {
    const settling = actions().filter(
      ({ kind }) => kind !== 'amounts' && kind !== 'duplicate' && kind !== 'replace',
    )
    fc.assert(
      fc.property(settling, several(), (action, goals) => {
        const once = done(goals, bulkMoves(planBulk(action, goals, aBulkContext()), among(goals)))
        const again = planBulk(action, [...once.values()], aBulkContext())
        expect([again.cells, again.gone]).toEqual([[], []])
      }),
    )
  })
})
