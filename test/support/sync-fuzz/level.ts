import { isDeepStrictEqual } from 'node:util'
import { conflictsOf } from '#domain/change/conflict'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import { conflictsIn } from './shadow'

type Records = ReadonlyMap<GoalKey, GoalRecord>

/** What is not as it must be after a pull in which nothing went wrong and nothing else happened. */
export function notLevel(
  before: Records,
  after: Records,
  held: ReadonlyMap<number, Goal>,
  offers: readonly number[] | null,
): readonly string[] {
  const problems: string[] = []
  const isPulled = (goal: Goal | null | undefined) =>
    offers === null || offers.includes(goal?.offer_id ?? 0)
  const byId = new Map<number, GoalRecord>()
  for (const record of after.values()) {
    const id = record.base?.id ?? null
    if (id === null) continue
    if (byId.has(id)) problems.push(`two goals have the id ${id}`)
    byId.set(id, record)
    const there = held.get(id)
    const past = before.get(record.key)
    // One that is missing already is not looked for.
    const wasPulled = past?.missing !== true && isPulled(past?.base)
    if ((wasPulled || isPulled(there)) && (there === undefined) !== (record.missing === true)) {
      problems.push(`${record.key} is missing or not`)
    }
  }
  for (const [id, goal] of held) {
    const record = byId.get(id)
    if (isPulled(goal) && !isDeepStrictEqual(record?.base, goal)) {
      problems.push(`${id} is ${JSON.stringify(record?.base)}, not ${JSON.stringify(goal)}`)
    }
  }
  for (const record of after.values()) {
    const [told, mine] = [conflictsOf(record).map(({ field }) => field), conflictsIn(record)]
    if (told.join() !== mine.join()) problems.push(`${record.key} conflicts in ${told.join()}`)
  }
  return problems
}
