import { isGoalFieldName } from '#domain/goal/goal'
import type { GoalValues } from '#domain/sync/post-item'
import { PlatformError } from '../../src-main/platform/trouble'
import type { FieldError } from '../../src-main/practice/refusal'
import type { Platform, Written } from '../../src-main/sync/platform'

/** A call as it arrives, counted from 0 over all of them. */
export interface FakeCall {
  readonly index: number
  readonly method: keyof Platform
  /** Above which id a page was asked for. */
  readonly after?: number
  /** The goal that is to be written. */
  readonly id?: number
  readonly values?: GoalValues
}

/** What goes wrong with a call. */
export type FakeFault =
  /** Nothing is done, and the answer never comes. */
  | { readonly kind: 'before'; readonly error?: Error }
  /** It is done, and the answer never comes. Who asked cannot tell it from 'before'. */
  | { readonly kind: 'after'; readonly error?: Error }
  /** A read shows each goal as it was before its last write, and no goal that was only made. */
  | { readonly kind: 'stale' }
  /** A page holds only half of its rows, and says so. */
  | { readonly kind: 'short' }
  /** A page is empty, though it says that there are more. */
  | { readonly kind: 'missing page' }
  /** A page is empty and says that this is all. */
  | { readonly kind: 'nothing' }

/** How a fake platform behaves. Everything can be changed while it runs. */
export interface Behaviour {
  /** So many rows are on a page. */
  pageSize: number
  /** What a write answers with. */
  answers: Written['kind']
  /** Whether an empty value that is sent clears a field, or leaves it as it was. */
  emptyClears: boolean
  now: () => Date
  /** Looks at each call before it is done, and may make something go wrong with it, or do something first. */
  meets: (call: FakeCall) => FakeFault | null | Promise<FakeFault | null>
  /** What is thrown where the answer to a read, or to a write, is lost. */
  lost: (isWrite: boolean) => Error
  /** What is thrown where the platform refuses fields. */
  refuses: (problems: readonly FieldError[]) => Error
}

/** One that answers everything at once. */
export const usual: Behaviour = {
  pageSize: 1_000,
  answers: 'goal',
  emptyClears: true,
  now: () => new Date('2026-03-01T12:00:00Z'),
  meets: () => null,
  lost,
  refuses: refusal,
}

/** What the client throws where no answer comes in time. */
function lost(isWrite: boolean): PlatformError {
  const what = 'The platform did not answer in time.'
  return new PlatformError(
    { code: 'platform/timeout', what, next: 'Try again in some minutes.' },
    { trouble: 'timeout', mayBeDone: isWrite, fields: [] },
  )
}

/** What the client throws where the platform refuses fields. */
function refusal(problems: readonly FieldError[]): PlatformError {
  const fields = problems.map(({ attribute_name: name, err_msg: words }) => ({
    field: isGoalFieldName(name) ? name : null,
    words,
  }))
  const what = `The platform refused it: ${fields.map(({ words }) => words).join(' ')}`
  return new PlatformError(
    { code: 'platform/refused', what, next: 'Put right what the platform names, and try again.' },
    { trouble: 'refused', mayBeDone: false, fields },
  )
}
