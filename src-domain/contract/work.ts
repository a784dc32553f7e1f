import type { Action } from '#domain/change/entry'

/** What may take long in a large network: what is done to goals, as the history files it, and what only looks or copies. */
export type WorkKind =
  | Exclude<Action, 'pull' | 'post'>
  /** A file is read, to be looked at before it is imported. */
  | 'read'
  | 'export'
  | 'export history'
  | 'export post'
  /** A network is made of a configuration file. */
  | 'open file'
  /** The whole folder of a network is copied: out, or in. */
  | 'copy'
  | 'open copy'
  | 'keep point'
  | 'compare'
  /** The history, or one entry of it, is read. */
  | 'list history'
  | 'show entry'
  | 'plan post'
  | 'begin post'

/** Tells something under way from everything else since the start. */
export type WorkNumber = number

/** How far something is. */
export interface WorkState {
  /** Goals, entries of the history or files, by its kind. */
  readonly done: number
  /** Null where nobody knows. */
  readonly total: number | null
  /** It is being written for good, and can no longer be stopped. */
  readonly committing: boolean
}

/** Something under way that takes more than a moment. */
export interface WorkProgress {
  readonly number: WorkNumber
  readonly kind: WorkKind
  /** Null when it is over, however it ended. */
  readonly state: WorkState | null
}

/** What the window can ask of everything that takes long. */
export interface WorkVerbs {
  /** Stops it, where that can still be done: whoever waits for it is told, and nothing was changed. */
  'work.stop': { request: { readonly work: WorkNumber }; reply: null }
}

/** The code of the failure of whatever a person stopped. */
export const WORK_STOPPED = 'work/stopped'
