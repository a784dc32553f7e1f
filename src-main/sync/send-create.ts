import { foldName } from '#domain/check/groups'
import type { Goal } from '#domain/goal/goal'
import type { Failure } from '#domain/failure'
import { shows } from '#domain/sync/answer'
import { knownBy, type PostItem } from '#domain/sync/post-item'
import { pagesOf } from './pages'
import type { Post } from './post-log'
import type { PostStore } from './post-store'
import type { Obstacle, Sending } from './sending'

type Create = Extract<PostItem, { readonly kind: 'create' }>

/** Sends a new goal. No two that could be taken for one another are to be sent at the same time. */
export async function sendCreate(sending: Sending, index: number, item: Create): Promise<Obstacle> {
  if (await sending.endIfEdited(index, item)) return null
  return sending.write(index, item, () => sending.platform.createGoal(item.values, sending.signal))
}

/** So many looks must show nothing before a new goal counts as not made. */
const LOOKS = 3

/** After so many looks it cannot be told, and nothing is sent again. */
const MOST_LOOKS = 6

/** How long the platform is given before the second look, and before each later one, in milliseconds. */
const [FIRST_REST, LATER_REST] = [10_000, 20_000]

/**
 * Finds out what became of a new goal that was begun: it is looked for among the goals that came to its offer since the post
 * began. The platform may still be at it, or show an old state: a look that lacks a goal which this post is known to have made
 * proves nothing, and only what several others do not find, a while apart, was not done. `rest` answers whether to look again.
 */
export async function settleCreate(
  sending: Sending,
  index: number,
  item: Create,
  rest: (milliseconds: number) => Promise<boolean>,
): Promise<Obstacle> {
  if (await endIfKept(sending, index, item)) return null
  let unseen = 0
  for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
    const asked = await sending.ask(() => look(sending, item))
    if ('refused' in asked) return asked.refused
    const { likely, isOld } = asked.value
    if (await endIfFound(sending, index, item, likely)) return null
    unseen += isOld ? 0 : 1
    if (unseen === LOOKS) {
      await sending.notDone(index)
      return null
    }
    if (looks < MOST_LOOKS && !(await rest(looks === 1 ? FIRST_REST : LATER_REST))) return null
  }
  await sending.end(index, { state: 'unknown', failure: onlyOld(item) })
  return null
}

/**
 * Ends an item whose answer is in the journal, though the log did not get as far as to say so. The goal has its id then, and may
 * look otherwise by now: another one that looks as it was sent would be taken for it. Whether it did.
 */
async function endIfKept(sending: Sending, index: number, item: Create): Promise<boolean> {
  const made = sending.store.record(item)?.base ?? null
  if (made !== null) await sending.endApplied(index, item, made)
  return made !== null
}

/** What the platform shows of the goals that came to an offer since the post began. */
interface Look {
  /** Those of the same name that no other item made. */
  readonly likely: readonly Goal[]
  /** Whether goals are not among them that this post made before. */
  readonly isOld: boolean
}

async function look(sending: Sending, item: Create): Promise<Look> {
  const { platform, log, store, signal } = sending
  const found: Goal[] = []
  const pages = pagesOf(
    (after) => platform.goals({ after, offers: [item.offer] }, signal),
    log.post.newestId,
  )
  for await (const { rows } of pages) found.push(...rows)
  const made = madeBy(log.post, store)
  const shown = new Set(found.map(({ id }) => id))
  const ofOffer = [...made].filter(([, offer]) => offer === item.offer)
  const absent = ofOffer.map(([id]) => id).filter((id) => !shown.has(id))
  const name = foldName(item.name)
  return {
    likely: found.filter((goal) => !made.has(goal.id ?? 0) && foldName(goal.name ?? '') === name),
    isOld: await isOldWithout(sending, item, absent),
  }
}

/** Nobody moves so many goals that were just made: then the state is old, and none of them is looked up. */
const MOST_MOVED = 50

/** Whether it is an old state that lacks these goals: one that somebody moved to another offer proves nothing. */
async function isOldWithout(
  { platform, signal }: Sending,
  { offer }: Create,
  absent: readonly number[],
): Promise<boolean> {
  if (absent.length === 0 || absent.length > MOST_MOVED) return absent.length > 0
  const there = await platform.goalsByIds(absent, signal)
  return absent.some((id) => (there.get(id)?.offer_id ?? offer) === offer)
}

/** The ids of the goals that a post is known to have made, each with its offer: the journal tells it before the log does. */
function madeBy({ items }: Post, store: PostStore): ReadonlyMap<number, number> {
  const made = new Map<number, number>()
  for (const item of items) {
    if (item.kind !== 'create') continue
    const id = store.record(item)?.base?.id ?? null
    if (id !== null) made.set(id, item.offer)
  }
  return made
}

async function endIfFound(
  sending: Sending,
  index: number,
  item: Create,
  goals: readonly Goal[],
): Promise<boolean> {
  const same = goals.find((goal) => shows(goal, knownBy(item)))
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

function onlyOld({ name, offer }: Create): Failure {
  return {
    code: 'post/shows_old',
    what: `The answer was lost, and the platform does not show all goals that it made for offer ${offer}: “${name}” may be among them.`,
    next: 'Pull later: discard the new goal here if it is there by then, or post it again.',
  }
}
