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

/** Builds the api over a transport: one function a verb, nothing else. */
export function createApi(transport: Transport): Api {
  const areas: Record<string, Record<string, unknown>> = {}
  for (const verb of verbs) {
    const [area = '', name = ''] = verb.split('.')
    areas[area] = { ...areas[area], [name]: (request: unknown) => transport.invoke(verb, request) }
  }
  const api: unknown = {
    ...areas,
    on: (event: EventName, listener: (payload: unknown) => void) =>
      transport.subscribe(event, listener),
  }
  // Built from the names of the contract just above, verb by verb.
  return api as Api
}
