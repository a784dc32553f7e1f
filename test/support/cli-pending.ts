import { newGoal, setFields } from '#domain/change/edits'
import type { GoalKey } from '#domain/change/record'
import type { GoalValues } from '#domain/sync/post-item'
import { CliBench } from './cli-network'
import { aConfigOf } from './sync-bench'

const edits: Readonly<Record<GoalKey, GoalValues>> = {
  'new-1': { name: 'Brand new', default_payout: '1.00000', max_payout: '2.00000' },
  'goal-501': { name: 'Mine 501' },
  'goal-502': { name: 'Mine 502' },
  'goal-503': { name: 'Mine 503' },
  'goal-504': { name: 'Mine 504' },
}

/** What the platform has of these once all of them are posted. */
export const everything = ['Mine 501', 'Mine 502', 'Mine 503', 'Mine 504', 'Brand new']

/** A network of six goals that was pulled: four of them are renamed since, and one is new. */
export async function pending(over: Parameters<typeof CliBench.begin>[0] = {}): Promise<CliBench> {
  const allowance = { calls: 10_000, seconds: 10 }
  const bench = await CliBench.begin({ config: aConfigOf(6), allowance, ...over })
  await bench.pull()
  await bench.open(async (store) => {
    const { preferences } = store.contents.network
    await store.commit('create', () => ({ label: 'New', moves: newGoal('new-1', 40, preferences) }))
    await store.commit('edit', (records) => ({
      label: 'Edit',
      moves: Object.entries(edits).flatMap(([key, values]) => {
        const record = records.get(key)
        return record === undefined ? [] : setFields(record, values)
      }),
    }))
  })
  return bench
}

/** The names on the platform, without those that nobody touched. */
export function namesOn({ practice }: CliBench): readonly unknown[] {
  const names = practice.rows('Goal').map(({ name }) => name)
  return names.filter((name) => typeof name !== 'string' || !name.startsWith('Goal '))
}
