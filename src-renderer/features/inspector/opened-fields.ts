import type { GoalFieldName } from '#domain/goal/goal'

/** The fields that do not count and that somebody opened all the same. */
export type OpenedFields = ReadonlySet<GoalFieldName>

/** Every form begins with them folded. */
export const NONE_OPENED: OpenedFields = new Set()

/** With a field opened, or folded again. */
export function withToggled(opened: OpenedFields, field: GoalFieldName): OpenedFields {
  const others = [...opened].filter((name) => name !== field)
  return new Set(opened.has(field) ? others : [...others, field])
}
