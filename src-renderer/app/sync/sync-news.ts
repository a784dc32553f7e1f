import type { PullReport } from '#domain/contract/sync-views'
import { GoalpostError } from '#domain/failure'
import type { PostCounts } from '#domain/sync/post-state'
import { counted, figure } from '../../ui/counted'
import type { Messages } from '../window/messages.svelte'
import { allOf, broughtWords, postedWords } from './sync-words'

/** Tells what a pull came to, and leads to what it changed. */
export function tellPulled(messages: Messages, report: PullReport, show: () => void): void {
  const { end, goals, arrived, moved, missing } = report
  if (end !== 'done' && end !== 'stopped') {
    messages.fail(new GoalpostError(end))
    return
  }
  messages.tell({
    ...(end === 'done'
      ? { tone: 'done', what: `Pulled ${counted(goals, 'goal')}`, next: broughtWords(report) }
      : {
          tone: 'notice',
          what: 'The pull was stopped',
          next: 'What arrived stays. The next pull goes on from there.',
        }),
    ...(arrived + moved + missing > 0 && { more: { label: 'What changed', run: show } }),
  })
}

/** Tells what a post came to, and leads to it. */
export function tellPosted(messages: Messages, counts: PostCounts, show: () => void): void {
  const all = counted(allOf(counts), 'goal')
  messages.tell({
    tone: counts.applied === allOf(counts) ? 'done' : 'notice',
    what: `Post over: ${figure(counts.applied)} of ${all} posted`,
    next: postedWords(counts),
    more: { label: 'Show the post', run: show },
  })
}
