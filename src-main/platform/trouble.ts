import { GoalpostError, type Failure } from '#domain/failure'
import type { FieldRefusal } from '#domain/sync/post-events'

/** Everything that can go wrong with a call. */
export type Trouble =
  /** This computer's internet address is not on the list of those that may call. */
  | 'address'
  | 'token'
  /** The platform knows no network of this id. */
  | 'network'
  /** The calls of these seconds are used up, by whoever works with the same network. Nothing was done. */
  | 'limit'
  /** The platform does not take what was asked or sent. Nothing was done. */
  | 'refused'
  /** The platform, or what stands directly before it, has trouble of its own. */
  | 'fault'
  /** Somebody else answered: the sign-in page of a hotel, a proxy, another web server. */
  | 'foreign'
  | 'unreachable'
  | 'timeout'
  /** The line was cut, or the answer ends in its middle. */
  | 'cut'
  | 'certificate'
  /** The caller wanted no answer any more. */
  | 'stopped'

/** What went wrong with one attempt, before it is told to anybody. */
export interface Wrong {
  readonly trouble: Trouble
  /** What was said, or what is odd: the platform's words, a system's code, an internet address. May be empty, and may hold the token. */
  readonly words: string
  /** Which fields the platform refused. */
  readonly fields: readonly FieldRefusal[]
  /** Whether the platform may have carried the call out. */
  readonly mayBeDone: boolean
  /** Set where an answer came whole and cannot be right: the words are Goalpost's own then. */
  readonly isOdd?: true
}

/** What an attempt brought. */
export type Took<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly wrong: Wrong }

/** An attempt that failed. */
export function wrong(
  trouble: Trouble,
  words: string,
  mayBeDone: boolean,
  fields: readonly FieldRefusal[] = [],
): { readonly ok: false; readonly wrong: Wrong } {
  return { ok: false, wrong: { trouble, words, mayBeDone, fields } }
}

/** An attempt with an answer that cannot be right. */
export function odd(words: string): { readonly ok: false; readonly wrong: Wrong } {
  return { ok: false, wrong: { trouble: 'fault', words, mayBeDone: true, fields: [], isOdd: true } }
}

/** A call to the platform that did not succeed. It never has a cause: errors of the line may quote the address, and so the token. */
export class PlatformError extends GoalpostError {
  readonly trouble: Trouble
  /** True where a write may have been carried out although no good answer came; false where it surely was not. */
  readonly mayBeDone: boolean
  /** What the platform says of single fields, in its own words. */
  readonly fields: readonly FieldRefusal[]

  constructor(
    failure: Failure,
    { trouble, mayBeDone, fields }: Pick<Wrong, 'trouble' | 'mayBeDone' | 'fields'>,
  ) {
    super(failure)
    this.name = 'PlatformError'
    this.trouble = trouble
    this.mayBeDone = mayBeDone
    this.fields = fields
  }
}
