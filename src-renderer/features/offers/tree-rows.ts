import type { AdvertiserNode, Counts, OfferTree } from './offer-tree'

/** What the list beside the tree shows: all goals, those of one offer, or those without a known one. */
export type OfferScope = 'all' | 'lost' | number

/** One line of the tree as it stands open: what the arrow keys walk over. */
export interface TreeRow extends Counts {
  readonly key: string
  readonly name: string
  readonly level: 1 | 2
  /** What choosing it shows; null for an advertiser, which only opens and closes. */
  readonly scope: OfferScope | null
  readonly expanded: boolean | null
  readonly goalsEnabled: boolean
  /** The key of the line that it is under. */
  readonly parent: string | null
}

/** The visible lines from top to bottom. */
export function treeRows(tree: OfferTree, closed: ReadonlySet<string>): readonly TreeRow[] {
  return [
    root('all', 'All offers', tree.all),
    ...tree.advertisers.flatMap((advertiser) => advertiserRows(advertiser, closed)),
    ...(tree.lost.goals > 0 ? [root('lost', 'No known offer', tree.lost)] : []),
  ]
}

function root(scope: 'all' | 'lost', name: string, counts: Counts): TreeRow {
  const { goals, pending } = counts
  return { ...line(scope, name, { goals, pending }), scope }
}

function advertiserRows(
  { key, name, offers, goals, pending }: AdvertiserNode,
  closed: ReadonlySet<string>,
): readonly TreeRow[] {
  const id = `advertiser-${key}`
  const expanded = !closed.has(id)
  const own: TreeRow = { ...line(id, name, { goals, pending }), expanded }
  if (!expanded) return [own]
  return [
    own,
    ...offers.map((offer): TreeRow => ({
      ...line(`offer-${offer.id}`, offer.name, { goals: offer.goals, pending: offer.pending }),
      level: 2,
      scope: offer.id,
      goalsEnabled: offer.goalsEnabled,
      parent: id,
    })),
  ]
}

function line(key: string, name: string, counts: Counts): TreeRow {
  const rest = { scope: null, expanded: null, goalsEnabled: true, parent: null } as const
  return { key, name, level: 1, ...counts, ...rest }
}
