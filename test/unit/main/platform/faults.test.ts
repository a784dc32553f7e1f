import { describe, expect, it } from 'vitest'
import { faultNames, type FaultName } from '../../../../src-main/practice/faults'
import type { Trouble } from '../../../../src-main/platform/trouble'
import { aConfig } from '../../../support/configs'
import { aGoal } from '../../../support/goals'
import { aWait, clientOf, errorOf, TIMEOUT } from '../../../support/platform'
import { aPractice, PRACTICE_TOKEN, type Practised } from '../../../support/practice'

const config = aConfig({ goals: [1, 2, 3].map((id) => aGoal({ id })) })

interface Expected {
  readonly trouble: Trouble
  readonly code?: string
  readonly mayBeDone: boolean
  readonly what: string
  readonly next: RegExp
}

const LOOK = /It may have been carried out all the same: look at the goal/

/** What a write comes to whose every attempt meets the fault; null where the fault is none for a write. */
const writes: Readonly<Record<FaultName, Expected | null>> = {
  'timeout-before': {
    trouble: 'timeout',
    mayBeDone: true,
    what: 'The platform did not answer in time (30.001 s).',
    next: LOOK,
  },
  'timeout-after': {
    trouble: 'timeout',
    mayBeDone: true,
    what: 'The platform did not answer in time (30.001 s).',
    next: LOOK,
  },
  'reset-before': {
    trouble: 'cut',
    mayBeDone: true,
    what: 'The line was cut before the whole answer was here (ECONNRESET).',
    next: LOOK,
  },
  'reset-after': {
    trouble: 'cut',
    mayBeDone: true,
    what: 'The line was cut before the whole answer was here (ECONNRESET).',
    next: LOOK,
  },
  'gateway-before': {
    trouble: 'fault',
    mayBeDone: true,
    what: 'The platform has trouble of its own: “HTTP 502, Bad Gateway”.',
    next: LOOK,
  },
  'gateway-after': {
    trouble: 'fault',
    mayBeDone: true,
    what: 'The platform has trouble of its own: “HTTP 502, Bad Gateway”.',
    next: LOOK,
  },
  portal: {
    trouble: 'foreign',
    mayBeDone: true,
    what: 'Somebody else answered instead of the platform: “Welcome to Hotel Practice: sign in to use the internet”.',
    next: /sign-in page of a hotel.*It may have been carried out all the same/,
  },
  truncated: {
    trouble: 'cut',
    mayBeDone: true,
    what: 'The line was cut before the whole answer was here.',
    next: LOOK,
  },
  'rate-limit': {
    trouble: 'limit',
    mayBeDone: false,
    what: 'The network’s calls for the moment are used up: “API usage exceeded rate limit.  Configured: 50/10s window; Your usage: 51.  See https://help.tune.com/hasoffers/rate-limit-error/ for guidance”.',
    next: /^Wait a minute and try again\. Every program .* same calls\.$/,
  },
  'address-refused': {
    trouble: 'address',
    mayBeDone: false,
    what: 'The platform lets nobody in from the internet address that this computer has now, 127.0.0.1.',
    next: /^Ask whoever manages the network’s API to allow 127\.0\.0\.1, .* on another connection\.$/,
  },
  'token-refused': {
    trouble: 'token',
    mayBeDone: false,
    what: 'The platform does not accept the token: “NetworkToken [token] is not authenticated”.',
    next: /^Copy the network’s token .* do not work here\.$/,
  },
  'error-list': {
    trouble: 'refused',
    mayBeDone: false,
    what: 'The platform refused it: “Could not update goal”.',
    next: /^Put right what the platform names, and try again\.$/,
  },
  'error-alone': {
    trouble: 'refused',
    mayBeDone: false,
    what: 'The platform refused it: “Could not update goal”.',
    next: /^Put right what the platform names, and try again\.$/,
  },
  'error-network': {
    trouble: 'network',
    mayBeDone: false,
    what: 'The platform knows no network with this ID.',
    next: /^Check the network ID: .*before “\.api\.hasoffers\.com”\.$/,
  },
  'error-database': {
    trouble: 'fault',
    mayBeDone: true,
    what: 'The platform has trouble of its own: “There was a database error with the trackable id [SE-5f2b91c7]. Contact support for more assistance”.',
    next: LOOK,
  },
  'repeated-page': null,
  'missing-page': null,
  'stale-read': null,
  'empty-ignored': null,
  latency: null,
}

/** What a read does about a fault that only its first attempt meets. */
const reads: Readonly<Record<FaultName, 'asks again' | 'gives up' | 'notices nothing'>> = {
  'timeout-before': 'asks again',
  'timeout-after': 'asks again',
  'reset-before': 'asks again',
  'reset-after': 'asks again',
  'gateway-before': 'asks again',
  'gateway-after': 'asks again',
  portal: 'asks again',
  truncated: 'asks again',
  'rate-limit': 'asks again',
  'address-refused': 'gives up',
  'token-refused': 'gives up',
  'error-list': 'gives up',
  'error-alone': 'gives up',
  'error-network': 'gives up',
  'error-database': 'asks again',
  'repeated-page': 'asks again',
  'missing-page': 'asks again',
  'stale-read': 'notices nothing',
  'empty-ignored': 'notices nothing',
  latency: 'notices nothing',
}

/** A client whose answers are late only where the platform has heard the call and meets it with this fault. */
function clientFor(practice: Practised, fault: FaultName) {
  const pause = aWait()
  let waited = 0
  const late = async () => {
    const mine = waited++
    while (practice.calls.length <= mine) await new Promise(setImmediate)
    if (practice.calls[mine]?.fault === fault) return
    await new Promise(() => undefined)
  }
  const wait = (milliseconds: number, signal?: AbortSignal) =>
    milliseconds === TIMEOUT ? late() : pause(milliseconds, signal)
  return clientOf(practice, fault.startsWith('timeout') ? { wait } : {})
}

describe('a write that meets a fault', () => {
  it.each(faultNames)('%s', async (fault) => {
    const practice = await aPractice({ config, plan: () => fault })
    const call = clientFor(practice, fault).updateGoal(2, { name: 'New' })
    const expected = writes[fault]
    if (expected === null) {
      expect(await call).toMatchObject({ kind: 'goal', goal: { id: 2, name: 'New' } })
      return
    }
    const error = await errorOf(call)
    const { trouble, mayBeDone, what, next } = expected
    expect(error).toMatchObject({ trouble, mayBeDone, failure: { code: `platform/${trouble}` } })
    expect(error.failure.what).toBe(what)
    expect(error.failure.next).toMatch(next)
    expect(practice.calls).toHaveLength(fault === 'rate-limit' ? 4 : 1)
    // Nothing that was done is said not to be.
    if (practice.rows('Goal')[1]?.name === 'New') expect(error.mayBeDone).toBe(true)
    expect(`${error.stack ?? ''}${JSON.stringify(error)}`).not.toContain(PRACTICE_TOKEN)
    expect(error.cause).toBeUndefined()
  })

  it('of refused fields names each, in the platform’s words', async () => {
    const practice = await aPractice({ config, plan: () => 'error-list' })
    const error = await errorOf(clientOf(practice).updateGoal(2, { name: 'New' }))
    expect(error.fields).toEqual([
      { field: 'name', words: 'Name cannot be blank.' },
      { field: 'default_payout', words: 'Default_payout is not valid.' },
    ])
    expect(error.failure.details).toEqual([
      'Name: “Name cannot be blank.”',
      'Payout per conversion: “Default_payout is not valid.”',
    ])
  })

  it('is refused without a field where the platform names none', async () => {
    const practice = await aPractice({ config, plan: () => 'error-alone' })
    const error = await errorOf(clientOf(practice).updateGoal(2, { name: 'New' }))
    expect(error.fields).toEqual([{ field: null, words: 'Could not update goal.' }])
    expect(error.failure.details).toBeUndefined()
  })
})

describe('a read whose first attempt meets a fault', () => {
  it.each(faultNames)('%s', async (fault) => {
    const practice = await aPractice({
      config,
      plan: ({ index }) => (index === 0 ? fault : null),
    })
    const call = clientFor(practice, fault).goals({ after: 1 })
    if (reads[fault] === 'gives up') {
      expect(await errorOf(call)).toMatchObject({ mayBeDone: false })
      expect(practice.calls).toHaveLength(1)
      return
    }
    const { rows, left } = await call
    expect([rows.map(({ id }) => id), left]).toEqual([[2, 3], 0])
    expect(practice.calls).toHaveLength(reads[fault] === 'asks again' ? 2 : 1)
  })

  it.each<[FaultName, string]>([
    ['repeated-page', 'The platform’s answer cannot be right. Goal 1 was not asked for.'],
    ['missing-page', 'The platform’s answer cannot be right. The list is empty and counts 2.'],
  ])('%s is an error where it stays', async (fault, what) => {
    const practice = await aPractice({ config, plan: () => fault })
    const error = await errorOf(clientOf(practice).goals({ after: 1 }))
    expect(error).toMatchObject({
      trouble: 'fault',
      failure: { code: 'platform/odd_answer', what },
    })
    expect(practice.calls).toHaveLength(4)
  })

  it('goals that are not shown are not taken for goals that are gone', async () => {
    const practice = await aPractice({ config, plan: () => 'missing-page' })
    const error = await errorOf(clientOf(practice).goalsByIds([1, 3]))
    expect(error.failure.what).toContain('The list is empty and counts 2.')
    const newest = await errorOf(clientOf(practice).newestGoalId())
    expect(newest.failure.what).toContain('The list is empty and counts 3.')
  })
})
