import type { PostProgress } from '#domain/contract/sync-views'

/** Why a post rests, and who has to do something about it; null where it goes on, or is about to be stopped. */
export function restingWords({ phase, resting }: PostProgress): string | null {
  if (resting === null || phase === 'stopping') return null
  if (phase === 'pausing') return resting.what
  const waitsForPerson = phase === 'paused' || phase === 'stopped'
  return `${resting.what} ${waitsForPerson ? resting.next : 'Goalpost tries again by itself.'}`
}
