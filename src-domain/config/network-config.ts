import { asChange } from '#domain/change/edits'
import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { NetworkContents } from '#domain/network/network'
import type { Config } from './config'

/** The configuration of a network as it stands here: every goal as the user wants it. */
export function configOf(contents: NetworkContents, records: readonly GoalRecord[]): Config {
  return { ...contents, goals: records.map(draftOf) }
}

/**
 * The records of a network made from a configuration: what the platform knows is the base, with nothing pending. A goal
 * without an id is not on the platform, so it stays what it is, a new goal still to be posted.
 */
export function recordsOf(config: Config, newKey: () => GoalKey): readonly GoalRecord[] {
  return config.goals.map((goal) =>
    goal.id === null
      ? { key: newKey(), base: null, change: asChange(goal), extra: goal.extra }
      : { key: `goal-${goal.id}`, base: goal, change: {} },
  )
}
