import { draftValue, pendingState, type GoalRecord } from '#domain/change/record'
import { showMoment } from '#domain/moment'
import type { DecimalMark } from '#domain/money/typed'
import { currencyOf, type NetworkContents } from '#domain/network/network'
import { offerName, type Offer } from '#domain/network/offer'
import type { ChangesMade } from '../import-head'
import { GOAL_HEADERS, goalRow } from './goal-row'
import { html, own } from './html'
import { REPORT_STYLE } from './style'

/** What a report tells of: goals in order, those of an offer one after the other. */
export interface ReportContent {
  readonly contents: NetworkContents
  readonly records: readonly GoalRecord[]
  readonly made: ChangesMade
}

// Nothing in a report may run or fetch anything, whatever stands in a goal’s name.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** A report for a client or for who approves: a page by itself, in pieces, offer by offer. */
export function* writeReport(content: ReportContent, mark: DecimalMark): Generator<string> {
  const { contents, records } = content
  const title = `Goals of ${contents.network.name}`
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${html(POLICY)}">
<meta name="viewport" content="width=device-width"><title>${html(title)}</title><style>${REPORT_STYLE}</style></head><body>
<h1>${own(title)}</h1>
${aboutOf(content)}
${factsOf(records)}
`
  const offers = new Map(contents.offers.map((offer) => [offer.id, offer]))
  let open: number | null | undefined
  for (const record of records) {
    const id = offerOf(record)
    if (id !== open) {
      if (open !== undefined) yield TABLE_END
      yield `${offerHead(offers.get(id) ?? null, id, contents)}<table>${GOAL_HEADERS}<tbody>\n`
      open = id
    }
    yield goalRow(record, mark)
  }
  if (open !== undefined) yield TABLE_END
  if (records.length === 0) yield '<p>There are no goals in it.</p>\n'
  yield '</body></html>\n'
}

const TABLE_END = '</tbody></table>\n'

function offerOf(record: GoalRecord): number | null {
  const id = draftValue(record, 'offer_id')
  return typeof id === 'number' ? id : null
}

function aboutOf({ contents, made }: ReportContent): string {
  const by = made.author === '' ? '' : ` by ${own(made.author)}`
  const line = `<p class="quiet">Network ID ${own(contents.network.id)}. Written ${html(showMoment(made.at))}${by}. Drafts are shown as they would be after a post.</p>`
  return made.comment === '' ? line : `${line}<p class="comment">${own(made.comment)}</p>`
}

function factsOf(records: readonly GoalRecord[]): string {
  const pending = { new: 0, modified: 0, deleted: 0, unchanged: 0 }
  for (const record of records) pending[pendingState(record)] += 1
  const offers = new Set(records.map(offerOf)).size
  const facts = [
    ['Goals', records.length],
    ['Offers', offers],
    ['New', pending.new],
    ['Changed', pending.modified],
    ['Deleted', pending.deleted],
  ] as const
  const told = facts.map(([name, count]) => `<div>${name}<b>${count}</b></div>`)
  return `<div class="facts">${told.join('')}</div>`
}

function offerHead(offer: Offer | null, id: number | null, contents: NetworkContents): string {
  const name = offer === null ? (id === null ? 'No offer' : `Offer ${id}`) : offerName(offer)
  const advertiser = contents.advertisers.find((one) => one.id === offer?.advertiser_id)
  const currency = currencyOf(offer, contents.network.preferences)
  const about = [
    id === null ? null : `offer ${id}`,
    advertiser?.company ?? null,
    currency === null ? null : `amounts in ${currency}`,
  ].filter((part) => part !== null)
  return `<h2>${own(name)} <small>${own(about.join(' · '))}</small></h2>`
}
