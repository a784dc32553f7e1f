import type { Goal } from '#domain/goal/goal'
import type { NetworkContents } from '#domain/network/network'

export const CONFIG_FORMAT = 'goalpost/config'
export const CONFIG_VERSION = 1

/** A network with its goals as a file carries them: no changes, no secrets. A goal without an id is new. */
export interface Config extends NetworkContents {
  readonly goals: readonly Goal[]
}
