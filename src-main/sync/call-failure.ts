import type { Failure } from '#domain/failure'
import type { FieldRefusal } from '#domain/sync/post-events'

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
