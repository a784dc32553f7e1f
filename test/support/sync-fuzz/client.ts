import type { Entry } from '#domain/change/entry'
import { resolve } from '#domain/change/conflict'
import { discard, markDeleted, newGoal, setFields } from '#domain/change/edits'
import type { Move } from '#domain/change/move'
import { putBackMoves } from '#domain/change/put-back'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Config } from '#domain/config/config'
import { GoalpostError } from '#domain/failure'
import { goalValue } from '#domain/goal/goal'
import { planPost } from '#domain/sync/plan'
import { takeBackMoves } from '#domain/sync/take-back'
import type { GoalValues } from '#domain/sync/post-item'
import type { PullReport } from '#domain/contract/sync-views'
import type { NetworkStore, Plan } from '../../../src-main/store/network-store'
import { openNetwork } from '../../../src-main/store/open-network'
import { usualLimits } from '../../../src-main/store/surroundings'
import { callFailureOf } from '../../../src-main/sync/call-failure'
import { listPosts } from '../../../src-main/sync/post-files'
import { Posting } from '../../../src-main/sync/posting'
import { readPost } from '../../../src-main/sync/post-log'
import { Pull } from '../../../src-main/sync/pull'
import { PullFile } from '../../../src-main/sync/pull-file'
import type { FakeCall, FakeFault, FakePlatform } from '../fake-platform'
import { faultyDisk, type FaultyDisk } from '../faulty-disk'
import { MemoryDisk } from '../memory-disk'
import { makeNetwork } from '../networks'
import { aProcess, surroundings } from '../surroundings'
import { Line, type Switchboard } from './line'
import { PostWatch, type Strangers } from './post-watch'
import { changeWith, conflictsIn, Shadow, type Expected } from './shadow'

const folder = '/data/networks/acme'
const limits = { ...usualLimits, snapshotEntries: 20 }

/** What a client of the platform stands on in a fuzz. */
export interface ClientParts {
  readonly platform: FakePlatform
  readonly board: Switchboard
  readonly strangers: Strangers
  readonly now: () => Date
  readonly meets: (call: FakeCall) => Promise<FakeFault | null>
  readonly blame: (what: string) => void
  readonly log: (what: string) => void
}

/** One of those who work on a network: a disk, a process that comes and goes, and all of what it did beside it. */
export class Client {
  readonly watch: PostWatch
  readonly #parts: ClientParts
  readonly #memory = new MemoryDisk()
  readonly #line: Line
  #process: FaultyDisk = faultyDisk(this.#memory.disk, { at: 0, lasting: 0, torn: false })
  #fault = { at: 0, lasting: 0, torn: false }
  #killed = false
  #open: { readonly store: NetworkStore; readonly posting: Posting } | null = null
  #shadow: Shadow | null = null
  #stopPull: AbortController | null = null
  #made = 0
  #last: Promise<void> = Promise.resolve()
  /** What calls the platform at this moment. */
  busy: 'pull' | 'post' | null = null

  constructor(parts: ClientParts) {
    this.#parts = parts
    const { platform, strangers, blame } = parts
    this.watch = new PostWatch(this.#memory.disk, folder, platform, strangers, blame)
    this.watch.known = () => this.shadow.records
    this.#line = new Line(parts.board, {
      platform,
      watch: () => this.watch,
      isDead: () => this.isDead,
      meets: parts.meets,
    })
  }

  static async begin(config: Config, parts: ClientParts): Promise<Client> {
    const client = new Client(parts)
    const { disk } = client.#memory
    await disk.makeFolder('/data')
    await disk.syncFolder('/')
    await makeNetwork(disk, folder, config)
    await client.open()
    return client
  }

  get store(): NetworkStore {
    if (this.#open === null) throw new Error('Not open')
    return this.#open.store
  }

  get posting(): Posting {
    if (this.#open === null) throw new Error('Not open')
    return this.#open.posting
  }

  get shadow(): Shadow {
    if (this.#shadow === null) throw new Error('Not open')
    return this.#shadow
  }

  /** Whether its process is no more. */
  get isDead(): boolean {
    const { at, lasting } = this.#fault
    return this.#killed || (lasting === Infinity && this.#process.count() >= at)
  }

  /** Whether its disk has refused anything, so that a failure is no surprise. */
  get #wasRefused(): boolean {
    return this.isDead || (this.#fault.at > 0 && this.#process.count() >= this.#fault.at)
  }

  /** A process opens the network. The one before it is no more. */
  async open(): Promise<void> {
    const { now, blame } = this.#parts
    const before = this.#open
    this.#process.die()
    await before?.posting.dispose().catch(() => undefined)
    this.#fault = { at: 0, lasting: 0, torn: false }
    this.#process = faultyDisk(this.#memory.disk, this.#fault)
    this.#killed = false
    const { disk } = this.#process
    const opening = await openNetwork(
      surroundings({ disk, now, limits, process: aProcess() }),
      folder,
    )
    if (opening.kind === 'held') throw new Error('Held')
    const { store, notices } = opening
    const broken = notices.filter((notice) => !notice.startsWith(tornLine))
    if (broken.length > 0 || store.readOnly !== null) blame(`opened with ${broken.join(' ')}`)
    const posting = new Posting({
      disk,
      folder,
      now,
      who: 'ana',
      writer: this.#told(store),
      judge: callFailureOf,
      wait: () => Promise.resolve(),
      random: () => 0.5,
      changed: () => undefined,
    })
    this.#open = { store, posting }
    if (this.#shadow === null) {
      const isKnown: PostWatch['isKnown'] = (...cell) => this.watch.isKnown(...cell)
      this.#shadow = new Shadow(store, isKnown, blame)
    } else await this.#shadow.reopened(store)
    await posting.load()
  }

  /** Closes in an orderly way, and opens again. Whatever else a person does waits for it. */
  restart(): Promise<void> {
    const done = this.#last.then(async () => {
      if (this.busy !== null) return
      const { posting, store } = this
      await this.#allowed(posting.dispose().then(() => store.close()))
      await this.open()
    })
    this.#last = done
    return done
  }

  die(): void {
    this.#killed = true
    this.#process.die()
  }

  /** The disk fails a while later: once, or its process dies of it. */
  failDisk(after: number, dies: boolean, torn: boolean): void {
    this.#fault.at = this.#process.count() + 1 + after
    this.#fault.lasting = dies ? Infinity : 1
    this.#fault.torn = torn
  }

  losePower(luck: readonly number[]): void {
    this.die()
    let next = 0
    this.#memory.losePower((most) => {
      next += 1
      return (luck[next % luck.length] ?? 0) % (most + 1)
    })
  }

  stopPull(): void {
    this.#stopPull?.abort()
  }

  /** The keys that places stand for now; all where null. */
  keys(places: readonly number[] | null): readonly GoalKey[] {
    const all = [...this.store.records.keys()]
    if (places === null || all.length === 0) return all
    return [...new Set(places.map((place) => all[place % all.length] ?? ''))]
  }

  edit(keys: readonly GoalKey[], values: GoalValues): Promise<void> {
    return this.#set(
      'edit',
      keys,
      (record) => setFields(record, values),
      (record) => changeWith(record, values),
    )
  }

  create(values: GoalValues): Promise<void> {
    this.#made += 1
    const key = `new-${this.#made}`
    const set = { enforce_encrypt_tracking_pixels: true, ...values }
    const blank: GoalRecord = { key, base: null, change: {} }
    const moves = (): readonly Move[] => {
      const [first] = newGoal(key, 40, this.store.contents.network.preferences)
      if (first?.type !== 'goal' || first.after === null) return []
      return [first, ...setFields(first.after, values)]
    }
    return this.#do('create', moves, () => new Map([[key, changeWith(blank, set)]]))
  }

  delete(keys: readonly GoalKey[]): Promise<void> {
    return this.#set('delete', keys, markDeleted, (record) =>
      record.base === null ? null : changeWith(record, { status: 'deleted' }),
    )
  }

  discard(keys: readonly GoalKey[]): Promise<void> {
    return this.#set(
      'discard',
      keys,
      (record) => discard(record),
      ({ base }) => (base === null ? null : {}),
    )
  }

  resolve(keys: readonly GoalKey[], side: 'mine' | 'theirs'): Promise<void> {
    return this.#set(
      'resolve',
      keys,
      (record) => resolve(record, side),
      (record) => {
        const change = { ...record.change }
        for (const field of conflictsIn(record)) {
          const now = record.change[field]?.now ?? null
          const was = record.base && goalValue(record.base, field)
          if (side === 'mine') change[field] = { was, now }
          else Reflect.deleteProperty(change, field)
        }
        return change
      },
    )
  }

  undo(which: 'undo' | 'redo'): Promise<void> {
    return this.#inTurn(
      () => new Map(),
      () => this.store[which](),
    )
  }

  async putBack(to: number, keys: readonly GoalKey[] | null): Promise<void> {
    const { store } = this
    const at = Math.floor(to * store.sequence)
    const past = await this.#past(at)
    if (past === null) return
    const all = keys ?? [...new Set([...past.keys(), ...store.records.keys()])]
    const then = new Map(all.map((key) => [key, past.get(key) ?? null]))
    return this.#do(
      'restore',
      (records) => putBackMoves(records, then),
      () => new Map(),
    )
  }

  async takeBack(): Promise<void> {
    const { disk } = this.#memory
    const number = (await listPosts(disk, folder)).at(-1) ?? 0
    const post = await readPost(disk, folder, number)
    if (post === null) return
    const { items, states } = post
    const moves = (records: ReadonlyMap<GoalKey, GoalRecord>) =>
      takeBackMoves(records, items, states.all)
    return this.#do('restore', moves, () => new Map())
  }

  /** Pulls, and answers what the pull came to; null where that was not the time. */
  async pull(offers: readonly number[] | null, goOn: boolean): Promise<PullReport | null> {
    await this.#last
    if (this.busy !== null || this.posting.isRunning) return null
    this.busy = 'pull'
    const { now } = this.#parts
    const stop = new AbortController()
    this.#stopPull = stop
    const network = this.#told(this.store)
    const file = new PullFile(this.#process.disk, folder)
    const pull = new Pull({ network, platform: this.#line, file, now }, (progress) => {
      if (progress?.asks)
        queueMicrotask(() => {
          pull.answer(goOn)
        })
    })
    try {
      return await this.#allowed(pull.run(offers, stop.signal))
    } finally {
      this.busy = null
      this.#stopPull = null
    }
  }

  /** Whether a pull was left in its middle. */
  async hasLeftPull(): Promise<boolean> {
    return (await this.#memory.disk.files(folder)).includes('pull.json')
  }

  async post(places: readonly number[] | null): Promise<void> {
    await this.#last
    const { posting, store, watch } = this
    const keys = this.keys(places)
    if (this.busy !== null || posting.isRunning || posting.post !== null) return
    const wanted = keys.flatMap((key) => store.records.get(key) ?? [])
    const { items } = planPost(wanted, () => [])
    if (items.length === 0) return
    this.busy = 'post'
    await watch.begins(items, this.shadow.records)
    await this.#allowed(posting.begin(this.#line, items))
    await posting.settled()
    this.busy = null
  }

  async resume(): Promise<void> {
    await this.#last
    const { posting, watch } = this
    if (this.busy !== null || posting.isRunning || posting.post === null) return
    this.busy = 'post'
    watch.goesOn(this.shadow.records)
    posting.resume(this.#line)
    await posting.settled()
    this.busy = null
  }

  async stop(): Promise<void> {
    if (this.posting.post !== null) await this.#allowed(this.posting.stop())
  }

  async pause(): Promise<void> {
    await this.posting.pause()
  }

  /** Looks at everything, while nothing is under way. */
  async check(): Promise<void> {
    this.shadow.compare(this.store)
    const isOpen = await this.watch.review()
    if (isOpen !== (this.posting.post !== null)) {
      this.#parts.blame(isOpen ? 'a post was forgotten' : 'a post that is over goes on')
    }
  }

  #set(
    action: 'edit' | 'delete' | 'discard' | 'resolve',
    keys: readonly GoalKey[],
    moves: (record: GoalRecord) => readonly Move[],
    expected: (record: GoalRecord) => GoalRecord['change'] | null,
  ): Promise<void> {
    return this.#do(
      action,
      (records) =>
        keys.flatMap((key) => moves(records.get(key) ?? { key, base: null, change: {} })),
      (now) =>
        new Map(
          keys.flatMap((key) => {
            const record = now.get(key)
            return record === undefined ? [] : [[key, expected(record)] as const]
          }),
        ),
    )
  }

  #do(
    action: 'edit' | 'create' | 'delete' | 'discard' | 'resolve' | 'restore',
    moves: (records: ReadonlyMap<GoalKey, GoalRecord>) => readonly Move[],
    expected: Expected,
  ): Promise<void> {
    const plan = (records: ReadonlyMap<GoalKey, GoalRecord>): Plan => ({
      label: action,
      moves: moves(records),
    })
    return this.#inTurn(expected, () => this.store.commit(action, plan))
  }

  /** A person does one thing after the other. */
  #inTurn(expected: Expected, work: () => Promise<Entry | null>): Promise<void> {
    const done = this.#last.then(async () => {
      const { shadow, watch } = this
      shadow.expected = expected
      const entry = await this.#allowed(work())
      if (entry === null) return
      shadow.acknowledged(entry)
      shadow.expected = null
      watch.worked()
    })
    this.#last = done
    return done
  }

  /** What fails must have had a reason. Null where it did. */
  async #allowed<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work
    } catch (error) {
      const code = error instanceof GoalpostError ? error.failure.code : String(error)
      this.#parts.log(`    (${code})`)
      if (!this.#wasRefused && !expectedCodes.test(code)) this.#parts.blame(`failed: ${code}`)
      return null
    }
  }

  async #past(sequence: number): Promise<ReadonlyMap<GoalKey, GoalRecord> | null> {
    const { store } = this
    const past = new Map(store.records)
    if (sequence > store.sequence) return null
    try {
      for await (const entry of store.past.backward(store.sequence)) {
        if (entry.sequence <= sequence) break
        for (const move of entry.moves.toReversed()) undoMove(past, move)
      }
    } catch {
      return null
    }
    return past
  }

  /** The store as a pull and a post see it: whatever they commit is followed. */
  #told(store: NetworkStore) {
    const acknowledged = (entry: Entry | null) => {
      if (entry !== null) this.shadow.acknowledged(entry)
      return entry
    }
    return {
      get records() {
        return store.records
      },
      get contents() {
        return store.contents
      },
      get sequence() {
        return store.sequence
      },
      past: store.past,
      keepRestorePoint: (reason: string) => store.keepRestorePoint(reason),
      commit: (...[action, plan]: Parameters<NetworkStore['commit']>) =>
        store.commit(action, plan).then(acknowledged),
    }
  }
}

/** What is said of a line that was cut off as it was written: it was not acknowledged. */
const tornLine = 'Goalpost was stopped in the middle of an edit.'

/** History that is too old is gone, and the platform may fail a post before it begins. */
const expectedCodes = /^(history\/gone|platform\/)/

function undoMove(past: Map<GoalKey, GoalRecord>, move: Move): void {
  const record = past.get(move.key)
  if (move.type === 'goal') {
    if (move.before === null) past.delete(move.key)
    else past.set(move.key, move.before)
  } else if (record !== undefined && move.type === 'base' && record.base !== null) {
    past.set(move.key, { ...record, base: { ...record.base, ...move.before } })
  } else if (record !== undefined && move.type === 'cell') {
    const { [move.field]: _, ...others } = record.change
    const change = move.before === null ? others : { ...others, [move.field]: move.before }
    past.set(move.key, { ...record, change })
  }
}
