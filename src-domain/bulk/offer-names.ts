import { draftValue, type GoalRecord } from '#domain/change/record'

/** The names of each offer's goals, without those that are deleted. Looked up in one go, and only once somebody asks. */
export function offerNames(records: Iterable<GoalRecord>): (offer: number) => readonly string[] {
  let known: ReadonlyMap<number, readonly string[]> | null = null
  return (offer) => {
    known ??= namesByOffer(records)
    return known.get(offer) ?? []
  }
}

function namesByOffer(records: Iterable<GoalRecord>): ReadonlyMap<number, readonly string[]> {
  const byOffer = new Map<number, string[]>()
  for (const record of records) {
    const [offer, name] = [draftValue(record, 'offer_id'), draftValue(record, 'name')]
    if (typeof offer !== 'number' || typeof name !== 'string') continue
    if (draftValue(record, 'status') === 'deleted') continue
    const names = byOffer.get(offer)
    if (names === undefined) byOffer.set(offer, [name])
    else names.push(name)
  }
  return byOffer
}
