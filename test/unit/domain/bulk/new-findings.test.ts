import { describe, expect, it } from 'vitest'
import type { BulkAction } from '#domain/bulk/action'
import { NewFindings } from '#domain/bulk/new-findings'
import { planBulk } from '#domain/bulk/plan-bulk'
import { draftOf, type GoalRecord } from '#domain/change/record'
import { contextIn } from '#domain/goal/context-in'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { aBulkContext, among } from '../../../support/bulk'
import { someChecks } from '../../../support/checks'
import { aRecord, allSwitchedOn, anOffer } from '../../../support/goals'

const contextOf = contextIn([anOffer()], allSwitchedOn, () => defaultCheckSettings)

function named(key: string, name: string, over = {}): GoalRecord {
  const record = aRecord({ name, is_end_point: key === 'install', ...over })
  return { ...record, key }
}

const goals = [
  named('install', 'Install'),
  named('signup', 'Signup'),
  named('deposit', 'Deposit', { ref_id: 'SKU-1' }),
]

/** What an action on some of all goals would newly make the rules say. */
function judge(action: BulkAction, ...keys: readonly string[]) {
  const checks = someChecks<string>()
  for (const { key, base, ...record } of goals) {
    checks.put({ key, goal: draftOf({ key, base, ...record }), base })
  }
  checks.work(() => false)
  const chosen = goals.filter(({ key }) => keys.includes(key))
  const plan = planBulk(action, chosen, aBulkContext())
  const found = new NewFindings(plan, among(goals), contextOf, checks)
  expect(found.work(() => false)).toBe(true)
  return {
    tally: found.tally,
    kinds: Object.fromEntries([...found.kinds].map(([code, { goals }]) => [code, goals])),
    others: [...found.others].map(([key, { code }]) => `${key}: ${code}`),
  }
}

describe('what the rules between goals would say newly', () => {
  it('is told of goals that are not chosen as well', () => {
    const rename = { kind: 'set', field: 'name', value: ' install ' } as const
    expect(judge(rename, 'signup')).toEqual({
      tally: { errors: 0, warnings: 1 },
      kinds: { name_untidy: 1, name_twice: 1 },
      others: ['install: name_twice'],
    })
    expect(judge({ kind: 'set', field: 'ref_id', value: 'SKU-1' }, 'install', 'signup')).toEqual({
      tally: { errors: 0, warnings: 2 },
      kinds: { ref_id_twice: 2 },
      others: ['deposit: ref_id_twice'],
    })
  })

  it('is told where a goal goes or is deleted', () => {
    expect(judge({ kind: 'delete' }, 'install').others).toEqual(['deposit: end_point_missing'])
  })

  it('is told of copies and of what they are like', () => {
    const copy = {
      kind: 'duplicate',
      offers: [40],
      name: '{name}',
      collision: 'same',
      keepReference: true,
    } as const
    expect(judge(copy, 'deposit')).toEqual({
      tally: { errors: 0, warnings: 1 },
      kinds: { name_twice: 1, ref_id_twice: 1 },
      others: ['deposit: name_twice'],
    })
  })

  it('is nothing where only something else changes', () => {
    const { others } = judge({ kind: 'set', field: 'description', value: 'x' }, 'signup')
    expect(others).toEqual([])
  })

  it('waits until all goals were looked at', () => {
    const plan = planBulk({ kind: 'set', field: 'name', value: 'Install' }, goals, aBulkContext())
    const checks = someChecks<string>()
    for (const { key, base } of goals)
      checks.put({ key, goal: aRecord().base ?? draftOf(aRecord()), base })
    const found = new NewFindings(plan, among(goals), contextOf, checks)
    expect(found.work(() => false)).toBe(false)
    checks.work(() => false)
    expect(found.work(() => false)).toBe(true)
  })
})
