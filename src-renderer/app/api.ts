import { createApi, overBridge, type Api, type Bridge } from '#domain/contract/create-api'
import { open, type Envelope } from '#domain/contract/envelope'
import { verbs } from '#domain/contract/verbs'
import { plain } from './plain.svelte'

declare global {
  interface Window {
    /** Put there by the preload, from the contract. */
    readonly goalpost: Bridge & { readonly pathOf: PathOf }
  }
}

/** The path of a file that was dropped on the window; empty for what is no file on a disk. */
export type PathOf = (file: File) => string

type Area = Exclude<keyof Api, 'on'>

type Opened<Asked> = Asked extends (request: infer Request) => Promise<Envelope<infer Reply>>
  ? (request: Request) => Promise<Reply>
  : never

/** The main process as the window's code sees it: answers out of their envelope, failures thrown. */
export type Client = {
  readonly [A in Area]: { readonly [N in keyof Api[A]]: Opened<Api[A][N]> }
} & Pick<Api, 'on'>

/** The one place that touches what the preload put into the window. */
export function connect(): Client {
  return clientOf(createApi(overBridge(window.goalpost)))
}

/** What tells the path of a dropped file. */
export function connectPaths(): PathOf {
  return window.goalpost.pathOf
}

/** Wraps the contract's api: requests leave as plain data at once, in the order of the calls. */
export function clientOf(api: Api): Client {
  const areas: Record<string, Record<string, unknown>> = {}
  for (const verb of verbs) {
    const [area = '', name = ''] = verb.split('.')
    areas[area] = { ...areas[area], [name]: asker(api, area, name) }
  }
  const client: unknown = { ...areas, on: api.on }
  // Built verb by verb from the contract's own list.
  return client as Client
}

function asker(api: Api, area: string, name: string): (request: unknown) => Promise<unknown> {
  const areas: unknown = api
  const asked = (areas as Record<string, Record<string, Ask>>)[area]?.[name]
  if (asked === undefined) throw new Error(`The preload offers no ${area}.${name}`)
  return async (request) => open(await asked(plain(request)))
}

type Ask = (request: unknown) => Promise<Envelope<unknown>>
