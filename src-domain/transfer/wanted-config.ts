import type { Config } from '#domain/config/config'
import { goalsOfAnswer, isRawAnswer } from '#domain/config/raw-answer'
import { goalFields } from '#domain/goal/catalogue'
import { goalValue, type Goal } from '#domain/goal/goal'
import { isJsonObject, type Json, type JsonObject } from '#domain/json'
import type { WantedCell, WantedGoal } from './wanted'

const writable = goalFields.filter((field) => field.writable).map(({ name }) => name)

/**
 * What each goal of a configuration, or of an answer of the platform, wants. A key that is missing leaves its field as it is: only
 * one that is there and null clears it.
 * @param json what the configuration was read from
 */
export function wantedOfConfig({ goals }: Config, json: Json): readonly WantedGoal[] {
  const written = isJsonObject(json) ? writtenGoals(json) : []
  return goals.map((goal, index) => ({
    place: index + 1,
    id: goal.id,
    cells: cellsOf(goal, written[index] ?? {}),
    problems: [],
    ...(goal.id === null && hasKeys(goal.extra) && { extra: goal.extra }),
  }))
}

function writtenGoals(json: JsonObject): readonly JsonObject[] {
  if (isRawAnswer(json)) return goalsOfAnswer(json)
  const goals = json.goals
  return Array.isArray(goals) ? goals.filter(isJsonObject) : []
}

function cellsOf(goal: Goal, written: JsonObject): readonly WantedCell[] {
  return writable
    .filter((name) => Object.hasOwn(written, name))
    .map((field) => ({ field, now: goalValue(goal, field) }))
}

function hasKeys(extra: JsonObject): boolean {
  return Object.keys(extra).length > 0
}
