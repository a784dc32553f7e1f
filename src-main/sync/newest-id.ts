import type { Records } from '../store/state/records'
import type { Platform } from './platform'

/**
 * The highest goal id that there is, as far as anybody can know: the platform may show an old state, or no longer show the goal that
 * has it, so what is known here counts as well.
 */
export async function newestId(
  platform: Platform,
  records: Records,
  signal: AbortSignal,
): Promise<number> {
  let newest = await platform.newestGoalId(signal)
  for (const { base } of records.values()) newest = Math.max(newest, base?.id ?? 0)
  return newest
}
