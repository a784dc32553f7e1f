import type { Json } from '#domain/json'
import { encodeBrackets, type BracketedObject } from '#domain/wire/brackets'
import type { PlatformAddress } from './address'
import { platformError } from './advice'
import { dataOf } from './envelope'
import type { Gate, Urgency } from './gate'
import { send, type Outgoing, type Outside } from './send'
import { redactor } from './token'
import { wrong, type Took, type Trouble } from './trouble'

/** The path of the platform's API: the same in its documentation and in everything that was recorded since 2016. */
const PATH = '/Apiv3/json'

/** Web servers refuse addresses from about 8 KB on. */
const LONGEST_ADDRESS = 8000

/** How often a call is made again after it failed, at most: for either reason. */
const MOST_TIMES = 3

/** The first wait before a read is made again, in milliseconds. The next ones are longer. */
const FIRST_WAIT = 500

/** What may be over the next time. An address or a key that is refused is not. */
const PASSING: ReadonlySet<Trouble> = new Set<Trouble>(['fault', 'foreign', 'timeout', 'cut'])

/** One method of the platform, with what it is to be told. */
export interface Call {
  readonly target: string
  readonly method: string
  readonly params: BracketedObject
}

export interface CallerParts extends Outside {
  readonly address: PlatformAddress
  readonly token: string
  readonly gate: Gate
  readonly random: () => number
}

/** Makes calls: as many as are allowed, again where that is safe, and with errors in which the token never stands. */
export class Caller {
  readonly #parts: CallerParts
  readonly #clean: (text: string) => string

  constructor(parts: CallerParts) {
    this.#parts = parts
    this.#clean = redactor(parts.token)
  }

  /** Reads. What goes wrong on the way, or is not believed by `take`, is asked for again a few times. */
  async read<T>(
    call: Call,
    take: (data: Json) => Took<T> | Promise<Took<T>>,
    urgency: Urgency,
    signal?: AbortSignal,
  ): Promise<T> {
    const outgoing = { url: this.#addressOf(call), form: null }
    for (let times = 0; ; times += 1) {
      const data = await this.#allowed(outgoing, times === 0 ? urgency : 'again', signal)
      const took = data.ok ? await take(data.value) : data
      if (took.ok) return took.value
      const isOver = !PASSING.has(took.wrong.trouble) || times === MOST_TIMES
      if (isOver || !(await this.#rested(times, signal))) {
        throw platformError(isOver ? took.wrong : stopped.wrong, false, this.#clean)
      }
    }
  }

  /** Writes, once: whether a call whose answer was lost was carried out cannot be known here. */
  async write<T>(call: Call, take: (data: Json) => Took<T>, signal?: AbortSignal): Promise<T> {
    const { base } = this.#parts.address
    const outgoing = { url: `${base}${PATH}`, form: this.#paramsOf(call) }
    const data = await this.#allowed(outgoing, 'urgent', signal)
    const took = data.ok ? take(data.value) : data
    if (took.ok) return took.value
    throw platformError(took.wrong, true, this.#clean)
  }

  /** How many characters are left for more parameters in a read's address. */
  roomFor(call: Call): number {
    return LONGEST_ADDRESS - this.#addressOf(call).length
  }

  /** Once, but for the platform's limit: that error says that nothing was done, so that even a write is safe to be sent again. */
  async #allowed(
    outgoing: Outgoing,
    urgency: Urgency,
    signal: AbortSignal | undefined,
  ): Promise<Took<Json>> {
    const { gate } = this.#parts
    for (let times = 0; ; times += 1) {
      const attempt = () => this.#once(outgoing, signal)
      const took = await gate.pass(attempt, times === 0 ? urgency : 'again', signal)
      if (took.ok || took.wrong.trouble !== 'limit') return took
      gate.holdBack()
      if (times === MOST_TIMES) return took
    }
  }

  async #once(outgoing: Outgoing, signal: AbortSignal | undefined): Promise<Took<Json>> {
    const received = await send(this.#parts, outgoing, signal)
    return received.ok ? dataOf(received.value) : received
  }

  /** Waits before the next attempt, at random so that many who failed together do not come back together. */
  async #rested(times: number, signal: AbortSignal | undefined): Promise<boolean> {
    const { wait, random } = this.#parts
    try {
      await wait(FIRST_WAIT * 2 ** times * (0.5 + random()), signal)
      return true
    } catch {
      return false
    }
  }

  #addressOf(call: Call): string {
    return `${this.#parts.address.base}${PATH}?${this.#paramsOf(call)}`
  }

  #paramsOf({ target, method, params }: Call): string {
    const { address, token } = this.#parts
    return encodeBrackets({
      NetworkToken: token,
      ...(!address.namesNetwork && { NetworkId: address.networkId }),
      Target: target,
      Method: method,
      ...params,
    })
  }
}

const stopped = wrong('stopped', '', false)
