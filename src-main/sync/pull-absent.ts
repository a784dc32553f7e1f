import type { Goal } from '#domain/goal/goal'
import type { Platform } from './platform'

/** So many goals are looked up by their ids before they count as gone. Where more are absent, the page is believed. */
const MOST_LOOKED_UP = 100

/** So many goals are looked up in one call. */
const AT_ONCE = 50

/** What becomes of goals that should be on a page and are not: one that moved to another offer is still there. */
export interface Absent {
  readonly found: readonly Goal[]
  readonly gone: readonly number[]
}

/** Looks up the goals that a page should show and does not. */
export async function lookUp(
  platform: Platform,
  expected: readonly number[],
  rows: readonly Goal[],
  signal: AbortSignal,
): Promise<Absent> {
  const shown = new Set(rows.map(({ id }) => id))
  const absent = expected.filter((id) => !shown.has(id))
  if (absent.length > MOST_LOOKED_UP) return { found: [], gone: absent }
  const found = new Map<number, Goal>()
  for (let from = 0; from < absent.length; from += AT_ONCE) {
    const goals = await platform.goalsByIds(absent.slice(from, from + AT_ONCE), signal)
    for (const [id, goal] of goals) found.set(id, goal)
  }
  return { found: [...found.values()], gone: absent.filter((id) => !found.has(id)) }
}
