import { describe, expect, it } from 'vitest'
import {
  aClient,
  aPlatform,
  aWait,
  dataAnswer,
  errorAnswer,
  errorOf,
} from '../../../support/platform'
import { heldWait, settled } from '../../../support/held-wait'

const limit = () => errorAnswer([{ publicMessage: 'User has exceeded API rate limit' }])
const none = () => dataAnswer([])
const methods = (heard: readonly { readonly params: { readonly Method?: unknown } }[]) =>
  heard.map(({ params }) => params.Method)

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

  it('is waited for once where calls that were out together are refused', async () => {
    const { wait, ends } = heldWait()
    const { fetch, heard } = aPlatform((_params, index) => (index < 2 ? limit() : none()))
    const client = aClient({ fetch, wait })
    const both = [client.preferences(), client.newestGoalId()]
    await settled()
    expect([heard.length, ends.length]).toEqual([2, 1])
    ends.forEach((end) => {
      end()
    })
    expect(await Promise.all(both)).toEqual([{}, 0])
  })
})
