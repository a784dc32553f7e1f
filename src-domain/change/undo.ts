import { assertNever } from '#domain/assert-never'
import type { Entry } from './entry'

/** One thing that can be undone or done again. */
export interface Step {
  /** The entry that first did it. */
  readonly sequence: number
  readonly label: string
  /** The entry that last did or undid it. */
  readonly last: number
}

/** Steps, the next one on top. Linked, so that one more costs the same however many there are. */
export interface Stack {
  readonly top: Step
  readonly below: Stack | null
}

/** What can be undone and done again at one point of a network's journal. It follows from the entries alone. */
export interface Stacks {
  readonly undo: Stack | null
  readonly redo: Stack | null
}

/** The stacks after an entry: what was done can be undone, and nothing can be done again after something new. */
export function stacksAfter(stacks: Stacks, entry: Omit<Entry, 'moves' | 'at' | 'who'>): Stacks {
  const { undo, redo } = stacks
  const { sequence, label } = entry
  switch (entry.action) {
    case 'undo':
      return undo === null ? stacks : { undo: undo.below, redo: onto(redo, undo.top, sequence) }
    case 'redo':
      return redo === null ? stacks : { undo: onto(undo, redo.top, sequence), redo: redo.below }
    case 'edit':
    case 'create':
    case 'duplicate':
    case 'delete':
    case 'fix':
    case 'discard':
    case 'restore':
    case 'resolve':
    case 'import':
      return { undo: onto(undo, { sequence, label, last: sequence }, sequence), redo: null }
    case 'pull':
    case 'post':
      // What the platform shows is nothing that a person did here: it can neither be undone nor stand in the way.
      return stacks
    default:
      return assertNever(entry.action)
  }
}

function onto(below: Stack | null, step: Step, last: number): Stack {
  return { top: { ...step, last }, below }
}

/** The steps of a stack, the next one first. */
export function stepsOf(stack: Stack | null): readonly Step[] {
  const steps: Step[] = []
  for (let rest = stack; rest !== null; rest = rest.below) steps.push(rest.top)
  return steps
}

/** The stack of these steps, the next one first. */
export function stackOf(steps: readonly Step[]): Stack | null {
  return steps.reduceRight<Stack | null>((below, top) => ({ top, below }), null)
}

/**
 * The first entry that must stay where entries from `first` on are kept: a step that was undone or done again since needs
 * the entry that first did it.
 */
export function firstNeeded(stacks: Stacks, first: number): number {
  let needed = first
  // Newest first: what an older step needs can only depend on what newer ones do.
  for (const step of allSteps(stacks)) {
    if (step.last >= needed) needed = Math.min(needed, step.sequence)
  }
  return needed
}

/** The stacks without the steps whose entries are gone, and those behind them: no step is passed over. */
export function withoutGone(stacks: Stacks, firstKept: number): Stacks {
  return { undo: upToGone(stacks.undo, firstKept), redo: upToGone(stacks.redo, firstKept) }
}

function upToGone(stack: Stack | null, firstKept: number): Stack | null {
  const steps = stepsOf(stack)
  const gone = steps.findIndex((step) => step.sequence < firstKept)
  return gone < 0 ? stack : stackOf(steps.slice(0, gone))
}

function allSteps(stacks: Stacks): readonly Step[] {
  return [...stepsOf(stacks.undo), ...stepsOf(stacks.redo)].sort((a, b) => b.last - a.last)
}
