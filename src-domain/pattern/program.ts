import { assertNever } from '#domain/assert-never'
import type { Parsed } from './parse'
import { PatternError } from './reader'
import type { CharSet, Node, Place } from './syntax'

/** One step of looking for a pattern. Places are numbers of steps. */
export type Step =
  | { readonly kind: 'char'; readonly set: CharSet }
  | { readonly kind: 'place'; readonly place: Place }
  /** Goes on at both; what is found by the first counts more. */
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly to: number }
  /** Keeps where a group begins (even) or ends (odd); 0 and 1 are the whole. */
  | { readonly kind: 'keep'; readonly slot: number }
  | { readonly kind: 'found' }

/** More steps than any pattern that somebody means. */
const MOST_STEPS = 2_000

/** The steps that look for a pattern. Throws a PatternError where they are too many. */
export function programOf({ node }: Parsed): readonly Step[] {
  const steps: Step[] = []
  add(steps, { kind: 'group', number: 0, node })
  steps.push({ kind: 'found' })
  return steps
}

function add(steps: Step[], node: Node): void {
  if (steps.length > MOST_STEPS) throw new PatternError('It repeats too much to be looked for.')
  switch (node.kind) {
    case 'char':
    case 'place':
      steps.push(node)
      return
    case 'all':
      for (const part of node.nodes) add(steps, part)
      return
    case 'either':
      addEither(steps, node.nodes)
      return
    case 'group':
      steps.push({ kind: 'keep', slot: node.number * 2 })
      add(steps, node.node)
      steps.push({ kind: 'keep', slot: node.number * 2 + 1 })
      return
    case 'repeat':
      addRepeat(steps, node)
      return
    default:
      assertNever(node)
  }
}

function addEither(steps: Step[], nodes: readonly Node[]): void {
  const jumps: number[] = []
  for (const [place, node] of nodes.entries()) {
    const isLast = place === nodes.length - 1
    const split = isLast ? null : reserve(steps)
    add(steps, node)
    if (split === null) continue
    jumps.push(reserve(steps))
    steps[split] = { kind: 'split', first: split + 1, second: steps.length }
  }
  for (const jump of jumps) steps[jump] = { kind: 'jump', to: steps.length }
}

function addRepeat(steps: Step[], { node, least, most, lazy }: Node & { kind: 'repeat' }): void {
  for (let time = 0; time < least; time += 1) add(steps, node)
  if (most === Infinity) {
    const split = reserve(steps)
    add(steps, node)
    steps.push({ kind: 'jump', to: split })
    steps[split] = fork(split, steps.length, lazy)
    return
  }
  const splits: number[] = []
  for (let time = least; time < most; time += 1) {
    splits.push(reserve(steps))
    add(steps, node)
  }
  for (const split of splits) steps[split] = fork(split, steps.length, lazy)
}

function fork(split: number, end: number, lazy: boolean): Step {
  const [into, past] = [split + 1, end]
  return lazy
    ? { kind: 'split', first: past, second: into }
    : { kind: 'split', first: into, second: past }
}

/** Leaves room for a step that is known later. */
function reserve(steps: Step[]): number {
  steps.push({ kind: 'found' })
  return steps.length - 1
}
