import { draftValue, type GoalRecord } from '#domain/change/record'
import type { FieldValue } from '#domain/model/field'
import type { Advertiser } from '#domain/network/advertiser'
import { offerName, type Offer } from '#domain/network/offer'
import { fold, wordsOf } from './fold'
import { allOf } from './joined'

/** What goals refer to. */
export interface Related {
  readonly offers: ReadonlyMap<number | null, Offer>
  readonly advertisers: ReadonlyMap<number | null, Advertiser>
}

type Finds = (text: string) => boolean

/**
 * Finds goals by words in their names, ids and reference IDs, and in those of their offers and advertisers. What is searched of
 * a goal is kept for as long as its record, which is replaced where the goal moves: the index follows by itself.
 */
export class SearchIndex {
  readonly #texts = new WeakMap<object, string>()

  /** Works out what is searched of these goals, from a place on until it is told to stop. The place to go on from. */
  prepare(records: readonly GoalRecord[], from: number, isOver: () => boolean): number {
    for (let place = from; place < records.length; place += 1) {
      const record = records[place]
      if (record !== undefined) this.#ofGoal(record)
      if (isOver()) return place + 1
    }
    return records.length
  }

  /** Whether a goal has every word of a text somewhere; null where the text has no words. */
  finder(text: string, related: Related): ((record: GoalRecord) => boolean) | null {
    const finders = wordsOf(text).map((word) => this.#finder(findsWord(word), related))
    return finders.length === 0 ? null : allOf(finders)
  }

  #finder(finds: Finds, { offers, advertisers }: Related): (record: GoalRecord) => boolean {
    const found = new Set<FieldValue>()
    const companies = new Set<FieldValue>()
    for (const [id, one] of advertisers) if (finds(this.#ofAdvertiser(one))) companies.add(id)
    for (const [id, offer] of offers) {
      const isTheirs = offer.advertiser_id !== null && companies.has(offer.advertiser_id)
      if (isTheirs || finds(this.#ofOffer(offer))) found.add(id)
    }
    return (record) => found.has(draftValue(record, 'offer_id')) || finds(this.#ofGoal(record))
  }

  #ofGoal(record: GoalRecord): string {
    return this.#kept(record, () => [
      draftValue(record, 'name'),
      draftValue(record, 'id'),
      draftValue(record, 'ref_id'),
    ])
  }

  #ofOffer(offer: Offer): string {
    return this.#kept(offer, () => [offerName(offer), offer.id, offer.ref_id])
  }

  #ofAdvertiser(advertiser: Advertiser): string {
    return this.#kept(advertiser, () => [advertiser.company, advertiser.id, advertiser.ref_id])
  }

  #kept(thing: object, values: () => readonly FieldValue[]): string {
    const known = this.#texts.get(thing)
    if (known !== undefined) return known
    // A word of one value and the next is never found as one.
    const text = values()
      .filter((value) => value !== null)
      .map((value) => fold(String(value)))
      .join('\n')
    this.#texts.set(thing, text)
    return text
  }
}

/** Finds a word anywhere in a text; digits only where a number begins with them, or every short one would find most ids. */
function findsWord(word: string): Finds {
  if (!/^\d+$/.test(word)) return (text) => text.includes(word)
  return (text) => {
    let at = text.indexOf(word)
    while (at > 0 && isDigit(text.charCodeAt(at - 1))) at = text.indexOf(word, at + 1)
    return at >= 0
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
