import type { Shown } from '#domain/change/contents'
import type { Network } from '#domain/network/network'
import type { Page, Platform } from './platform'
import { pagesOf } from './pages'

/** How many rows came, and how many the platform says there are in all. */
type Told = (done: number, total: number) => void

/** Everything around the goals, as the platform shows it: all of it, or what matters to some offers. */
export async function contentsShown(
  platform: Platform,
  network: Network,
  wanted: readonly number[] | null,
  signal: AbortSignal,
  tell: Told,
): Promise<Shown> {
  const preferences = await platform.preferences(signal)
  const offers = await all((request) => platform.offers(request, signal), wanted, tell)
  const payers = wanted === null ? null : ids(offers.map(({ advertiser_id }) => advertiser_id))
  const advertisers = await all((request) => platform.advertisers(request, signal), payers, tell)
  return { network: { ...network, preferences }, offers, advertisers }
}

interface Request {
  readonly after: number
  readonly ids?: readonly number[]
}

async function all<T extends { readonly id: number | null }>(
  ask: (request: Request) => Promise<Page<T>>,
  wanted: readonly number[] | null,
  tell: Told,
): Promise<readonly T[]> {
  if (wanted?.length === 0) return []
  const found: T[] = []
  for await (const { rows, left } of pagesOf((after) =>
    ask(wanted === null ? { after } : { after, ids: wanted }),
  )) {
    found.push(...rows)
    tell(found.length, found.length + left)
  }
  return found
}

function ids(found: readonly (number | null)[]): readonly number[] {
  return [...new Set(found)].filter((id) => id !== null)
}

/** As many offers are kept in one entry as there are goals on a page. */
const AT_ONCE = 500

/** What the platform shows around the goals, some of it at a time: one entry of all would keep the process busy for too long. */
export function* pagesOfContents({
  network,
  offers = [],
  advertisers = [],
}: Shown): Generator<Shown> {
  const most = Math.max(offers.length, advertisers.length, 1)
  for (let from = 0; from < most; from += AT_ONCE) {
    yield {
      ...(from === 0 && network !== undefined && { network }),
      offers: offers.slice(from, from + AT_ONCE),
      advertisers: advertisers.slice(from, from + AT_ONCE),
    }
  }
}
