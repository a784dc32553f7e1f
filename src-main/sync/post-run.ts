import { foldName } from '#domain/check/groups'
import type { PostItem } from '#domain/sync/post-item'
import { READ_AHEAD } from '#domain/sync/plan'
import type { CallFailure } from './call-failure'
import { Rests, type RestParts } from './rests'
import { sendCreate, settleCreate } from './send-create'
import { sendUpdate, settleUpdate } from './send-update'
import { Sending, type Obstacle, type SendingParts } from './sending'

type Update = Extract<PostItem, { readonly kind: 'update' }>
type Create = Extract<PostItem, { readonly kind: 'create' }>

/** An item and its place in the post. */
interface Placed<Item> {
  readonly index: number
  readonly item: Item
}

/** How a run came to its end: the post is over, somebody paused it, or a person must mend something first. */
export type RunEnd =
  | { readonly kind: 'over' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'needs a person'; readonly failure: CallFailure }

/**
 * Works through a post: first finds out what became of what was begun before, then sends what waits, some goals at a time.
 * One item's failure holds up no other. Rejects where the log or the store could not be written: what was begun then is
 * found out by the next run.
 */
export class PostRun {
  readonly #sending: Sending
  readonly #rests: Rests
  readonly #wait: RestParts['wait']
  readonly #pause = new AbortController()

  constructor(parts: SendingParts, rests: RestParts) {
    this.#sending = new Sending(parts)
    this.#rests = new Rests(rests)
    this.#wait = rests.wait
  }

  /** Begins nothing more. What is under way comes to its end first. */
  pause(): void {
    this.#pause.abort()
    this.#rests.wake()
  }

  /** Whether it was told to pause. */
  get isPausing(): boolean {
    return this.#pause.signal.aborted
  }

  /** Ends a rest at once: somebody believes that it works again. */
  tryNow(): void {
    this.#rests.wake()
  }

  async run(): Promise<RunEnd> {
    const { states } = this.#sending.log.post
    while (!states.over) {
      if (this.#isCut) return { kind: 'paused' }
      const obstacle = await this.#round()
      if (obstacle === null) this.#rests.reset()
      else if (obstacle.about === 'person') return { kind: 'needs a person', failure: obstacle }
      else await this.#rests.rest(obstacle)
    }
    return { kind: 'over' }
  }

  /** What was begun comes first: an item of it may stand in the way of one that waits. */
  #round(): Promise<Obstacle> {
    const { begun, queued } = this.#sending.log.post.states
    if (begun.size > 0) return this.#settle(this.#updates(begun), this.#creates(begun))
    const updates = this.#updates(queued)
    return updates.length > 0
      ? this.#sendUpdates(updates)
      : this.#sendCreates(this.#creates(queued))
  }

  async #settle(
    updates: readonly Placed<Update>[],
    creates: readonly Placed<Create>[],
  ): Promise<Obstacle> {
    const ofUpdates = await this.#read(updates, async ({ index, item }, shown) => {
      await settleUpdate(this.#sending, index, item, shown)
      return null
    })
    const rest = (milliseconds: number) => this.#restUncut(milliseconds)
    const ofCreates = await inParallel(creates, ({ index, item }) =>
      settleCreate(this.#sending, index, item, rest),
    )
    return ofUpdates ?? ofCreates
  }

  get #isCut(): boolean {
    return this.isPausing || this.#sending.signal.aborted
  }

  /** Answers whether to go on: who pauses does not wait for the platform, it is looked at again when the post goes on. */
  async #restUncut(milliseconds: number): Promise<boolean> {
    const cut = AbortSignal.any([this.#pause.signal, this.#sending.signal])
    await this.#wait(milliseconds, cut).catch(() => undefined)
    return !this.#isCut
  }

  #sendUpdates(updates: readonly Placed<Update>[]): Promise<Obstacle> {
    return this.#read(updates, ({ index, item }, shown) =>
      sendUpdate(this.#sending, index, item, shown),
    )
  }

  #sendCreates(creates: readonly Placed<Create>[]): Promise<Obstacle> {
    return inParallel(creates, ({ index, item }) => sendCreate(this.#sending, index, item))
  }

  /** Looks at goals all at once, then does something with each. */
  async #read(
    updates: readonly Placed<Update>[],
    work: (placed: Placed<Update>, shown: Parameters<typeof sendUpdate>[3]) => Promise<Obstacle>,
  ): Promise<Obstacle> {
    if (updates.length === 0) return null
    const { platform, signal } = this.#sending
    const ids = updates.map(({ item }) => item.id)
    const asked = await this.#sending.ask(() => platform.goalsByIds(ids, signal))
    if ('refused' in asked) return asked.refused
    return inParallel(updates, (placed) => work(placed, asked.value.get(placed.item.id)))
  }

  #updates(places: ReadonlySet<number>): readonly Placed<Update>[] {
    const updates: Placed<Update>[] = []
    for (const index of places) {
      const item = this.#item(index)
      if (item?.kind === 'update') updates.push({ index, item })
      if (updates.length === READ_AHEAD) break
    }
    return updates
  }

  /** New goals that could be taken for one another are never under way at the same time. */
  #creates(places: ReadonlySet<number>): readonly Placed<Create>[] {
    const creates = new Map<string, Placed<Create>>()
    for (const index of places) {
      const item = this.#item(index)
      if (item?.kind !== 'create') continue
      const mark = `${item.offer} ${foldName(item.name)}`
      if (!creates.has(mark)) creates.set(mark, { index, item })
      if (creates.size === READ_AHEAD) break
    }
    return [...creates.values()]
  }

  #item(index: number): PostItem | undefined {
    return this.#sending.log.post.items[index]
  }
}

/** Does something with each at the same time, and waits for all of them, whatever becomes of one. */
async function inParallel<T>(
  things: readonly T[],
  work: (thing: T) => Promise<Obstacle>,
): Promise<Obstacle> {
  const done = await Promise.allSettled(things.map(work))
  const broken = done.find((one) => one.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  return done.flatMap((one) => (one.status === 'fulfilled' ? (one.value ?? []) : []))[0] ?? null
}
