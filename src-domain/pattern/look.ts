import { assertNever } from '#domain/assert-never'
import type { Step } from './program'
import { isIn, isWord, type CharSet, type Place } from './syntax'

/** The characters of a text, each as it is and in its other cases where those count as the same. */
export type Looked = readonly (readonly number[])[]

/** Where groups begin and end in a text, by twos; undefined for one that took no part. */
type Kept = readonly (number | undefined)[]

/** How much may still be looked at, of all texts together. It is used up. */
export interface Allowance {
  left: number
}

interface Thread {
  readonly at: number
  readonly kept: Kept
}

/**
 * Finds a pattern in a text, at a place or as soon after it as possible: where its groups are, null where it is not there. All ways
 * through the steps are followed at once, a character at a time, so the work is at most steps times characters, whatever the
 * pattern. Ends early where the allowance is used up.
 */
export function look(
  steps: readonly Step[],
  text: Looked,
  from: number,
  allowance: Allowance,
): Kept | null {
  let threads: readonly Thread[] = []
  let found: Kept | null = null
  for (let place = from; place <= text.length; place += 1) {
    const line = new Line(steps, text, place, allowance)
    const code = text[place]
    for (const thread of threads) line.add(thread.at, thread.kept)
    if (found === null) line.add(0, [])
    if (line.found !== null) found = line.found
    threads = code === undefined ? [] : line.threads.filter(({ at }) => takes(steps[at], code))
    threads = threads.map(({ at, kept }) => ({ at: at + 1, kept }))
    if (allowance.left <= 0 || (threads.length === 0 && found !== null)) break
  }
  return found
}

/** All that goes on at one place of the text, the most wanted first. */
class Line {
  readonly threads: Thread[] = []
  found: Kept | null = null
  readonly #steps: readonly Step[]
  readonly #text: Looked
  readonly #place: number
  readonly #allowance: Allowance
  readonly #seen = new Set<number>()

  constructor(steps: readonly Step[], text: Looked, place: number, allowance: Allowance) {
    this.#steps = steps
    this.#text = text
    this.#place = place
    this.#allowance = allowance
  }

  /** Goes on from a step to all that wait for a character. What is less wanted than something found is left out. */
  add(from: number, before: Kept): void {
    const waiting: Thread[] = [{ at: from, kept: before }]
    for (let one = waiting.pop(); one !== undefined && this.found === null;) {
      this.#allowance.left -= 1
      if (!this.#seen.has(one.at)) {
        this.#seen.add(one.at)
        waiting.push(...this.#next(one))
      }
      one = waiting.pop()
    }
  }

  /** Where a step leads without a character, the most wanted last. */
  #next({ at, kept }: Thread): readonly Thread[] {
    const step = this.#steps[at]
    switch (step?.kind) {
      case undefined:
        return []
      case 'char':
        this.threads.push({ at, kept })
        return []
      case 'found':
        this.found = kept
        return []
      case 'jump':
        return [{ at: step.to, kept }]
      case 'split':
        return [
          { at: step.second, kept },
          { at: step.first, kept },
        ]
      case 'keep':
        return [{ at: at + 1, kept: withSlot(kept, step.slot, this.#place) }]
      case 'place':
        return isAt(step.place, this.#text, this.#place) ? [{ at: at + 1, kept }] : []
      default:
        return assertNever(step)
    }
  }
}

function withSlot(kept: Kept, slot: number, place: number): Kept {
  const copy = [...kept]
  copy[slot] = place
  return copy
}

function takes(step: Step | undefined, codes: readonly number[]): boolean {
  return step?.kind === 'char' && isAnyIn(step.set, codes)
}

/** A set that is turned round takes no character of which another case is in what it leaves out. */
function isAnyIn(set: CharSet, codes: readonly number[]): boolean {
  return set.negated
    ? codes.every((code) => isIn(set, code))
    : codes.some((code) => isIn(set, code))
}

function isAt(where: Place, text: Looked, place: number): boolean {
  switch (where) {
    case 'start':
      return place === 0
    case 'end':
      return place === text.length
    case 'word edge':
      return isWordEdge(text, place)
    case 'no word edge':
      return !isWordEdge(text, place)
    default:
      return assertNever(where)
  }
}

function isWordEdge(text: Looked, place: number): boolean {
  return isWord(text[place - 1]?.[0]) !== isWord(text[place]?.[0])
}
