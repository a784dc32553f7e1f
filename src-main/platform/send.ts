import { lineTrouble } from './line-trouble'
import { wrong, type Took } from './trouble'

/** What a call asks of the system's fetch. */
export interface FetchInit {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly redirect: 'manual'
  readonly credentials: 'omit'
  readonly cache: 'no-store'
  readonly signal: AbortSignal
}

/** Node's fetch, Electron's, or a function of a test. */
export type Fetch = (url: string, init: FetchInit) => Promise<Response>

/** Resolves when so many milliseconds have gone by; rejects where the signal fires before. */
export type Wait = (milliseconds: number, signal?: AbortSignal) => Promise<void>

/** How calls leave this computer. */
export interface Outside {
  readonly fetch: Fetch
  readonly wait: Wait
  /** How many milliseconds an answer may take, to its last byte. */
  readonly timeout: number
}

/** A call, ready to be sent: a form in the body makes it a POST. */
export interface Outgoing {
  readonly url: string
  readonly form: string | null
}

/** What came back, from whomever. */
export interface Received {
  readonly status: number
  readonly text: string
}

/** Far more than any page of goals, and little enough to be held. */
const LARGEST_ANSWER = 64 * 1024 * 1024

/** Sends a call once, and reads the answer whole. */
export async function send(
  { fetch, wait, timeout }: Outside,
  outgoing: Outgoing,
  signal: AbortSignal | undefined,
): Promise<Took<Received>> {
  if (signal?.aborted === true) return wrong('stopped', '', false)
  const line = new AbortController()
  const over = new AbortController()
  const late = wait(timeout, over.signal).then(
    () => wrong('timeout', `${timeout / 1000} s`, true),
    () => new Promise<never>(() => undefined),
  )
  try {
    return await Promise.race([
      received(fetch(outgoing.url, init(outgoing, line.signal))),
      late,
      stopped(signal, over.signal),
    ])
  } catch (error) {
    return lineTrouble(error)
  } finally {
    over.abort()
    line.abort()
  }
}

function stopped(signal: AbortSignal | undefined, until: AbortSignal) {
  return new Promise<Took<never>>((resolve) => {
    const tell = () => {
      resolve(wrong('stopped', '', true))
    }
    signal?.addEventListener('abort', tell, { once: true, signal: until })
  })
}

/** Nothing is kept (the address of a read has the token in it), nothing is sent along, and nobody is followed elsewhere. */
function init({ form }: Outgoing, signal: AbortSignal): FetchInit {
  const accept = { accept: 'application/json' }
  const common = { redirect: 'manual', credentials: 'omit', cache: 'no-store', signal } as const
  if (form === null) return { method: 'GET', headers: accept, ...common }
  const type = 'application/x-www-form-urlencoded;charset=UTF-8'
  return { method: 'POST', headers: { ...accept, 'content-type': type }, body: form, ...common }
}

async function received(answered: Promise<Response>): Promise<Took<Received>> {
  const { status, type, body } = await answered
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await body?.cancel()
    return wrong('foreign', 'It sends the call elsewhere.', true)
  }
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  // Node's types leave open what a body is made of.
  const parts: AsyncIterable<Uint8Array> | null = body
  for await (const part of parts ?? []) {
    size += part.length
    if (size > LARGEST_ANSWER) return wrong('fault', 'Its answer is too large to be read.', true)
    text += decoder.decode(part, { stream: true })
  }
  return { ok: true, value: { status, text: text + decoder.decode() } }
}
