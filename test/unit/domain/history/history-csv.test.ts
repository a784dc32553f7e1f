import { describe, expect, it } from 'vitest'
import { discard, setFields } from '#domain/change/edits'
import type { Entry } from '#domain/change/entry'
import type { Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { historyHead, historyLines } from '#domain/history/history-csv'
import { aRecord } from '../../../support/a-network'
import { anOffer } from '../../../support/goals'

const install = aRecord({ id: 1, name: 'Install', offer_id: 40 })
const signup = aRecord({ id: 2, name: 'Sign, up', offer_id: 99 })

function linesOf(moves: readonly Move[], goals: readonly GoalRecord[], only?: GoalKey) {
  const entry: Entry = {
    sequence: 1,
    at: '2026-03-01T12:00:00.000Z',
    who: 'ana',
    action: 'edit',
    label: '=Set things',
    moves,
  }
  const names = {
    goal: (key: GoalKey) => goals.find((record) => record.key === key) ?? null,
    offers: new Map([[40, anOffer({ id: 40, name: 'Space game' })]]),
  }
  return [...historyLines(entry, names, only)].map((line) => line.replace(/\r\n$/, ''))
}

describe('the history as CSV', () => {
  it('begins with the mark of UTF-8 and the names of its columns', () => {
    expect(historyHead()).toBe(
      '\uFEFFWhen,Who,What,Action,Goal,Goal ID,Offer,Field,Before,After\r\n',
    )
  })

  it('has a line for each cell, with amounts as numbers and the rest in words', () => {
    const moves = [
      ...setFields(install, { default_payout: '12.50000', is_private: true, ref_id: '-x' }),
      ...setFields(signup, { percent_payout: '5.00', description: 'One, "two"' }),
    ]
    const done = "2026-03-01T12:00:00.000Z,ana,'=Set things,edit"
    expect(linesOf(moves, [install, signup])).toEqual([
      `${done},Install,1,Space game (40),Payout per conversion,5.00000,12.50000`,
      `${done},Install,1,Space game (40),Private,off,on`,
      `${done},Install,1,Space game (40),Reference ID,,'-x`,
      `${done},"Sign, up",2,99,Payout per sale,,5.00`,
      `${done},"Sign, up",2,99,Description,,"One, ""two"""`,
    ])
  })

  it('leaves empty what is not known: the goal, its id, what there was before', () => {
    const made = { key: 'new-1', base: null, change: { name: { was: null, now: 'New' } } }
    const [line] = linesOf(discard(made), [made])
    expect(line).toMatch(/,New,,,Name,New,$/)
    expect(linesOf(discard(made), [])[0]).toMatch(/,edit,,,,Name,New,$/)
  })

  it('has only one goal’s lines where it is named, and one line for what moved nothing', () => {
    const moves = [install, signup].flatMap((record) => setFields(record, { is_private: true }))
    expect(linesOf(moves, [install, signup], 'goal-2')).toHaveLength(1)
    expect(linesOf([], [])).toEqual(["2026-03-01T12:00:00.000Z,ana,'=Set things,edit,,,,,,"])
  })
})
