import { bulkLabel } from '#domain/bulk/label'
import { bulkEntry, bulkMoves } from '#domain/bulk/moves'
import { offerNames } from '#domain/bulk/offer-names'
import { planBulk } from '#domain/bulk/plan-bulk'
import { resolve } from '#domain/change/conflict'
import { discard, duplicate, markDeleted, newGoal } from '#domain/change/edits'
import { quoteGoals } from '#domain/change/labels'
import type { GoalsVerbs } from '#domain/contract/goals-verbs'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import { editMany, planFix } from '../in-one-go'
import type { FakeDesk } from './desk'
import type { HandlersOf } from './handlers'

/** What is done to goals, each verb one entry. */
export function goalsHandlers(desk: FakeDesk): HandlersOf<GoalsVerbs> {
  return {
    'goals.edit': ({ network, edits }) => {
      desk.commit(network, 'edit', (record) => editMany(edits, record, '.'))
      return null
    },
    'goals.create': ({ network, offerId }) => {
      const key = desk.newKey()
      const { preferences } = desk.network(network).network
      desk.commit(network, 'create', () => ({
        label: `New goal in offer ${offerId}`,
        moves: newGoal(key, offerId, preferences),
      }))
      return key
    },
    'goals.duplicate': ({ network, key }) => {
      const copy = desk.newKey()
      desk.commit(network, 'duplicate', (record) => ({
        label: `Duplicate ${quoteGoals([record(key)])}`,
        moves: duplicate(copy, record(key)),
      }))
      return copy
    },
    'goals.delete': ({ network, keys }) => {
      desk.commit(network, 'delete', (record) => ({
        label: `Delete ${quoteGoals(keys.map(record))}`,
        moves: keys.flatMap((key) => markDeleted(record(key))),
      }))
      return null
    },
    'goals.bulk': ({ network, keys, action }) => {
      const { offers, network: account, goals } = desk.network(network)
      const context = {
        preferences: account.preferences,
        offer: (id: number | null) => offers.find((offer) => offer.id === id) ?? null,
        namesIn: offerNames(goals),
        newKey: () => desk.newKey(),
        mark: '.' as const,
      }
      return desk.commit(network, bulkEntry(action.kind), (record) => {
        const plan = planBulk(action, keys.map(record), context)
        return { label: bulkLabel(action, plan, record, '.'), moves: bulkMoves(plan, record) }
      })
    },
    'goals.fix': ({ network, code, keys }) => {
      const { offers, network: account } = desk.network(network)
      const contextOf = contextIn(offers, account.preferences, () => defaultCheckSettings)
      desk.commit(network, 'fix', (record) => planFix(code, keys.map(record), contextOf))
      return null
    },
    'goals.discard': ({ network, keys, fields }) => {
      desk.commit(network, 'discard', (record) => ({
        label: `Discard changes of ${quoteGoals(keys.map(record))}`,
        moves: keys.flatMap((key) => discard(record(key), fields)),
      }))
      return null
    },
    'goals.resolve': ({ network, side, parts }) =>
      desk.commit(network, 'resolve', (record) => ({
        label: `Resolve conflicts of ${quoteGoals(parts.flatMap(({ keys }) => keys).map(record))}`,
        moves: parts.flatMap(({ keys, fields }) =>
          keys.flatMap((key) => resolve(record(key), side, fields)),
        ),
      })),
  }
}
