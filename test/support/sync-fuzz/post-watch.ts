import type { Goal, GoalFieldName } from '#domain/goal/goal'
import { goalValue } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { sentFields, type GoalValues, type PostItem } from '#domain/sync/post-item'
import { foldName } from '#domain/check/groups'
import type { PostLine } from '#domain/sync/post-events'
import type { Disk } from '../../../src-main/store/disk'
import { listPosts, postPath, readPostLog } from '../../../src-main/sync/post-files'
import { readPost } from '../../../src-main/sync/post-log'
import type { FakePlatform } from '../fake-platform'
import { entries, same, type Known } from './shadow'
import { followed, type Followed } from './post-lines'

/** What is known of an item of the post that was begun last. */
interface ItemWatch {
  calls: number
  /** How many lines said that it is sent, at its last call. */
  lines: number
  /** How many calls surely did nothing. */
  sure: number
  /** The last call may have been carried out. */
  isOpen: boolean
  /** What it made or wrote on the platform, by id. */
  readonly done: number[]
  /** How many whole looks at the goals of its offer there were when it was last called. */
  listings: number
  /** The platform has shown all that it sends. */
  shown: boolean
  /** It was not as confirmed at the last look, and was not since. */
  isStale: boolean
}

type Beginning = Extract<PostLine, { readonly event: 'began' }>

interface Begun {
  readonly items: readonly PostItem[]
  readonly watches: readonly ItemWatch[]
  runs: number
}

/** Which goals somebody else renamed, moved or took away: they cannot be known again. */
export interface Strangers {
  readonly isStrange: (id: number, mine: ReadonlySet<GoalValues>) => boolean
}

/** Looks at every call of a client that writes, at its log on the disk, and at how its items end. */
export class PostWatch {
  readonly #disk: Disk
  readonly #folder: string
  readonly #platform: FakePlatform
  readonly #strangers: Strangers
  readonly #blame: (what: string) => void
  /** What this client sent, ever. */
  readonly #sent = new Set<GoalValues>()
  readonly #items = new Map<GoalValues, ItemWatch>()
  /** Goals as this run was shown them, until it writes them. */
  readonly #looks = new Map<number, Goal>()
  /** Whole looks at the goals of an offer: how many, and how many that something was wrong with. */
  readonly #listings = new Map<number, { all: number; spoilt: number }>()
  readonly #made = new Map<number, string>()
  readonly #over = new Map<number, Uint8Array>()
  #spoilt = new Map<number, boolean>()
  #begun: Begun | null = null
  readonly #byNumber = new Map<number, Begun>()

  constructor(
    disk: Disk,
    folder: string,
    platform: FakePlatform,
    strangers: Strangers,
    blame: (what: string) => void,
  ) {
    this.#disk = disk
    this.#folder = folder
    this.#platform = platform
    this.#strangers = strangers
    this.#blame = blame
  }

  /** Somebody is about to post these. */
  async begins(items: readonly PostItem[], known: Known): Promise<void> {
    for (const item of items) {
      if (!isPending(known, item)) this.#blame(`${item.key} was not pending as it is posted`)
    }
    const watches = items.map((): ItemWatch => ({ ...untouched, done: [] }))
    const begun = { items, watches, runs: 1 }
    this.#begun = begun
    this.#byNumber.set((await this.#last()) + 1, begun)
    this.#looks.clear()
  }

  /** A post goes on. */
  goesOn(known: Known): void {
    if (this.#begun !== null) this.#begun.runs += 1
    this.#looks.clear()
    this.#note(known, null)
  }

  /** What a client holds now, to be asked for at a look. */
  known: () => Known = () => new Map()

  /** Goals are about to be looked at; with null all that are posted are as they are now. */
  looks(ids: readonly number[] | null): void {
    this.#note(this.known(), ids)
  }

  /** The user did something. */
  worked(): void {
    for (const [item, watch] of this.#all()) {
      if (watch.isStale && isAsConfirmed(this.known(), item)) watch.isStale = false
    }
  }

  looked(ids: readonly number[], shown: ReadonlyMap<number, Goal>): void {
    for (const id of ids) {
      const goal = shown.get(id)
      if (goal === undefined) this.#looks.delete(id)
      else this.#looks.set(id, goal)
    }
    for (const [item, watch] of this.#all()) {
      const goal = item.kind === 'update' ? shown.get(item.id) : undefined
      if (goal !== undefined && shows(goal, item.values)) watch.shown = true
    }
  }

  listed(offers: readonly number[] | null, isLast: boolean, isSpoilt: boolean): void {
    for (const offer of offers ?? []) {
      const now = this.#listings.get(offer) ?? { all: 0, spoilt: 0 }
      const spoilt = (this.#spoilt.get(offer) ?? false) || isSpoilt
      this.#spoilt.set(offer, spoilt)
      if (!isLast && !isSpoilt) continue
      this.#spoilt.delete(offer)
      this.#listings.set(offer, { all: now.all + 1, spoilt: now.spoilt + (spoilt ? 1 : 0) })
    }
  }

  /** A call that writes is made: whether the log on the disk says so, and everything is as it must be before. */
  async writes(id: number | null, values: GoalValues): Promise<void> {
    this.#sent.add(values)
    const place = await this.#placeOf(id, values)
    const begun = this.#begun
    const [item, watch] = [begun?.items[place ?? -1], begun?.watches[place ?? -1]]
    if (begun === null || item === undefined || watch === undefined) {
      this.#blame(`a call wrote ${JSON.stringify(values)} without a line in the log`)
      return
    }
    this.#items.set(values, watch)
    if (watch.isStale) this.#blame(`${item.key} was sent though it was edited before`)
    if (item.kind === 'update') this.#checkLook(item, values)
    else this.#checkAgain(item, watch)
    watch.calls += 1
    watch.isOpen = true
    watch.listings = this.#listings.get(item.offer ?? 0)?.all ?? 0
    if (watch.calls > 3 + watch.sure + begun.runs - 1) this.#blame(`${item.key} is sent for ever`)
  }

  wrote(values: GoalValues, isSure: boolean): void {
    const watch = this.#items.get(values)
    if (watch === undefined) return
    const write = this.#platform.writes.findLast((one) => one.values === values)
    if (write !== undefined) watch.done.push(write.id)
    if (isSure) watch.sure += 1
    watch.isOpen = !isSure
  }

  /** What a post sent and the platform shows is known to whoever sent it. */
  isKnown(key: string, field: GoalFieldName, shown: FieldValue): boolean {
    return [...this.#all()].some(
      ([item, watch]) =>
        item.key === key &&
        field in item.values &&
        (watch.done.length > 0 || same(field, item.values[field] ?? null, shown)),
    )
  }

  /** Looks at the posts on the disk. Null where there is none that is not over. */
  async review(): Promise<boolean> {
    const number = await this.#last()
    if (number === 0 || this.#over.has(number)) return false
    const { entries: lines } = await readPostLog(this.#disk, this.#folder, number)
    const [first] = lines
    if (first?.event !== 'began') return false
    // One that did not get as far as its first line was no post.
    this.#begun = this.#byNumber.get(number) ?? null
    const now = followed(lines, this.#blame)
    const states = (await readPost(this.#disk, this.#folder, number))?.states
    const told = states?.all.map(({ state }) => state).join()
    if (told !== now.states.map(({ state }) => state).join()) this.#blame(`states: ${told}`)
    this.#checkEnds(number, now, first)
    if (now.isOver) {
      const bytes = await this.#disk.read(postPath(this.#folder, number))
      if (bytes !== null) this.#over.set(number, bytes)
    }
    return !now.isOver
  }

  /** Logs of posts that are over never change. */
  async reviewOver(): Promise<void> {
    for (const [number, bytes] of this.#over) {
      const now = await this.#disk.read(postPath(this.#folder, number))
      if (now === null || Buffer.compare(now, bytes) !== 0) this.#blame(`post ${number} changed`)
    }
  }

  #checkEnds(number: number, { states }: Followed, first: Beginning): void {
    states.forEach((state, place) => {
      const [item, watch] = [this.#begun?.items[place], this.#begun?.watches[place]]
      if (item === undefined || watch === undefined) return
      if (state.state === 'applied') this.#checkApplied(number, item, watch, state.id)
      if (state.state === 'unknown') this.#checkUnknown(item, first)
      const isNot = state.state === 'failed' || state.state === 'withdrawn'
      if (isNot && item.kind === 'create' && watch.done.length > 0 && !this.#isLost(item, watch)) {
        this.#blame(`${item.key} ended ${state.state} though it was made`)
      }
    })
  }

  /** It is not known whether a goal is there only where one of its name came meanwhile. */
  #checkUnknown(item: PostItem, { newestId }: Beginning): void {
    const mayBe = [...this.#platform.writes].some(
      ({ id, values }) =>
        id > newestId &&
        typeof values.name === 'string' &&
        foldName(values.name) === foldName(item.name),
    )
    if (!mayBe) this.#blame(`${item.key} could well be told`)
  }

  #checkApplied(number: number, item: PostItem, watch: ItemWatch, id: number): void {
    if (item.kind === 'update') {
      if (watch.done.length === 0 && !watch.shown) this.#blame(`${item.key} was never applied`)
      return
    }
    const other = this.#made.get(id)
    const me = `${number} ${item.key}`
    if (other !== undefined && other !== me) this.#blame(`two new goals have the id ${id}`)
    this.#made.set(id, me)
    if (watch.done.includes(id)) return
    const mayBe = this.#isAlike(id, item.values) || this.#strangers.isStrange(id, new Set())
    if (!mayBe) this.#blame(`${item.key} took goal ${id} for its own`)
  }

  /** Whether a goal was made, or written since, with all of these values as far as it was told them. */
  #isAlike(id: number, values: GoalValues): boolean {
    const writes = this.#platform.writes.filter((one) => one.id === id)
    return pairs(values).every(([field, value]) => {
      const told = writes.filter((one) => field in one.values)
      return told.length === 0 || told.some((one) => same(field, one.values[field] ?? null, value))
    })
  }

  #checkLook(
    { key, was, ...item }: Extract<PostItem, { kind: 'update' }>,
    values: GoalValues,
  ): void {
    const look = this.#looks.get(item.id)
    this.#looks.delete(item.id)
    if (look === undefined) {
      this.#blame(`${key} was written without a look`)
      return
    }
    for (const [field, value] of pairs(values)) {
      const there = goalValue(look, field)
      if (!same(field, there, was[field] ?? null) && !same(field, there, value)) {
        this.#blame(`${key} ${field} was overwritten though it had moved`)
      }
    }
  }

  /** A new goal is sent again only after it was looked for twice, and never where it is there. */
  #checkAgain(item: Extract<PostItem, { kind: 'create' }>, watch: ItemWatch): void {
    const looks = (this.#listings.get(item.offer)?.all ?? 0) - watch.listings
    if (watch.calls > 0 && watch.isOpen && looks < 2)
      this.#blame(`${item.key} was sent again blindly`)
    if (watch.done.length > 0 && !this.#isLost(item, watch))
      this.#blame(`${item.key} is made twice`)
  }

  /** Whether what an item made could not be found: somebody else changed it, or the reads were wrong twice. */
  #isLost(item: PostItem, watch: ItemWatch): boolean {
    const spoilt = this.#listings.get(item.offer ?? 0)?.spoilt ?? 0
    return spoilt >= 2 || watch.done.some((id) => this.#strangers.isStrange(id, this.#sent))
  }

  async #placeOf(id: number | null, values: GoalValues): Promise<number | null> {
    const number = await this.#last()
    const { entries: lines } = await readPostLog(this.#disk, this.#folder, number)
    const now = followed(lines, this.#blame)
    const place = (this.#begun?.items ?? []).findIndex((item, index) => {
      const watch = this.#begun?.watches[index]
      if (now.states[index]?.state !== 'sending' || watch === undefined) return false
      if ((now.sent[index] ?? 0) <= watch.lines) return false
      return item.kind === 'update'
        ? item.id === id && within(values, item)
        : equal(values, item, id)
    })
    const watch = this.#begun?.watches[place]
    if (watch !== undefined) watch.lines = now.sent[place] ?? 0
    return place < 0 ? null : place
  }

  async #last(): Promise<number> {
    return (await listPosts(this.#disk, this.#folder)).at(-1) ?? 0
  }

  #note(known: Known, ids: readonly number[] | null): void {
    for (const [item, watch] of this.#all()) {
      const isMeant = ids === null || (item.kind === 'update' && ids.includes(item.id))
      if (isMeant) watch.isStale = !isAsConfirmed(known, item)
    }
  }

  *#all(): Generator<readonly [PostItem, ItemWatch]> {
    const { items = [], watches = [] } = this.#begun ?? {}
    for (const [place, item] of items.entries()) {
      const watch = watches[place]
      if (watch !== undefined) yield [item, watch]
    }
  }
}

const untouched = {
  calls: 0,
  lines: 0,
  sure: 0,
  isOpen: false,
  listings: 0,
  shown: false,
  isStale: false,
}

function pairs(values: GoalValues) {
  return Object.entries(values) as [GoalFieldName, FieldValue][]
}

function shows(goal: Goal, values: GoalValues): boolean {
  return pairs(values).every(([field, value]) => same(field, goalValue(goal, field), value))
}

function within(values: GoalValues, item: PostItem): boolean {
  return pairs(values).every(
    ([field, value]) => field in item.values && same(field, item.values[field] ?? null, value),
  )
}

function equal(values: GoalValues, item: PostItem, id: number | null): boolean {
  const isWhole = Object.keys(values).length === sentFields(item).length
  return id === null && isWhole && within(values, item)
}

function isPending(known: Known, item: PostItem): boolean {
  const change = known.get(item.key)?.change ?? {}
  const isWhole = entries(change).length === sentFields(item).length
  const was = item.kind === 'update' ? item.was : null
  return (
    isWhole &&
    entries(change).every(
      ([field, cell]) =>
        item.values[field] === cell.now && (was === null || was[field] === cell.was),
    )
  )
}

/** A new goal is to be sent as a whole, of one that is there only what was confirmed. */
function isAsConfirmed(known: Known, item: PostItem): boolean {
  const record = known.get(item.key)
  if (record === undefined) return false
  if (item.kind === 'create') return record.base === null && isPending(known, item)
  return pairs(item.values).every(([field, value]) => {
    const cell = record.change[field]
    return cell !== undefined && same(field, cell.now, value)
  })
}
