import { MANY_GOALS } from '#domain/history/many-goals'
import type { Disk } from './disk/disk'
import type { ProcessFacts } from './lock/process-facts'

/** How much of what the store lets come together. Tests set smaller ones. */
export interface Limits {
  /** So many entries, or bytes of them, after the last snapshot make a new one due. */
  readonly snapshotEntries: number
  readonly snapshotBytes: number
  /** How long entries are kept for the history: asked whenever some could go, for a person may set it meanwhile. */
  readonly historyDays: () => number
  /** A commit that moves so many goals makes a restore point first. */
  readonly manyGoals: number
}

export const usualLimits: Limits = {
  snapshotEntries: 1_000,
  snapshotBytes: 4 * 1024 * 1024,
  historyDays: () => 90,
  manyGoals: MANY_GOALS,
}

/** What the store stands on: all of it is handed in. */
export interface Surroundings {
  readonly disk: Disk
  readonly now: () => Date
  readonly process: ProcessFacts
  readonly limits: Limits
}
