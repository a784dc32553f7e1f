import { foldName } from '#domain/check/groups'
import type { Goal } from '#domain/goal/goal'
import type { Failure } from '#domain/failure'
import { shows } from '#domain/sync/answer'
import type { PostItem } from '#domain/sync/post-item'
import { pagesOf } from './pages'
import type { Obstacle, Sending } from './sending'

type Create = Extract<PostItem, { readonly kind: 'create' }>

/** Sends a new goal. No two that could be taken for one another are to be sent at the same time. */
export async function sendCreate(sending: Sending, index: number, item: Create): Promise<Obstacle> {
  if (await sending.endIfEdited(index, item)) return null
  return sending.write(index, item, () => sending.platform.createGoal(item.values, sending.signal))
}

/**
 * Finds out what became of a new goal that was begun: it is looked for among the goals that came to its offer since the post
 * began. The platform may still be at it, or show an old state: only what is not found twice, a while apart, was not done.
 */
export async function settleCreate(
  sending: Sending,
  index: number,
  item: Create,
  lookAgainLater: () => Promise<void>,
): Promise<Obstacle> {
  const first = await sending.ask(() => likely(sending, item))
  if ('refused' in first) return first.refused
  if (await endIfFound(sending, index, item, first.value)) return null
  await lookAgainLater()
  const second = await sending.ask(() => likely(sending, item))
  if ('refused' in second) return second.refused
  if (!(await endIfFound(sending, index, item, second.value))) await sending.notDone(index)
  return null
}

/** Goals of the same name that came to the offer since the post began and that no other item of it made. */
async function likely({ platform, log, signal }: Sending, item: Create): Promise<readonly Goal[]> {
  const { states, newestId } = log.post
  const claimed = new Set(states.all.map((state) => (state.state === 'applied' ? state.id : null)))
  const found: Goal[] = []
  const pages = pagesOf(
    (after) => platform.goals({ after, offers: [item.offer] }, signal),
    newestId,
  )
  for await (const { rows } of pages) found.push(...rows)
  const name = foldName(item.name)
  return found.filter((goal) => !claimed.has(goal.id) && foldName(goal.name ?? '') === name)
}

async function endIfFound(
  sending: Sending,
  index: number,
  item: Create,
  goals: readonly Goal[],
): Promise<boolean> {
  const same = goals.find((goal) => shows(goal, item.values))
  if (same !== undefined) await sending.finish(index, item, same)
  else if (goals.length > 0) await sending.end(index, { state: 'unknown', failure: alike(item) })
  return goals.length > 0
}

function alike({ name, offer }: Create): Failure {
  return {
    code: 'post/cannot_tell',
    what: `The answer was lost, and offer ${offer} has a new goal “${name}” that is not quite what was sent.`,
    next: 'Pull and look at both: discard the new goal here if the other one is it, or post it again.',
  }
}
