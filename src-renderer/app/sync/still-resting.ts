import type { PostProgress } from '#domain/contract/sync-views'
import { sameJson } from '#domain/same-json'

/**
 * How a post is now. While nothing of it moves, why it rested last is said on: between two tries it would come and go, and
 * everything under it would go up and down.
 */
export function stillResting(
  before: PostProgress | null,
  now: PostProgress | null,
): PostProgress | null {
  const resting = before?.resting ?? null
  if (before === null || resting === null || now?.resting !== null) return now
  const stands = sameJson(
    [before.number, before.phase, before.counts],
    [now.number, now.phase, now.counts],
  )
  return stands ? { ...now, resting, secondsLeft: before.secondsLeft } : now
}
