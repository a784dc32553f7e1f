import type { Advertiser } from '#domain/network/advertiser'
import type { Network, NetworkContents } from '#domain/network/network'
import type { Offer } from '#domain/network/offer'
import { sameJson } from '#domain/same-json'

/** One thing around the goals, as it was and as the platform shows it now. Null where it was not known. */
export interface Moved<T> {
  readonly before: T | null
  readonly after: T
}

/** What moved of everything that goals refer to. Only a pull moves it, and nothing is ever dropped. */
export interface ContentsMove {
  readonly network?: Moved<Network>
  readonly offers?: readonly Moved<Offer>[]
  readonly advertisers?: readonly Moved<Advertiser>[]
}

/** What the platform shows of the things around the goals: some or all of them. */
export interface Shown {
  readonly network?: Network
  readonly offers?: readonly Offer[]
  readonly advertisers?: readonly Advertiser[]
}

/** What moves when the platform shows these things: null where they are as they were. */
export function contentsMove(now: NetworkContents, shown: Shown): ContentsMove | null {
  const offers = movedOf(now.offers, shown.offers ?? [])
  const advertisers = movedOf(now.advertisers, shown.advertisers ?? [])
  const { network = now.network } = shown
  const move: ContentsMove = {
    ...(!sameJson(network, now.network) && { network: { before: now.network, after: network } }),
    ...(offers.length > 0 && { offers }),
    ...(advertisers.length > 0 && { advertisers }),
  }
  return Object.keys(move).length === 0 ? null : move
}

/** The contents after a move. */
export function applyContents(contents: NetworkContents, move: ContentsMove): NetworkContents {
  return {
    network: move.network?.after ?? contents.network,
    offers: laid(contents.offers, move.offers ?? []),
    advertisers: laid(contents.advertisers, move.advertisers ?? []),
  }
}

interface Identified {
  readonly id: number | null
}

function movedOf<T extends Identified>(
  now: readonly T[],
  shown: readonly T[],
): readonly Moved<T>[] {
  const byId = new Map(now.map((one) => [one.id, one]))
  return shown
    .map((after) => ({ before: byId.get(after.id) ?? null, after }))
    .filter(({ before, after }) => before === null || !sameJson(before, after))
}

/** Things keep their places; new ones come after them. */
function laid<T extends Identified>(now: readonly T[], moved: readonly Moved<T>[]): readonly T[] {
  if (moved.length === 0) return now
  const byId = new Map(now.map((one) => [one.id, one]))
  for (const { after } of moved) byId.set(after.id, after)
  return [...byId.values()]
}
