import { decodeBrackets, type BracketedObject } from '#domain/wire/brackets'
import type { Json } from '#domain/json'
import {
  platformClient,
  type ClientParts,
  type PlatformClient,
} from '../../src-main/platform/client'
import type { Fetch, Wait } from '../../src-main/platform/send'
import { PlatformError } from '../../src-main/platform/trouble'
import type { Practised } from './practice'

export const SECRET = 'NETsecretsecretsecret'

/** How long an answer may take in tests: a number that no pause has. */
export const TIMEOUT = 30_001

/** Never in the way of a test. */
const freely = { calls: 50, seconds: 0.001 }

/** Pauses are over at once and written down; the time for an answer never runs out. */
export function aWait(pauses: number[] = []): Wait {
  return (milliseconds, signal) => {
    if (milliseconds === TIMEOUT) return new Promise(() => undefined)
    if (signal?.aborted === true) return Promise.reject(new Error('It is not waited for any more'))
    pauses.push(milliseconds)
    return Promise.resolve()
  }
}

export function aClient(over: Partial<ClientParts> = {}): PlatformClient {
  return platformClient({
    networkId: 'practice',
    url: null,
    token: SECRET,
    fetch: () => Promise.reject(new Error('Nothing was to be sent')),
    wait: aWait(),
    random: () => 0.5,
    timeout: TIMEOUT,
    allowance: freely,
    ...over,
  })
}

/** A client of a practice network, over a real line. */
export function clientOf(
  { url, networkId, token }: Practised,
  over: Partial<ClientParts> = {},
): PlatformClient {
  return aClient({ url, networkId, token, fetch: (to, init) => fetch(to, init), ...over })
}

/** What a client asked for. */
export interface Heard {
  readonly url: string
  readonly method: string
  /** Of the address, or of the form. */
  readonly params: BracketedObject
}

/** A fetch that is a function, and what it was asked for. */
export function aPlatform(answer: (params: BracketedObject, index: number) => Response): {
  readonly fetch: Fetch
  readonly heard: readonly Heard[]
} {
  const heard: Heard[] = []
  return {
    heard,
    fetch: (url, { method, body }) => {
      const params = decodeBrackets(body ?? url.slice(url.indexOf('?') + 1))
      heard.push({ url, method, params })
      return Promise.resolve(answer(params, heard.length - 1))
    },
  }
}

/** An answer with this data, in the platform's envelope; the request is repeated with its token. */
export function dataAnswer(data: Json): Response {
  return answerOf({ status: 1, httpStatus: 200, data, errors: [], errorMessage: null })
}

/** An answer with these errors. */
export function errorAnswer(errors: Json, errorMessage: string | null = null): Response {
  return answerOf({ status: -1, httpStatus: 200, data: '', errors, errorMessage })
}

/** An answer of the platform with this as its response. */
export function answerOf(response: Json): Response {
  return Response.json({ request: { NetworkToken: SECRET }, response })
}

/** The error that a call ends with; a call that succeeds fails the test. */
export async function errorOf(call: Promise<unknown>): Promise<PlatformError> {
  const error = await call.then(
    () => new Error('The call succeeded'),
    (thrown: unknown) => thrown,
  )
  if (error instanceof PlatformError) return error
  throw error
}

/** A client of a platform that always answers this. */
export const clientThatHears = (answer: () => Response) =>
  aClient({ fetch: aPlatform(answer).fetch })
