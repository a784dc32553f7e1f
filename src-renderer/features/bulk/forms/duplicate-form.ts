import type { Collision } from '#domain/bulk/action'
import { missing, type Asked } from './asked'

/** The form of copying goals to offers, as it is filled in. */
export interface DuplicateForm {
  readonly offers: ReadonlySet<string>
  readonly name: string
  readonly collision: Collision
  readonly keepReference: boolean
}

export const emptyDuplicate: DuplicateForm = {
  offers: new Set(),
  name: '{name}',
  collision: 'number',
  keepReference: false,
}

export const collisions: readonly { readonly value: Collision; readonly label: string }[] = [
  { value: 'number', label: 'Number the name of the copy' },
  { value: 'skip', label: 'Skip the copy' },
  { value: 'same', label: 'Make it with the same name' },
]

/** What the form asks for. */
export function askedDuplicate(form: DuplicateForm): Asked<'offers' | 'name'> {
  const problems = {
    ...(form.offers.size === 0 && { offers: missing('Choose at least one offer.') }),
    ...(form.name.trim() === '' && { name: missing('Say what the copies are called.') }),
  }
  if (Object.keys(problems).length > 0) return { action: null, problems }
  const { name, collision, keepReference } = form
  const offers = [...form.offers].map(Number)
  return { action: { kind: 'duplicate', offers, name, collision, keepReference }, problems }
}

/** Puts offers in, or takes them out. */
export function withOffers(
  offers: ReadonlySet<string>,
  some: readonly string[],
  chosen: boolean,
): ReadonlySet<string> {
  const gone = new Set(some)
  return chosen
    ? new Set([...offers, ...some])
    : new Set([...offers].filter((one) => !gone.has(one)))
}
