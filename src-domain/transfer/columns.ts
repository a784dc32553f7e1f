import { goalFields } from '#domain/goal/catalogue'
import { isGoalFieldName, type GoalFieldName } from '#domain/goal/goal'

/** Which field each column of a table holds; null for a column that is passed over. */
export type ColumnMapping = readonly (GoalFieldName | null)[]

/** What stands in an exported table for people only: it is passed over when the table comes back. */
export const infoColumns = {
  offer_name: 'Offer name',
  advertiser_name: 'Advertiser name',
  currency: 'Currency',
} as const

/** Names that other programs give to a field. */
const also: Readonly<Record<string, GoalFieldName>> = {
  goalid: 'id',
  goalname: 'name',
  goal: 'name',
  title: 'name',
  offerid: 'offer_id',
  payout: 'default_payout',
  payoutamount: 'default_payout',
  revenue: 'max_payout',
  revenueamount: 'max_payout',
  payoutpercent: 'percent_payout',
  revenuepercent: 'max_percent_payout',
  referenceid: 'ref_id',
  tracking: 'protocol',
  advertiserid: 'advertiser_id',
}

const byHeader: ReadonlyMap<string, GoalFieldName> = new Map([
  ...Object.entries(also),
  ...goalFields.flatMap(({ name, label }): readonly [string, GoalFieldName][] => [
    [plain(label), name],
    [plain(name), name],
  ]),
])

/** The field that a header names, by the platform's name or by any label; null for one that names none. */
export function fieldOfHeader(header: string): GoalFieldName | null {
  const name = plain(header.replace(/^\s*goal\s*[.:]/i, ''))
  return byHeader.get(name) ?? byHeader.get(plain(header)) ?? null
}

/**
 * Which fields the columns hold, as far as their headers tell, or as somebody chose before for the same headers. Of two columns
 * for one field the first is it.
 * @param remembered fields by headers as `plain` writes them; an empty text for a column that is passed over
 */
export function guessMapping(
  headers: readonly string[],
  remembered: Readonly<Record<string, string>>,
): ColumnMapping {
  const taken = new Set<GoalFieldName>()
  return headers.map((header) => {
    const name = plain(header)
    const field = Object.hasOwn(remembered, name) ? remembered[name] : fieldOfHeader(header)
    if (typeof field !== 'string' || !isGoalFieldName(field) || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** Whether a table can be used: each row must say which goal it means. */
export function canIdentify(mapping: ColumnMapping): boolean {
  return mapping.includes('id') || (mapping.includes('offer_id') && mapping.includes('name'))
}

/** A header as it is compared: letters and digits only, whatever the case. */
function plain(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** What is to be remembered of a mapping that somebody chose. */
export function toRemember(
  headers: readonly string[],
  mapping: ColumnMapping,
): Readonly<Record<string, string>> {
  const chosen = headers.map((header, column) => [plain(header), mapping[column] ?? ''] as const)
  return Object.fromEntries(chosen.filter(([header]) => header !== '' && header !== '__proto__'))
}
