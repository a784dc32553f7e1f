import { expect, it } from 'vitest'
import type { BaseParts } from '#domain/change/move'
import { anApp } from '../../../../support/an-app'
import { theGoal } from '../../../../support/networks'

const DAY_MS = 24 * 60 * 60 * 1000

async function pulling() {
  let time = Date.parse('2026-03-01T12:00:00.000Z')
  const app = await anApp(undefined, { over: { now: () => new Date(time) } })
  const { key: network } = await app.handlers['networks.openSample']({})
  return {
    ...app,
    network,
    pass: (days: number) => {
      time += days * DAY_MS
    },
    comes: (action: 'pull' | 'post', before: BaseParts, after: BaseParts) =>
      app.session.store(network).commit(action, () => ({
        label: action,
        moves: [{ type: 'base', key: theGoal, before, after }],
      })),
    changed: async (days: number) => app.handlers['history.pulled']({ network, days }),
  }
}

it('the goals that pulls of the last days changed are told, with when that was last', async () => {
  const { comes, pass, changed } = await pulling()
  await comes('pull', { name: 'First purchase' }, { name: 'Sale' })
  pass(2)
  await comes('pull', { name: 'Sale' }, { name: 'Order' })
  pass(3)
  expect(await changed(4)).toEqual([{ key: theGoal, at: '2026-03-03T12:00:00.000Z' }])
  expect(await changed(2)).toEqual([])
})

it('what a post sent, and a time alone, is no change on the platform', async () => {
  const { comes, changed } = await pulling()
  await comes('post', { name: 'First purchase' }, { name: 'Sale' })
  await comes('pull', { modified: 1 }, { modified: 2 })
  expect(await changed(7)).toEqual([])
})
