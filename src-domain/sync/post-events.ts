import type { GoalFieldName } from '#domain/goal/goal'
import type { Failure } from '#domain/failure'
import type { Difference } from './answer'
import type { PostItem } from './post-item'

/** How an item of a post ended. It is over then: whatever is pending afterwards is for another post. */
export type ItemEnd =
  /** The platform has it. Differences are fields that it took otherwise than they were sent. */
  | { readonly state: 'applied'; readonly id: number; readonly differences: readonly Difference[] }
  /** The platform, or the way to it, refused. Nothing was changed there. */
  | {
      readonly state: 'failed'
      readonly failure: Failure
      readonly fields: readonly FieldRefusal[]
    }
  /** Somebody changed these fields on the platform meanwhile: they are conflicts now. */
  | { readonly state: 'held'; readonly fields: readonly GoalFieldName[] }
  /** It was not sent: the post was stopped, the goal was edited after it was confirmed, or it is gone. */
  | { readonly state: 'withdrawn'; readonly why: 'stopped' | 'edited' | 'gone' }
  /** Sent, and what became of it cannot be told apart from somebody else's work. A person must look. */
  | { readonly state: 'unknown'; readonly failure: Failure }

/** What the platform says of a field that it refused; null where it names none that a goal has. */
export interface FieldRefusal {
  readonly field: GoalFieldName | null
  readonly words: string
}

/** One thing that happened in a post: a line of its log, on the disk before anything else is done. Items are told by place. */
export type PostEvent =
  | {
      readonly event: 'began'
      readonly items: readonly PostItem[]
      /** The highest goal id on the platform then: a goal that this post makes has a higher one. */
      readonly newestId: number
      readonly who: string
    }
  /** A call that writes is about to be made: without this line none is. */
  | { readonly event: 'sending'; readonly item: number }
  /** The answer was lost, and what became of the call is to be found out by reading. */
  | { readonly event: 'lost'; readonly item: number; readonly failure: Failure }
  /** It was found out that nothing was done: the item waits again. */
  | { readonly event: 'not done'; readonly item: number }
  | { readonly event: 'ended'; readonly item: number; readonly end: ItemEnd }
  /** Somebody stopped the post: what waits is not sent. */
  | { readonly event: 'stopped' }

/** A line of a post's log. */
export type PostLine = PostEvent & { readonly sequence: number; readonly at: string }
