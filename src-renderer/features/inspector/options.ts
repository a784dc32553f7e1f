import type { GoalContext } from '#domain/goal/goal'
import type { GoalField } from '#domain/goal/goal-field'
import type { SeenMethod } from '#domain/goal/method'
import type { Side } from '#domain/goal/side'
import type { FieldValue } from '#domain/model/field'
import type { Advertiser } from '#domain/network/advertiser'
import { offerLabel, type Offer } from '#domain/network/offer'

export interface Option {
  readonly value: string
  readonly label: string
}

/** What a goal's ids may refer to. */
export interface Relations {
  readonly offers: readonly Offer[]
  /** The offers to choose from: sorted once, for there may be thousands. */
  readonly offerOptions: readonly Option[]
  readonly advertisers: readonly Advertiser[]
}

/** An option's value as the field holds it, and back again: the empty text stands for nothing. */
export function toOption(value: FieldValue): string {
  return value === null ? '' : String(value)
}

/** The choices of a field. A value that is never offered stays in the list for as long as the goal has it. */
export function choiceOptions(
  field: Extract<GoalField, { kind: 'choice' }>,
  value: FieldValue,
): readonly Option[] {
  const offered = field.choices.filter((choice) => choice.writable || choice.value === value)
  return withCurrent(offered, value, (text) => `${text} (not known to Goalpost)`)
}

/** The ways to work out one side. Both at once is in the list for as long as the goal has it. */
export function methodOptions(side: Side, value: SeenMethod): readonly Option[] {
  const options = [
    { value: 'default', label: 'Default: the amounts below' },
    { value: 'tiers', label: 'Tiers: by the partner’s tier' },
    { value: 'groups', label: `Groups: by ${side} groups` },
  ]
  return value === 'both'
    ? [{ value, label: 'Tiers and groups, which cannot both be on' }, ...options]
    : options
}

const collator = new Intl.Collator(undefined, { numeric: true })

/** All offers by name, with the id that tells two of one name apart. */
export function sortedOffers(offers: readonly Offer[]): readonly Option[] {
  return offers
    .map((offer) => ({
      value: toOption(offer.id),
      label: offerLabel(offer),
    }))
    .sort((a, b) => collator.compare(a.label, b.label))
}

/** The offers to choose from. One that is not in this network stays in the list for as long as the goal has it. */
export function offerOptions(
  { offerOptions: all }: Pick<Relations, 'offerOptions'>,
  value: FieldValue,
): readonly Option[] {
  return withCurrent(all, value, (text) => `Offer ${text} (not in this network)`)
}

/** All advertisers by name, for goals of several offers. */
export function allAdvertisers(advertisers: readonly Advertiser[]): readonly Option[] {
  return advertisers
    .map(({ id, company }) => ({
      value: toOption(id),
      label: `${company ?? 'Advertiser'} (${id ?? '?'})`,
    }))
    .sort((a, b) => collator.compare(a.label, b.label))
}

/** A goal's advertiser can only be its offer's, or be left empty. */
export function advertiserOptions(
  { offer }: Pick<GoalContext, 'offer'>,
  advertisers: readonly Advertiser[],
  value: FieldValue,
): readonly Option[] {
  const named = (id: number): string => {
    const company = advertisers.find((advertiser) => advertiser.id === id)?.company
    return `${company ?? 'Advertiser'} (${id})`
  }
  const own = offer?.advertiser_id ?? null
  const options = [
    { value: '', label: 'Empty' },
    ...(own === null ? [] : [{ value: String(own), label: named(own) }]),
  ]
  return withCurrent(options, value, (text) => `${named(Number(text))}, not the offer’s`)
}

function withCurrent(
  options: readonly Option[],
  value: FieldValue,
  label: (text: string) => string,
): readonly Option[] {
  const current = toOption(value)
  if (options.some((option) => option.value === current)) return options
  return [{ value: current, label: current === '' ? 'Nothing chosen' : label(current) }, ...options]
}
