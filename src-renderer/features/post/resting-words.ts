import type { PostProgress } from '#domain/contract/sync-views'

/** Why a post rests, and who has to do something about it; null where it goes on. */
export function restingWords({ phase, resting }: PostProgress): string | null {
  if (resting === null) return null
  const waitsForPerson = phase === 'paused' || phase === 'stopped'
  return `${resting.what} ${waitsForPerson ? resting.next : 'Goalpost tries again by itself.'}`
}
