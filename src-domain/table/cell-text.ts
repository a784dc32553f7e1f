import { assertNever } from '#domain/assert-never'
import {
  draftOf,
  draftValue,
  pendingState,
  type GoalKey,
  type GoalRecord,
  type PendingState,
} from '#domain/change/record'
import type { Finding } from '#domain/goal/finding'
import { marginShare, showMargin } from '#domain/goal/margin'
import { showCell } from '#domain/model/show'
import type { DecimalMark } from '#domain/money/typed'
import type { Advertiser } from '#domain/network/advertiser'
import { offerName, type Offer } from '#domain/network/offer'
import type { Column, OwnColumnName } from './column'

/** What a table looks at besides its goals. */
export interface TableContext {
  readonly offers: ReadonlyMap<number | null, Offer>
  readonly advertisers: ReadonlyMap<number | null, Advertiser>
  readonly mark: DecimalMark
  readonly findingsOf: (key: GoalKey) => readonly Finding[]
}

/** What a post would do with a goal, as a table says it. */
export const pendingTexts: Readonly<Record<PendingState, string>> = {
  unchanged: '',
  new: 'New',
  modified: 'Modified',
  deleted: 'Marked deleted',
}

/** What a cell shows, and what is copied from it. Empty where there is nothing. */
export function cellText(column: Column, record: GoalRecord, context: TableContext): string {
  return column.kind === 'field'
    ? showCell(column.field, draftValue(record, column.name), context.mark)
    : ownText(column.name, record, context)
}

function ownText(name: OwnColumnName, record: GoalRecord, context: TableContext): string {
  switch (name) {
    case 'pending':
      return pendingTexts[pendingState(record)]
    case 'findings':
      return context
        .findingsOf(record.key)
        .map(({ sentence }) => sentence)
        .join(' ')
    case 'offer':
      return offerText(record, context)
    case 'advertiser':
      return advertiserText(record, context)
    case 'margin': {
      const share = marginShare(draftOf(record))
      return share === null ? '' : showMargin(share, context.mark)
    }
    default:
      return assertNever(name)
  }
}

type Related = Pick<TableContext, 'offers' | 'advertisers'>

/** The name of the goal's offer; empty where this network does not know it. */
export function offerText(record: GoalRecord, { offers }: Pick<Related, 'offers'>): string {
  const offer = offerOf(record, offers)
  return offer === undefined ? '' : offerName(offer)
}

/** The company that pays for the offer. */
export function advertiserText(record: GoalRecord, { offers, advertisers }: Related): string {
  const id = offerOf(record, offers)?.advertiser_id ?? null
  return id === null ? '' : (advertisers.get(id)?.company ?? `Advertiser ${id}`)
}

function offerOf(record: GoalRecord, offers: Related['offers']): Offer | undefined {
  const id = draftValue(record, 'offer_id')
  return typeof id === 'number' ? offers.get(id) : undefined
}
