import type { PostProgress, PullProgress, PullReport } from '#domain/contract/sync-views'
import type { PostCounts } from '#domain/sync/post-state'
import { progressWords } from '../../features/post/states'
import { aboutTime, counted, figure } from '../../ui/counted'
import { whenWithin } from '../../ui/moments'

/** How far a pull is: "Pulling goals: 240 of 1,200, about 2 minutes left". */
export function pullWords({ doing, done, total, secondsLeft }: PullProgress): string {
  if (total === null && done === 0) return `Pulling ${doing}`
  const amount = total === null ? figure(done) : `${figure(done)} of ${figure(total)}`
  return [`Pulling ${doing}: ${amount}`, left(secondsLeft)].filter(Boolean).join(', ')
}

/** How far a post is: "37 of 120 posted, about 2 minutes left", or "Post pausing: 37 of 120 posted". */
export function postWords({ counts, phase, secondsLeft }: PostProgress): string {
  const far = progressWords(counts)
  if (phase !== 'running') return `Post ${phase}: ${far}`
  return [far, left(secondsLeft)].filter(Boolean).join(', ')
}

/** How many goals a post has. */
export function allOf(counts: PostCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** When the last pull was, and whether it came to its end. */
export function lastPullWords(pulled: PullReport | null, now: Date): string {
  if (pulled === null) return 'Never pulled'
  const when = whenWithin(pulled.at, now)
  if (pulled.end === 'done') return `Last pull ${when}`
  return pulled.end === 'stopped' ? `Pull stopped ${when}` : `Pull failed ${when}`
}

/** What a pull brought, in a sentence. */
export function broughtWords({ arrived, moved, missing, conflicts }: PullReport): string {
  const parts = [
    arrived > 0 ? counted(arrived, 'new goal') : '',
    moved > 0 ? `${counted(moved, 'goal')} changed on the platform` : '',
    missing > 0 ? `${counted(missing, 'goal')} gone` : '',
    conflicts > 0 ? `${counted(conflicts, 'goal')} with conflicts` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'Nothing changed on the platform.' : `${parts.join(', ')}.`
}

/** How a post ended, in a sentence. */
export function postedWords(counts: PostCounts): string {
  const parts = [
    counts.failed > 0 ? `${figure(counts.failed)} failed` : '',
    counts.held > 0 ? `${figure(counts.held)} held: a colleague changed the same` : '',
    counts.unknown > 0 ? `${figure(counts.unknown)} to be looked at on the platform` : '',
    counts.withdrawn > 0 ? `${figure(counts.withdrawn)} not sent` : '',
  ].filter(Boolean)
  return parts.length === 0
    ? 'The platform has all of them.'
    : `${parts.join(', ')}. What was not posted is still pending.`
}

function left(seconds: number | null): string {
  return seconds === null ? '' : `${aboutTime(seconds)} left`
}
