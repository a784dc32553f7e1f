import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page } from '../../../../src-main/platform/page'
import { aConfig, aWireGoal } from '../../../support/configs'
import { aGoal, anAdvertiser, anOffer } from '../../../support/goals'
import {
  aClient,
  aPlatform,
  clientOf,
  dataAnswer,
  errorOf,
  SECRET,
} from '../../../support/platform'
import { aPractice } from '../../../support/practice'

const config = aConfig({
  advertisers: [7, 8, 9].map((id) => anAdvertiser({ id })),
  offers: [40, 41, 42, 43].map((id) => anOffer({ id })),
  goals: [1, 2, 3, 5, 8, 13, 21].map((id) => aGoal({ id, offer_id: 40 + (id % 3) })),
})

const idsOf = (page: Page<{ readonly id: number | null }>) => page.rows.map(({ id }) => id)

/** Every page after page, from one id on. */
async function all(
  read: (after: number) => Promise<Page<{ readonly id: number | null }>>,
  from = 0,
) {
  const pages: (readonly (number | null)[])[] = []
  for (let after = from, left = 1; left > 0;) {
    const page = await read(after)
    pages.push(idsOf(page))
    after = page.rows.at(-1)?.id ?? after
    left = page.left
  }
  return pages
}

describe('goals', () => {
  it('come page by page, by their ids', async () => {
    const client = clientOf(await aPractice({ config }), { pageSize: 3 })
    expect(await all((after) => client.goals({ after }))).toEqual([[1, 2, 3], [5, 8, 13], [21]])
    expect(await all((after) => client.goals({ after }), 3)).toEqual([[5, 8, 13], [21]])
    expect(await client.goals({ after: 21 })).toEqual({ rows: [], left: 0 })
    expect((await client.goals({ after: 2 })).left).toBe(2)
  })

  it('are asked for by key, not by page number', async () => {
    const { fetch, heard } = aPlatform(() => dataAnswer([]))
    await aClient({ fetch }).goals({ after: 17 })
    expect(heard).toMatchObject([{ method: 'GET' }])
    expect(heard[0]?.params).toEqual({
      NetworkToken: SECRET,
      Target: 'Goal',
      Method: 'findAll',
      filters: { id: { GREATER_THAN: '17' } },
      sort: { id: 'asc' },
      limit: '500',
    })
  })

  it('that vanish between two pages hide no others', async () => {
    let goals = [1, 2, 3, 4, 5, 6]
    const { fetch } = aPlatform(({ filters }) => {
      const after = Number((filters as { id: { GREATER_THAN: string } }).id.GREATER_THAN)
      const found = goals.filter((id) => id > after)
      const rows = found.slice(0, 2).map((id) => [id, { Goal: aWireGoal({ id: String(id) }) }])
      goals = goals.filter((id) => id !== 1 && id !== 2)
      return dataAnswer({
        page: 1,
        count: found.length,
        data: Object.fromEntries(rows) as object as never,
      })
    })
    const client = aClient({ fetch, pageSize: 2 })
    expect(await all((after) => client.goals({ after }))).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ])
  })

  it('may come in smaller pages than were asked for', async () => {
    const { fetch } = aPlatform(({ filters }) => {
      const after = Number((filters as { id: { GREATER_THAN: string } }).id.GREATER_THAN)
      const data = { [after + 1]: { Goal: aWireGoal({ id: String(after + 1) }) } }
      return dataAnswer({ page: 1, count: 3 - after, data })
    })
    const client = aClient({ fetch })
    expect(await all((after) => client.goals({ after }))).toEqual([[1], [2], [3]])
  })

  it('of some offers come by their ids as well', async () => {
    const client = clientOf(await aPractice({ config }), { pageSize: 2 })
    const read = (after: number) => client.goals({ after, offers: [41, 42, 99] })
    expect(await all(read)).toEqual([[1, 2], [5, 8], [13]])
    expect(await client.goals({ after: 0, offers: [43] })).toEqual({ rows: [], left: 0 })
    expect(await client.goals({ after: 0, offers: [] })).toEqual({ rows: [], left: 0 })
  })

  it('of other offers than were asked for are not believed', async () => {
    const { fetch } = aPlatform(() =>
      dataAnswer({ 5: { Goal: aWireGoal({ id: '5', offer_id: '41' }) } }),
    )
    const error = await errorOf(aClient({ fetch }).goals({ after: 0, offers: [40] }))
    expect(error.failure.what).toContain('Goal 5 was not asked for.')
  })

  it('of very many offers are asked for in several calls, and none is missed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        async (ids, pageSize) => {
          // So many offers, with so long ids, that they need several addresses.
          const offers = Array.from({ length: 900 }, (_none, index) => 10 ** 12 + index)
          const goals = ids.map((id) => ({ id, offer: offers[(id * 37) % offers.length] ?? 0 }))
          const { fetch, heard } = aPlatform(({ filters, limit }) => {
            const asked = filters as { id: { GREATER_THAN: string }; offer_id: readonly string[] }
            const owners = new Set(asked.offer_id)
            const found = goals
              .filter(
                ({ id, offer }) => id > Number(asked.id.GREATER_THAN) && owners.has(String(offer)),
              )
              .sort((a, b) => a.id - b.id)
            const rows = found
              .slice(0, Number(limit))
              .map(({ id, offer }) => [
                id,
                { Goal: aWireGoal({ id: String(id), offer_id: String(offer) }) },
              ])
            return dataAnswer({
              page: 1,
              count: found.length,
              data: rows.length === 0 ? [] : (Object.fromEntries(rows) as never),
            })
          })
          const client = aClient({ fetch, pageSize })
          const pages = await all((after) => client.goals({ after, offers }))
          expect(pages.flat()).toEqual([...ids].sort((a, b) => a - b))
          expect(Math.max(...heard.map(({ url }) => url.length))).toBeLessThanOrEqual(8000)
          expect(heard.length).toBeGreaterThan(2)
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('the newest goal', () => {
  it('is the one with the highest id, or none', async () => {
    const practice = await aPractice({ config })
    expect(await clientOf(practice).newestGoalId()).toBe(21)
    const none = await aPractice({ config: aConfig({ goals: [aGoal({ id: 1 })] }) })
    expect(await clientOf(none).newestGoalId()).toBe(1)
    const { fetch } = aPlatform(() => dataAnswer({ page: 1, count: 0, data: [] }))
    expect(await aClient({ fetch }).newestGoalId()).toBe(0)
  })
})

describe('offers and advertisers', () => {
  it('come page by page, all of them or some', async () => {
    const client = clientOf(await aPractice({ config }), { pageSize: 2 })
    expect(await all((after) => client.offers({ after }))).toEqual([
      [40, 41],
      [42, 43],
    ])
    expect(await all((after) => client.advertisers({ after }))).toEqual([[7, 8], [9]])
    const some = await all((after) => client.offers({ after, ids: [43, 99, 40, 42, 40] }))
    expect(some).toEqual([[40, 42], [43]])
    expect(await all((after) => client.advertisers({ after, ids: [9, 7] }), 7)).toEqual([[9]])
    expect(await client.offers({ after: 0, ids: [] })).toEqual({ rows: [], left: 0 })
  })

  it('that are none are looked for to the end', async () => {
    const practice = await aPractice({ config })
    const client = clientOf(practice, { pageSize: 2 })
    const ids = [90, 91, 92, 93, 43]
    expect(idsOf(await client.offers({ after: 0, ids }))).toEqual([43])
    expect(idsOf(await client.offers({ after: 0, ids: ids.slice(0, 4) }))).toEqual([])
  })
})

describe('goals by their ids', () => {
  it('are those that exist', async () => {
    const client = clientOf(await aPractice({ config }), { pageSize: 2 })
    const found = await client.goalsByIds([21, 4, 1, 2, 1, 13, 100])
    expect([...found.keys()]).toEqual([1, 2, 13, 21])
    expect(found.get(13)?.name).toBe('First purchase')
    expect(await client.goalsByIds([])).toEqual(new Map())
  })

  it('are asked for in addresses that are short enough', async () => {
    const ids = Array.from({ length: 2000 }, (_none, index) => 10 ** 9 + index)
    const { fetch, heard } = aPlatform(({ filters }) => {
      const { id } = filters as { id: readonly string[] }
      const rows = id.map((one) => [one, { Goal: aWireGoal({ id: one }) }])
      return dataAnswer(Object.fromEntries(rows) as never)
    })
    const found = await aClient({ fetch }).goalsByIds(ids)
    expect([...found.keys()]).toEqual(ids)
    expect(Math.max(...heard.map(({ url }) => url.length))).toBeLessThanOrEqual(8000)
    expect(Math.max(...heard.map(({ url }) => url.length))).toBeGreaterThan(7900)
  })

  it('are asked for in smaller numbers where the platform gives only so many at once', async () => {
    const { fetch } = aPlatform(({ filters }) => {
      const { id } = filters as { id: readonly string[] }
      const rows = id.slice(0, 3).map((one) => [one, { Goal: aWireGoal({ id: one }) }])
      return dataAnswer({ page: 1, count: id.length, data: Object.fromEntries(rows) as never })
    })
    const ids = Array.from({ length: 20 }, (_none, index) => index + 1)
    expect([...(await aClient({ fetch }).goalsByIds(ids)).keys()]).toEqual(ids)
  })

  it('that were not asked for are not believed', async () => {
    const { fetch } = aPlatform(() => dataAnswer({ 5: { Goal: aWireGoal({ id: '5' }) } }))
    const error = await errorOf(aClient({ fetch }).goalsByIds([6]))
    expect(error.failure.what).toContain('Goal 5 was not asked for.')
  })

  it('that are counted although nobody asked are not believed', async () => {
    const { fetch } = aPlatform(() =>
      dataAnswer({ page: 1, count: 9, data: { 6: { Goal: aWireGoal({ id: '6' }) } } }),
    )
    const error = await errorOf(aClient({ fetch }).goalsByIds([6, 7]))
    expect(error.failure.what).toContain('The list counts 9 of 2.')
  })
})
