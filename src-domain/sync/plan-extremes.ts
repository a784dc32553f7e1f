import type Big from 'big.js'
import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import { goalFields } from '#domain/goal/catalogue'
import type { GoalFieldName } from '#domain/goal/goal'
import { marginShare } from '#domain/goal/margin'
import { readDecimal } from '#domain/money'
import type { Steps } from '#domain/steps'
import type { PostItem } from './post-item'

/** An amount that a post moves. */
export interface MovedAmount {
  readonly key: GoalKey
  readonly name: string
  readonly offer: number | null
  readonly field: GoalFieldName
  readonly was: string
  readonly now: string
}

/** What of a post is worth a second look: by how much amounts move, and what is left of what is earned. */
export interface Extremes {
  readonly largestRise: MovedAmount | null
  readonly largestFall: MovedAmount | null
  readonly worstMargin: {
    readonly key: GoalKey
    readonly name: string
    readonly percent: string
  } | null
}

const amounts = goalFields.filter(({ kind }) => kind === 'decimal').map(({ name }) => name)

/**
 * Rises and falls are compared by how many times the amount it becomes, for amounts of different currencies and percentages
 * stand side by side, and a slipped digit is ten times whatever it was. One that was nothing before has no such number: it
 * counts only where nothing else rises.
 */
export function* extremesOf(
  items: readonly PostItem[],
  record: (key: GoalKey) => GoalRecord | null,
): Steps<Extremes> {
  const [rise, fall] = [new Most(riseOf), new Most(fallOf)]
  const worst = new Most<Kept>(({ share }) => share.times(-1))
  for (const item of items) {
    for (const moved of movedAmounts(item)) {
      rise.see(moved)
      fall.see(moved)
    }
    const kept = keptOf(item, record)
    if (kept !== null) worst.see(kept)
    yield
  }
  return { largestRise: rise.found, largestFall: fall.found, worstMargin: marginIn(worst.found) }
}

function movedAmounts(item: PostItem): readonly MovedAmount[] {
  if (item.kind === 'create') return []
  const { key, name, offer } = item
  return amounts.flatMap((field) => {
    const [was, now] = [item.was[field], item.values[field]]
    if (typeof was !== 'string' || typeof now !== 'string') return []
    return [{ key, name, offer, field, was, now }]
  })
}

/** How large a rise is: null where it is none. From nothing it is less than any other, by what it is now. */
function riseOf({ was, now }: MovedAmount): Big | null {
  const [from, to] = [readDecimal(was), readDecimal(now)]
  if (from === null || !to?.gt(from)) return null
  if (!from.gt(0)) return to.div(to.plus(1))
  return to.div(from)
}

function fallOf({ was, now }: MovedAmount): Big | null {
  const [from, to] = [readDecimal(was), readDecimal(now)]
  if (from === null || to === null || !to.lt(from) || !from.gt(0)) return null
  return from.minus(to).div(from)
}

/** What a goal keeps of what it earns, in percent. */
interface Kept {
  readonly key: GoalKey
  readonly name: string
  readonly share: Big
}

function keptOf({ key, name }: PostItem, record: (key: GoalKey) => GoalRecord | null): Kept | null {
  const goal = record(key)
  const share = goal === null ? null : marginShare(draftOf(goal))
  return share === null ? null : { key, name, share }
}

function marginIn(kept: Kept | null): Extremes['worstMargin'] {
  return kept && { key: kept.key, name: kept.name, percent: kept.share.toFixed() }
}

/** The largest of the things that were seen, the first of several. Things without a size are none. */
class Most<T> {
  readonly #sizeOf: (thing: T) => Big | null
  #found: { readonly thing: T; readonly size: Big } | null = null

  constructor(sizeOf: (thing: T) => Big | null) {
    this.#sizeOf = sizeOf
  }

  get found(): T | null {
    return this.#found === null ? null : this.#found.thing
  }

  see(thing: T): void {
    const size = this.#sizeOf(thing)
    if (size !== null && (this.#found === null || size.gt(this.#found.size))) {
      this.#found = { thing, size }
    }
  }
}
