import { showPercent } from '#domain/goal/side'
import type { DecimalMark } from '#domain/money/typed'
import type { GoalsSummary } from '#domain/summary/goals-summary'
import { counted, figure } from '../../ui/counted'

/** What is kept over several goals, in a sentence; null where it can be told of none. */
export function marginWords({ margin, counts }: GoalsSummary, mark: DecimalMark): string | null {
  if (margin === null) return null
  const { lowest, highest, goals, losing } = margin
  const [from, to] = [lowest, highest].map((share) => showPercent(share.toFixed(), mark))
  const shares = from === to ? `${from}` : `between ${from} and ${to}`
  const loss =
    losing === 0 ? '' : ` ${counted(losing, 'goal')} ${losing === 1 ? 'loses' : 'lose'} money.`
  const all =
    goals === counts.goals ? '' : ` Known for ${figure(goals)} of ${figure(counts.goals)} goals.`
  return `You keep ${shares} of what you earn.${loss}${all}`
}
