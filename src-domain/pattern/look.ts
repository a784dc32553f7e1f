import { assertNever } from '#domain/assert-never'
import type { Program } from './program'
import { isWord, type Place } from './syntax'

/** Where groups begin and end in a text, by twos; undefined for one that took no part. */
export type Kept = readonly (number | undefined)[]

/** How much may still be looked at, of all texts together. It is used up. */
export interface Allowance {
  left: number
}

/** A way through the steps that waits for a character. */
interface Way {
  readonly at: number
  readonly kept: Kept
}

const NOTHING_KEPT: Kept = []

/**
 * Looks for a pattern in a text of code points. All ways through the steps are followed at once, a character at a time, so the
 * work for one search is at most steps times characters, whatever the pattern.
 */
export class Search {
  readonly #program: Program
  readonly #text: readonly number[]
  readonly #allowance: Allowance
  /** For each step, the round in which it was come to last. */
  readonly #seen: Uint32Array
  #round = 0
  #place = 0
  #ways: Way[] = []
  #found: Kept | null = null

  constructor(program: Program, text: readonly number[], allowance: Allowance) {
    this.#program = program
    this.#text = text
    this.#allowance = allowance
    this.#seen = new Uint32Array(program.steps.length)
  }

  /**
   * The first find at a place or after it: where its groups are, null where there is none. Ends early where the allowance is
   * used up.
   */
  from(start: number): Kept | null {
    let found: Kept | null = null
    let before: readonly Way[] = []
    for (let place = start; place <= this.#text.length; place += 1) {
      if (this.#allowance.left <= 0) return null
      if (before.length === 0 && found !== null) break
      this.#begin(place)
      for (const { at, kept } of before) this.#takeOn(at, kept)
      if (found === null && this.#canBegin(place)) this.#follow(0, NOTHING_KEPT)
      found = this.#found ?? found
      before = this.#ways
    }
    return found
  }

  #begin(place: number): void {
    this.#round += 1
    this.#place = place
    this.#ways = []
    this.#found = null
    this.#allowance.left -= 1
  }

  #canBegin(place: number): boolean {
    const { begins } = this.#program
    const code = this.#text[place]
    return begins === null || (code !== undefined && begins(code))
  }

  /** Goes on behind the character before this place, where the way took it. */
  #takeOn(at: number, kept: Kept): void {
    const step = this.#program.steps[at]
    const code = this.#text[this.#place - 1]
    if (code !== undefined && step?.kind === 'char' && step.takes(code)) this.#follow(at + 1, kept)
  }

  /** Follows a way to all that wait for a character. What is less wanted than something found is left out. */
  #follow(from: number, before: Kept): void {
    const { steps } = this.#program
    let at = from
    let kept = before
    while (this.#found === null && this.#seen[at] !== this.#round) {
      this.#seen[at] = this.#round
      this.#allowance.left -= 1
      const step = steps[at]
      if (step === undefined) return
      switch (step.kind) {
        case 'char':
          this.#ways.push({ at, kept })
          return
        case 'found':
          this.#found = kept
          return
        case 'jump':
          at = step.to
          break
        case 'split':
          this.#follow(step.first, kept)
          at = step.second
          break
        case 'keep':
          kept = withSlot(kept, step.slot, this.#place)
          at += 1
          break
        case 'place':
          if (!isAt(step.place, this.#text, this.#place)) return
          at += 1
          break
        default:
          assertNever(step)
      }
    }
  }
}

function withSlot(kept: Kept, slot: number, place: number): Kept {
  const copy = kept.slice()
  copy[slot] = place
  return copy
}

function isAt(where: Place, text: readonly number[], place: number): boolean {
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

function isWordEdge(text: readonly number[], place: number): boolean {
  return isWord(text[place - 1]) !== isWord(text[place])
}
