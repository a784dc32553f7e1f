import type { Entry } from '#domain/change/entry'
import { redoMoves, undoMoves } from '#domain/change/towards'
import { Slices } from '../../long-work/slices'
import type { Watch } from '../../long-work/watch'
import type { LiveState } from './live-state'
import { isGone, type PastEntries } from '../journal/past-entries'
import type { Planning } from './plan'

/** The two directions in which there are steps. */
export type StepAction = 'undo' | 'redo'

const stepping = {
  undo: { title: 'Undo', movesOf: undoMoves },
  redo: { title: 'Redo', movesOf: redoMoves },
} as const

/** What takes back or does again the step that is next; null where there is none. What it moved is read from the journal. */
export function stepPlanning(
  action: StepAction,
  state: LiveState,
  past: PastEntries,
): Planning | null {
  const step = state.stacks[action]?.top
  if (step === undefined) return null
  const { title, movesOf } = stepping[action]
  return async (records, watch) => {
    const { moves: done } = await entryOrForget(step.sequence, state, past, watch)
    const moves = await new Slices(watch).done(movesOf(records, done), done.length)
    return { label: `${title}: ${step.label}`, of: step.sequence, moves }
  }
}

/** An entry that can no longer be read can no longer be undone, nor can what was done before it. */
async function entryOrForget(
  sequence: number,
  state: LiveState,
  past: PastEntries,
  watch: Watch,
): Promise<Entry> {
  try {
    return await past.entry(sequence, watch)
  } catch (error) {
    if (isGone(error)) state.forgetStepsBefore(sequence + 1)
    throw error
  }
}
