import type { IncomingMessage, ServerResponse } from 'node:http'
import type { BracketedObject } from '#domain/wire/brackets'
import type { Colleague } from './colleague'
import { deliver, sendPage } from './delivery'
import { faults, type Call, type FaultName, type FaultPlan } from './faults'
import type { Platform } from './platform'
import { receive } from './request'

/** The path of the platform's API, and one that the platform does not have: it lets a colleague do something. */
const [API, COLLEAGUE] = ['/Apiv3/json', '/practice/colleague']

/** How long an answer with the fault `latency` takes. */
const LATENCY = 2000

/** What stands between the line and the platform. */
export interface LineParts {
  readonly platform: Platform
  readonly colleague: Colleague
  readonly plan: FaultPlan
  /** Resolves when so many milliseconds have gone by. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Resolves when everything that was written is on the disk. */
  readonly keep: () => Promise<void>
  /** Hears of each call, and of the fault that it met. */
  readonly heard: (call: Call, fault: FaultName | null) => void
  /** Hears of what went wrong in here, which the caller only learns as an HTTP status. */
  readonly trouble: (error: unknown) => void
}

/** Takes what comes over the line to the platform, and its answers back, with the faults that are planned. */
export class Line {
  readonly #parts: LineParts
  #calls = 0

  constructor(parts: LineParts) {
    this.#parts = parts
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const [path] = (request.url ?? '').split('?', 1)
      if (path === COLLEAGUE && request.method === 'POST') await this.#letColleagueWork(response)
      else if (path === API) await this.#call(request, response)
      else sendPage(response, 404, 'Not Found')
    } catch (error) {
      // The caller went away in the middle of the request.
      if (request.destroyed && !request.complete) return
      this.#parts.trouble(error)
      sendPage(response, 500, 'Internal Server Error')
    }
  }

  async #call(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receive(request)
    if ('status' in received) {
      sendPage(response, received.status, 'The request is too large')
      return
    }
    const { plan, heard, platform, wait, keep } = this.#parts
    const call = { index: this.#calls, ...named(received.params) }
    this.#calls += 1
    const fault = plan(call)
    heard(call, fault)
    if (fault === 'latency') await wait(LATENCY)
    const { reaches, ending } =
      fault === null ? ({ reaches: true, ending: 'whole' } as const) : faults[fault]
    const address = request.socket.remoteAddress ?? ''
    const answer = reaches ? platform.answer(received.params, address, fault) : null
    await keep()
    deliver(response, ending, answer)
  }

  async #letColleagueWork(response: ServerResponse): Promise<void> {
    deliver(response, 'whole', await this.#parts.colleague.doSomething())
  }
}

function named({ Target: target, Method: method }: BracketedObject) {
  return { target: textOf(target), method: textOf(method) }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
