import type { Failure } from '#domain/failure'
import type { FieldRefusal } from '#domain/sync/post-events'
import { PlatformError, type Trouble } from '../platform/trouble'

/** Why a call to the platform failed, as far as a pull and a post must know. */
export interface CallFailure {
  readonly failure: Failure
  /** The call may have been carried out although no good answer came. Never so where the platform itself refused. */
  readonly mayBeDone: boolean
  /** `item`: the platform refused what was asked. `line`: nothing can be asked just now. `person`: not until somebody mends it. */
  readonly about: 'item' | 'line' | 'person'
  /** What the platform says of single fields. */
  readonly fields: readonly FieldRefusal[]
}

/** What a failed call means for the others. */
const about: Readonly<Record<Trouble, CallFailure['about']>> = {
  refused: 'item',
  fault: 'line',
  limit: 'line',
  unreachable: 'line',
  timeout: 'line',
  cut: 'line',
  stopped: 'line',
  address: 'person',
  token: 'person',
  network: 'person',
  foreign: 'person',
  certificate: 'person',
}

/** Why a call failed, by the client's error. Throws what is none: that is no failure of a call. */
export function callFailureOf(error: unknown): CallFailure {
  if (!(error instanceof PlatformError)) throw error
  const { failure, mayBeDone, trouble, fields } = error
  return { failure, mayBeDone, about: about[trouble], fields }
}
