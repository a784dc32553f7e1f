import type { AdvertiserNode } from './offer-tree'

/** What the list beside the tree shows: all goals, those of one offer, or those without a known one. */
export type OfferScope = 'all' | 'lost' | number

/** One line of the tree as it stands open: what the arrow keys walk over. */
export interface TreeRow {
  readonly key: string
  readonly name: string
  readonly level: 1 | 2
  /** What choosing it shows; null for an advertiser, which only opens and closes. */
  readonly scope: OfferScope | null
  readonly expanded: boolean | null
  readonly goalsEnabled: boolean
  /** The key of the line that it is under. */
  readonly parent: string | null
  /** Whose goals its counts are of. */
  readonly of: 'all' | 'lost' | readonly number[]
}

/** The visible lines from top to bottom. */
export function treeRows(
  tree: readonly AdvertiserNode[],
  closed: ReadonlySet<string>,
  hasLost: boolean,
): readonly TreeRow[] {
  return [
    root('all', 'All offers'),
    ...tree.flatMap((advertiser) => advertiserRows(advertiser, closed)),
    ...(hasLost ? [root('lost', 'No known offer')] : []),
  ]
}

function root(scope: 'all' | 'lost', name: string): TreeRow {
  return { ...line(scope, name, scope), scope }
}

function advertiserRows(
  { key, name, offers }: AdvertiserNode,
  closed: ReadonlySet<string>,
): readonly TreeRow[] {
  const id = `advertiser-${key}`
  const expanded = !closed.has(id)
  const all = offers.map((offer) => offer.id)
  const own: TreeRow = { ...line(id, name, all), expanded }
  if (!expanded) return [own]
  return [
    own,
    ...offers.map((offer): TreeRow => ({
      ...line(`offer-${offer.id}`, offer.name, [offer.id]),
      level: 2,
      scope: offer.id,
      goalsEnabled: offer.goalsEnabled,
      parent: id,
    })),
  ]
}

function line(key: string, name: string, of: TreeRow['of']): TreeRow {
  return { key, name, level: 1, of, scope: null, expanded: null, goalsEnabled: true, parent: null }
}
