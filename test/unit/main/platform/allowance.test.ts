import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { decodeBrackets } from '#domain/wire/brackets'
import type { PlatformClient } from '../../../../src-main/platform/client'
import type { Allowance } from '../../../../src-main/platform/gate'
import { Gates } from '../../../../src-main/platform/gates'
import type { Fetch, Wait } from '../../../../src-main/platform/send'
import { GoalWrites } from '../../../../src-main/practice/goal-writes'
import { Platform } from '../../../../src-main/practice/platform'
import { randomOf } from '../../../../src-main/practice/random'
import { RateLimit } from '../../../../src-main/practice/rate-limit'
import { PracticeStore } from '../../../../src-main/practice/store'
import { contentOf } from '../../../../src-main/practice/wire-form'
import { aConfig } from '../../../support/configs'
import { aClient, SECRET } from '../../../support/platform'

/** The practice network without its line, which grants as many calls as are allowed and not one more. */
function strictPlatform(allowance: Allowance) {
  const now = () => new Date()
  const store = new PracticeStore(contentOf(aConfig()), null)
  const writes = new GoalWrites(store, now)
  const limit = new RateLimit(allowance, now)
  return new Platform({ networkId: 'practice', token: SECRET, store, writes, allowance, limit })
}

const wait: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new Error('It is not waited for any more'))
    })
  })

/** A client whose calls take so long to arrive, and their answers so long to come back. */
function overLine(allowance: Allowance, there: () => number, back: () => number) {
  const platform = strictPlatform(allowance)
  const sent: number[] = []
  const answers: object[] = []
  const fetch: Fetch = async (url, { body }) => {
    sent.push(Date.now())
    await wait(there())
    const params = decodeBrackets(body ?? url.slice(url.indexOf('?') + 1))
    const answer = platform.answer(params, '127.0.0.1', null)
    answers.push(answer)
    await wait(back())
    return Response.json(answer)
  }
  return { client: aClient({ fetch, wait, allowance, timeout: 30_000 }), sent, answers }
}

/** As many as ever were sent within so many milliseconds. */
function mostWithin(sent: readonly number[], milliseconds: number): number {
  const counts = sent.map(
    (from) => sent.filter((at) => at >= from && at < from + milliseconds).length,
  )
  return Math.max(0, ...counts)
}

/** Something that takes one call, and may go ahead of others. */
const asking = (client: PlatformClient, kind: number): Promise<unknown> => {
  if (kind === 0) return client.goals({ after: 0 })
  return kind === 1 ? client.newestGoalId() : client.updateGoal(501, { name: 'New' })
}

const isRefused = (answer: object) => JSON.stringify(answer).includes('"status":-1')

describe('the allowance', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is never exceeded on any window, whenever calls come and however long they take', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.record({ rest: fc.constantFrom(0, 0, 0, 7, 900, 9990), kind: fc.nat(2) }), {
          minLength: 60,
          maxLength: 90,
        }),
        fc.nat(),
        fc.constantFrom(20, 800, 6000),
        async (calls, asked, seed, slowest) => {
          const allowance = { calls, seconds: 10 }
          const random = randomOf(seed)
          const line = overLine(
            allowance,
            () => random() * slowest,
            () => random() * slowest,
          )
          const done = asked.map(async ({ kind }, index) => {
            const before = asked.slice(0, index + 1).reduce((sum, { rest }) => sum + rest, 0)
            await wait(before)
            await asking(line.client, kind)
          })
          await vi.advanceTimersByTimeAsync(2_000_000)
          await Promise.all(done)
          expect(line.sent).toHaveLength(asked.length)
          expect(mostWithin(line.sent, 10_000)).toBeLessThanOrEqual(calls)
          expect(line.answers.filter(isRefused)).toEqual([])
        },
      ),
      { numRuns: 20 },
    )
  })

  it('is used up but for a little', async () => {
    const line = overLine(
      { calls: 25, seconds: 10 },
      () => 50,
      () => 150,
    )
    const done = Array.from({ length: 250 }, () => line.client.goals({ after: 0 }))
    await vi.advanceTimersByTimeAsync(200_000)
    await Promise.all(done)
    expect(mostWithin(line.sent, 10_000)).toBe(25)
    const took = (line.sent.at(-1) ?? 0) - (line.sent[0] ?? 0)
    // Nine windows must go by, whatever is done.
    expect(90_000 / took).toBeGreaterThan(0.95)
  })

  it('lets what is urgent go first', async () => {
    const line = overLine(
      { calls: 1, seconds: 10 },
      () => 1,
      () => 1,
    )
    const order: string[] = []
    const done = [
      line.client.preferences().then(() => order.push('first')),
      line.client.goals({ after: 0 }).then(() => order.push('page')),
      line.client.goalsByIds([501]).then(() => order.push('urgent')),
    ]
    await vi.advanceTimersByTimeAsync(60_000)
    await Promise.all(done)
    expect(order).toEqual(['first', 'urgent', 'page'])
  })

  it('is one for an account, whichever client calls it and whatever was allowed before', async () => {
    const platform = strictPlatform({ calls: 30, seconds: 10 })
    const answers: object[] = []
    const fetch: Fetch = async (url, { body }) => {
      await wait(5)
      const params = decodeBrackets(body ?? url.slice(url.indexOf('?') + 1))
      const answer = platform.answer(params, '127.0.0.1', null)
      answers.push(answer)
      return Response.json(answer)
    }
    const gates = new Gates({ wait, random: () => 0, clock: () => performance.now() })
    const client = (calls: number, networkId: string) =>
      aClient({ fetch, wait, gates, networkId, allowance: { calls, seconds: 10 } })
    const twenty = client(20, 'practice')
    const pages = Array.from({ length: 40 }, () => twenty.goals({ after: 0 }))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(answers).toHaveLength(20)
    // The same account: in an address upper and lower case are one.
    const thirty = client(30, 'Practice')
    pages.push(...Array.from({ length: 30 }, () => thirty.goals({ after: 0 })))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(answers).toHaveLength(30)
    await vi.advanceTimersByTimeAsync(60_000)
    await Promise.all(pages)
    expect(answers).toHaveLength(70)
    expect(answers.filter(isRefused)).toEqual([])
  })

  it('that others have used up is waited for, and nothing is done twice', async () => {
    const strict = strictPlatform({ calls: 8, seconds: 10 })
    const created: string[] = []
    const fetch: Fetch = async (_url, { body = '' }) => {
      await wait(5)
      const answer = strict.answer(decodeBrackets(body), '127.0.0.1', null)
      if (!isRefused(answer)) created.push(JSON.stringify(answer))
      return Response.json(answer)
    }
    const client = aClient({ fetch, wait, allowance: { calls: 6, seconds: 10 }, random: () => 0 })
    const other = aClient({ fetch, wait, allowance: { calls: 3, seconds: 10 }, random: () => 0.7 })
    const creating = [client, client, client, client, client, client, other, other, other].map(
      (one) => one.createGoal({ offer_id: 40, name: 'Made' }),
    )
    await vi.advanceTimersByTimeAsync(100_000)
    expect(new Set((await Promise.all(creating)).map((one) => JSON.stringify(one))).size).toBe(9)
    expect(created).toHaveLength(9)
  })
})
