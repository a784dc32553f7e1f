import { onTestFinished } from 'vitest'
import type { Config } from '#domain/config/config'
import type { Json, JsonObject } from '#domain/json'
import { encodeBrackets, type BracketedObject } from '#domain/wire/brackets'
import type { Call, FaultName } from '../../src-main/practice/faults'
import {
  startPractice,
  type Practice,
  type PracticeOptions,
} from '../../src-main/practice/practice'
import { randomOf } from '../../src-main/practice/random'
import { usualAllowance } from '../../src-main/practice/rate-limit'
import { contentOf } from '../../src-main/practice/wire-form'
import { aConfig } from './configs'

export const PRACTICE_TOKEN = 'NETpracticetest'

/** What the platform answers, as a test looks at it. */
export interface Answer {
  readonly request: JsonObject
  readonly response: {
    readonly status: number
    readonly data: Json
    readonly errors: Json
    readonly errorMessage: string | null
  }
}

/** A practice network and a client that says what it is told. */
export interface Practised extends Practice {
  readonly calls: readonly (Call & { readonly fault: FaultName | null })[]
  readonly troubles: readonly unknown[]
  /** A read, by address. */
  readonly get: (target: string, method: string, params?: BracketedObject) => Promise<Answer>
  /** A write, as a form. */
  readonly post: (target: string, method: string, params?: BracketedObject) => Promise<Answer>
  /** Either, as it comes over the line. */
  readonly raw: (target: string, method: string, params?: BracketedObject) => Promise<Response>
  /** Moves the clock on. */
  readonly pass: (seconds: number) => void
}

/** Starts a practice network of the test's own, on a clock that stands still. It ends with the test. */
export async function aPractice(
  over: Partial<PracticeOptions> & { readonly config?: Config } = {},
): Promise<Practised> {
  const calls: (Call & { fault: FaultName | null })[] = []
  const troubles: unknown[] = []
  let at = Date.UTC(2026, 0, 1)
  const practice = await startPractice({
    content: contentOf(over.config ?? aConfig()),
    state: null,
    networkId: 'practice',
    token: PRACTICE_TOKEN,
    port: 0,
    allowance: usualAllowance,
    plan: () => null,
    now: () => new Date(at),
    random: randomOf(1),
    wait: () => Promise.resolve(),
    heard: (call, fault) => calls.push({ ...call, fault }),
    trouble: (error) => troubles.push(error),
    ...over,
  })
  // A test that breaks the disk has looked at how that ends itself.
  onTestFinished(() => practice.stop().catch(() => undefined))
  const form = (target: string, method: string, params: BracketedObject) =>
    encodeBrackets({
      NetworkToken: PRACTICE_TOKEN,
      Target: target,
      Method: method,
      ...params,
    })
  const raw = (target: string, method: string, params: BracketedObject = {}) =>
    fetch(`${practice.url}/Apiv3/json?${form(target, method, params)}`)
  return {
    ...practice,
    calls,
    troubles,
    raw,
    get: async (...call) => answerOf(await raw(...call)),
    post: async (target, method, params = {}) => {
      const body = new URLSearchParams(form(target, method, params))
      return answerOf(await fetch(`${practice.url}/Apiv3/json`, { method: 'POST', body }))
    },
    pass: (seconds) => {
      at += seconds * 1000
    },
  }
}

async function answerOf(response: Response): Promise<Answer> {
  return (await response.json()) as Answer
}
