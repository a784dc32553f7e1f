import type { Json } from '#domain/json'
import type { BracketedObject } from '#domain/wire/brackets'
import type { GoalWrites } from './goal-writes'
import type { Lens } from './lens'
import type { PracticeStore } from './store'

/** What a method works with. */
export interface Work {
  readonly params: BracketedObject
  readonly store: PracticeStore
  readonly writes: GoalWrites
  readonly lens: Lens
}

/** The methods of one target by name, each answering with its data or throwing a Refusal. */
export type Controller = Readonly<Record<string, (work: Work) => Json>>
