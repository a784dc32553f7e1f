import { assertNever } from '#domain/assert-never'
import { anyOf, charTest, type CharTest } from './char-test'
import type { Parsed } from './parse'
import { PatternError } from './reader'
import type { Node, Place } from './syntax'

/** One step of looking for a pattern. Places are numbers of steps. */
export type Step =
  | { readonly kind: 'char'; readonly takes: CharTest }
  | { readonly kind: 'place'; readonly place: Place }
  /** Goes on at both; what is found by the first counts more. */
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly to: number }
  /** Keeps where a group begins (even) or ends (odd); 0 and 1 are the whole. */
  | { readonly kind: 'keep'; readonly slot: number }
  | { readonly kind: 'found' }

/** More steps than any pattern that somebody means. */
const MOST_STEPS = 2_000

/** How a pattern is looked for. */
export interface Program {
  readonly steps: readonly Step[]
  /** What it can begin with; null where it may be found without a character. */
  readonly begins: CharTest | null
}

/** Throws a PatternError where the steps are too many. */
export function programOf({ node }: Parsed, matchCase: boolean): Program {
  const steps = new Builder(matchCase).build(node)
  return { steps, begins: beginsWith(steps) }
}

/** Puts steps one after another. Where a step leads to one that is not there yet, it is put in once that is known. */
class Builder {
  readonly #steps: Step[] = []
  readonly #matchCase: boolean

  constructor(matchCase: boolean) {
    this.#matchCase = matchCase
  }

  build(node: Node): readonly Step[] {
    this.#add({ kind: 'group', number: 0, node })
    this.#steps.push({ kind: 'found' })
    return this.#steps
  }

  #add(node: Node): void {
    if (this.#steps.length > MOST_STEPS) {
      throw new PatternError('It repeats too much to be looked for.')
    }
    switch (node.kind) {
      case 'char':
        this.#steps.push({ kind: 'char', takes: charTest(node.set, this.#matchCase) })
        return
      case 'place':
        this.#steps.push(node)
        return
      case 'all':
        for (const part of node.nodes) this.#add(part)
        return
      case 'either':
        this.#addEither(node.nodes)
        return
      case 'group':
        this.#steps.push({ kind: 'keep', slot: node.number * 2 })
        this.#add(node.node)
        this.#steps.push({ kind: 'keep', slot: node.number * 2 + 1 })
        return
      case 'repeat':
        this.#addRepeat(node)
        return
      default:
        assertNever(node)
    }
  }

  #addEither(nodes: readonly Node[]): void {
    const jumps: number[] = []
    for (const [place, node] of nodes.entries()) {
      const split = place === nodes.length - 1 ? null : this.#reserve()
      this.#add(node)
      if (split === null) continue
      jumps.push(this.#reserve())
      this.#steps[split] = { kind: 'split', first: split + 1, second: this.#steps.length }
    }
    for (const jump of jumps) this.#steps[jump] = { kind: 'jump', to: this.#steps.length }
  }

  #addRepeat({ node, least, most, lazy }: Extract<Node, { kind: 'repeat' }>): void {
    for (let time = 0; time < least; time += 1) this.#add(node)
    const splits: number[] = []
    for (let time = least; time < (most === Infinity ? least + 1 : most); time += 1) {
      splits.push(this.#reserve())
      this.#add(node)
    }
    const [again] = splits
    if (most === Infinity && again !== undefined) this.#steps.push({ kind: 'jump', to: again })
    for (const split of splits) this.#steps[split] = fork(split + 1, this.#steps.length, lazy)
  }

  #reserve(): number {
    this.#steps.push({ kind: 'found' })
    return this.#steps.length - 1
  }
}

function fork(into: number, past: number, lazy: boolean): Step {
  return lazy
    ? { kind: 'split', first: past, second: into }
    : { kind: 'split', first: into, second: past }
}

/** Follows the steps to all that wait for a character first. */
function beginsWith(steps: readonly Step[]): CharTest | null {
  const tests: CharTest[] = []
  const seen = new Set<number>()
  const waiting = [0]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const step = steps[at]
    if (step === undefined || seen.has(at)) continue
    seen.add(at)
    if (step.kind === 'found') return null
    if (step.kind === 'char') tests.push(step.takes)
    else if (step.kind === 'split') waiting.push(step.first, step.second)
    else waiting.push(step.kind === 'jump' ? step.to : at + 1)
  }
  return anyOf(tests)
}
