import type { Envelope } from './envelope'
import {
  verbs,
  type EventName,
  type Events,
  type ReplyOf,
  type RequestOf,
  type Verb,
} from './verbs'

/** What carries requests and events between the processes. In tests a plain object does. */
export interface Transport {
  invoke(verb: Verb, request: unknown): Promise<unknown>
  /** Returns the way to stop listening. */
  subscribe(event: EventName, listener: (payload: unknown) => void): () => void
}

type AreaOf<V extends Verb> = V extends `${infer Area}.${string}` ? Area : never
type Area = AreaOf<Verb>
type VerbsOf<A extends Area> = Extract<Verb, `${A}.${string}`>
type Last<V extends Verb> = V extends `${string}.${infer Name}` ? Name : never

/** The contract as the window calls it: `api.goals.edit({ … })`, answered in an envelope. */
export type Api = {
  readonly [A in Area]: {
    readonly [V in VerbsOf<A> as Last<V>]: (request: RequestOf<V>) => Promise<Envelope<ReplyOf<V>>>
  }
} & {
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void
}

/** The contract as it comes through the preload: what the main process says is the JSON text of it. */
export type Bridge = {
  readonly [A in Area]: {
    readonly [V in VerbsOf<A> as Last<V>]: (request: RequestOf<V>) => Promise<string>
  }
} & {
  readonly on: (event: EventName, listener: (payload: string) => void) => () => void
}

/** Builds the api over a transport: one function a verb, nothing else. */
export function createApi(transport: Transport): Api {
  // Built from the names of the contract, verb by verb.
  return build(transport) as Api
}

/** Builds what the preload offers, over a transport that carries texts. */
export function createBridge(transport: Transport): Bridge {
  return build(transport) as Bridge
}

/** The other end of a bridge: reads the texts that come over it. */
export function overBridge(bridge: Bridge): Transport {
  const areas: unknown = bridge
  return {
    invoke: async (verb, request) => {
      const [area = '', name = ''] = verb.split('.')
      const ask = (areas as Record<string, Record<string, Ask>>)[area]?.[name]
      if (ask === undefined) throw new Error(`The bridge offers no ${verb}`)
      return JSON.parse(await ask(request)) as unknown
    },
    subscribe: (event, listener) =>
      bridge.on(event, (payload) => {
        listener(JSON.parse(payload))
      }),
  }
}

type Ask = (request: unknown) => Promise<string>

function build(transport: Transport): unknown {
  const areas: Record<string, Record<string, unknown>> = {}
  for (const verb of verbs) {
    const [area = '', name = ''] = verb.split('.')
    areas[area] = { ...areas[area], [name]: (request: unknown) => transport.invoke(verb, request) }
  }
  return {
    ...areas,
    on: (event: EventName, listener: (payload: unknown) => void) =>
      transport.subscribe(event, listener),
  }
}
