import { describe, expect, it } from 'vitest'
import type { Wait } from '../../../../src-main/platform/send'
import {
  aClient,
  aPlatform,
  aWait,
  dataAnswer,
  errorAnswer,
  errorOf,
  TIMEOUT,
} from '../../../support/platform'

const gateway = () => new Response('<h1>Bad Gateway</h1>', { status: 502 })
const limit = () => errorAnswer([{ publicMessage: 'User has exceeded API rate limit' }])
const none = () => dataAnswer([])
const methods = (heard: readonly { readonly params: { readonly Method?: unknown } }[]) =>
  heard.map(({ params }) => params.Method)

/** Turns of the event loop enough for everything that waits for nothing. */
async function settled() {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate)
}

/** Pauses that end when the test says so. */
function heldWait() {
  const ends: (() => void)[] = []
  const wait: Wait = (milliseconds) =>
    new Promise((resolve) => {
      if (milliseconds !== TIMEOUT) ends.push(resolve)
    })
  return { wait, ends }
}

describe('a read that failed on the way', () => {
  it('is made again a few times, after longer and longer waits', async () => {
    const pauses: number[] = []
    const { fetch, heard } = aPlatform(gateway)
    const client = aClient({ fetch, wait: aWait(pauses) })
    expect(await errorOf(client.preferences())).toMatchObject({ trouble: 'fault' })
    expect(heard).toHaveLength(4)
    expect(pauses).toEqual([500, 1000, 2000])
  })

  it('waits at random', async () => {
    const pauses: number[] = []
    const numbers = [0, 0.9, 0.25]
    const random = () => numbers.shift() ?? 0
    const client = aClient({ fetch: aPlatform(gateway).fetch, wait: aWait(pauses), random })
    await errorOf(client.preferences())
    expect(pauses).toEqual([250, 1400, 1500])
  })

  it('succeeds as soon as an answer is there', async () => {
    const { fetch, heard } = aPlatform((_params, index) => (index < 2 ? gateway() : none()))
    expect(await aClient({ fetch }).newestGoalId()).toBe(0)
    expect(heard).toHaveLength(3)
  })
})

describe('the platform’s limit', () => {
  it('is waited for, then a write is sent again as well', async () => {
    const pauses: number[] = []
    const { fetch, heard } = aPlatform((_params, index) =>
      index === 0 ? limit() : dataAnswer(true),
    )
    const allowance = { calls: 25, seconds: 10 }
    const client = aClient({ fetch, allowance, wait: aWait(pauses) })
    expect(await client.updateGoal(1, { name: 'A' })).toEqual({ kind: 'done' })
    expect(methods(heard)).toEqual(['update', 'update'])
    expect(heard.map(({ method }) => method)).toEqual(['POST', 'POST'])
    expect(pauses).toEqual([12_500])
  })

  it('is an error after a few times', async () => {
    const { fetch, heard } = aPlatform(limit)
    const error = await errorOf(aClient({ fetch }).createGoal({ offer_id: 1, name: 'A' }))
    expect(error).toMatchObject({ trouble: 'limit', mayBeDone: false })
    expect(heard).toHaveLength(4)
  })

  it('holds every call back, and what was refused goes first', async () => {
    const { wait, ends } = heldWait()
    const { fetch, heard } = aPlatform((_params, index) => (index === 0 ? limit() : none()))
    const client = aClient({ fetch, wait })
    const first = client.goals({ after: 0 })
    await settled()
    const others = [client.preferences(), client.newestGoalId()]
    await settled()
    expect(heard).toHaveLength(1)
    ends.forEach((end) => {
      end()
    })
    await Promise.all([first, ...others])
    expect(heard.map(({ params }) => [params.Target, params.sort])).toEqual([
      ['Goal', { id: 'asc' }],
      ['Goal', { id: 'asc' }],
      ['Goal', { id: 'desc' }],
      ['Preference', undefined],
    ])
    expect(ends).toHaveLength(1)
  })
})

describe('stopping', () => {
  const stopped = { trouble: 'stopped', failure: { code: 'platform/stopped' } }

  it('before anything was sent sends nothing', async () => {
    const { fetch, heard } = aPlatform(none)
    const call = aClient({ fetch }).updateGoal(1, { name: 'A' }, AbortSignal.abort())
    expect(await errorOf(call)).toMatchObject({ ...stopped, mayBeDone: false })
    expect(heard).toHaveLength(0)
  })

  it('while a call waits for its turn sends nothing, and the others go on', async () => {
    const { wait, ends } = heldWait()
    const { fetch, heard } = aPlatform((_params, index) => (index === 0 ? limit() : none()))
    const client = aClient({ fetch, wait })
    const stop = new AbortController()
    const first = client.preferences()
    await settled()
    const write = errorOf(client.updateGoal(1, { name: 'A' }, stop.signal))
    stop.abort()
    expect(await write).toMatchObject({ ...stopped, mayBeDone: false })
    ends.forEach((end) => {
      end()
    })
    expect(await first).toEqual({})
    expect(methods(heard)).toEqual(['findAll', 'findAll'])
  })

  it('a write whose limit is being waited for leaves it undone', async () => {
    const { wait } = heldWait()
    const stop = new AbortController()
    const { fetch } = aPlatform(limit)
    const write = errorOf(aClient({ fetch, wait }).updateGoal(1, { name: 'A' }, stop.signal))
    await settled()
    stop.abort()
    expect(await write).toMatchObject({ ...stopped, mayBeDone: false })
  })

  it('a write that was sent ends the line, and it may be done', async () => {
    const stop = new AbortController()
    const lines: AbortSignal[] = []
    const client = aClient({
      fetch: (_url, { signal }) => {
        lines.push(signal)
        return new Promise(() => undefined)
      },
    })
    const write = errorOf(client.updateGoal(1, { name: 'A' }, stop.signal))
    await settled()
    expect(lines[0]?.aborted).toBe(false)
    stop.abort()
    const error = await write
    expect(error).toMatchObject({ ...stopped, mayBeDone: true })
    expect(error.failure.next).toContain('It may have been carried out all the same')
    expect(lines[0]?.aborted).toBe(true)
  })

  it('a read between two attempts ends it', async () => {
    const stop = new AbortController()
    const { fetch, heard } = aPlatform(() => {
      stop.abort()
      return gateway()
    })
    const call = aClient({ fetch }).preferences(stop.signal)
    expect(await errorOf(call)).toMatchObject({ ...stopped, mayBeDone: false })
    expect(heard).toHaveLength(1)
  })
})

describe('the time for an answer', () => {
  it('covers the body as well', async () => {
    const { wait: pause } = heldWait()
    let late = () => undefined as unknown
    const wait: Wait = (milliseconds) =>
      milliseconds === TIMEOUT
        ? new Promise((resolve) => {
            late = () => {
              resolve()
            }
          })
        : pause(milliseconds)
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{'))
      },
    })
    const client = aClient({ wait, fetch: () => Promise.resolve(new Response(body)) })
    const write = errorOf(client.updateGoal(1, { name: 'A' }))
    await settled()
    late()
    expect(await write).toMatchObject({ trouble: 'timeout', mayBeDone: true })
  })

  it('is not waited for once the answer is there', async () => {
    const signals: (AbortSignal | undefined)[] = []
    const wait: Wait = (_milliseconds, signal) => {
      signals.push(signal)
      return new Promise(() => undefined)
    }
    await aClient({ wait, fetch: aPlatform(none).fetch }).preferences()
    expect(signals.map((signal) => signal?.aborted)).toEqual([true])
  })
})

describe('what is sent', () => {
  it('as a write is a form, and its address holds nothing', async () => {
    const { fetch, heard } = aPlatform(() => dataAnswer(true))
    const client = aClient({ fetch })
    await client.updateGoal(7, {
      name: 'A & B = C+ü',
      description: null,
      default_payout: '2.50000',
      percent_payout: null,
      is_private: true,
      is_end_point: false,
      advertiser_id: 8,
    })
    expect(heard[0]).toMatchObject({
      method: 'POST',
      url: 'https://practice.api.hasoffers.com/Apiv3/json',
      params: {
        Target: 'Goal',
        Method: 'update',
        id: '7',
        return_object: '1',
        data: {
          name: 'A & B = C+ü',
          description: '',
          default_payout: '2.50000',
          percent_payout: '',
          is_private: '1',
          is_end_point: '0',
          advertiser_id: '8',
        },
      },
    })
  })

  it('is never what the platform sets itself', async () => {
    await expect(aClient().updateGoal(7, { modified: 5 })).rejects.toThrow(
      'The platform sets modified itself',
    )
  })

  it('follows nobody elsewhere, brings nothing along and is kept nowhere', async () => {
    const { fetch: answer } = aPlatform(none)
    const inits: object[] = []
    const client = aClient({
      fetch: (url, init) => {
        inits.push(init)
        return answer(url, init)
      },
    })
    await client.preferences()
    expect(inits).toMatchObject([{ redirect: 'manual', credentials: 'omit', cache: 'no-store' }])
  })
})
