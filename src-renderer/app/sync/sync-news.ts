import type { PullReport } from '#domain/contract/sync-views'
import { GoalpostError, type Failure } from '#domain/failure'
import type { PostCounts } from '#domain/sync/post-state'
import { counted, figure } from '../../ui/counted'
import type { Lead, Messages } from '../window/messages.svelte'
import { allOf, broughtWords, postedWords } from './sync-words'

/** Where what a pull came to leads. */
interface PulledLeads {
  /** To what it changed. */
  readonly show: () => void
  /** To where a token is given, after which the pull begins anew. */
  readonly enterToken: () => void
}

/** Tells what a pull came to, and leads to what it changed, or to a token in place of one that was refused. */
export function tellPulled(messages: Messages, report: PullReport, leads: PulledLeads): void {
  const { end, goals, arrived, moved, missing, conflicts } = report
  if (end !== 'done' && end !== 'stopped') {
    tellPullFailed(messages, end, { label: 'Enter another token…', run: leads.enterToken })
    return
  }
  messages.tell({
    ...(end === 'done'
      ? {
          tone: conflicts > 0 ? 'notice' : 'done',
          what: `Pulled ${counted(goals, 'goal')}`,
          next: broughtWords(report),
        }
      : {
          tone: 'notice',
          what: 'The pull was stopped',
          next: 'What arrived stays. The next pull goes on from there.',
        }),
    ...(arrived + moved + missing > 0 && { more: { label: 'What changed', run: leads.show } }),
  })
}

function tellPullFailed(messages: Messages, failure: Failure, another: Lead): void {
  const error = new GoalpostError(failure)
  if (failure.code === 'platform/token') messages.failWith(error, another)
  else messages.fail(error)
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
