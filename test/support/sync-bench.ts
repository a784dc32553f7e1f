import { draftOf, type GoalKey } from '#domain/change/record'
import { newGoal, setFields } from '#domain/change/edits'
import type { Config } from '#domain/config/config'
import { GoalpostError } from '#domain/failure'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import type { Goal } from '#domain/goal/goal'
import type { GoalValues } from '#domain/sync/post-item'
import type { ItemState } from '#domain/sync/post-state'
import { PlatformError } from '../../src-main/platform/trouble'
import { callFailureOf, type CallFailure } from '../../src-main/sync/call-failure'
import { checkedPlan } from '../../src-main/sync/checked-plan'
import { readPost, type Post } from '../../src-main/sync/post-log'
import { Posting } from '../../src-main/sync/posting'
import { Pull } from '../../src-main/sync/pull'
import { PullFile } from '../../src-main/sync/pull-file'
import type { Pulled } from '../../src-main/sync/pulled-file'
import type { Disk } from '../../src-main/store/disk/disk'
import type { NetworkStore } from '../../src-main/store/network/network-store'
import { openNetwork } from '../../src-main/store/network/open-network'
import { aConfig } from './configs'
import { FakePlatform } from './fake-platform'
import { aGoal, anOffer } from './goals'
import { MemoryDisk } from './memory-disk'
import { makeNetwork } from './networks'
import { surroundings } from './surroundings'

const folder = '/data/networks/acme'

const now = () => new Date('2026-03-01T12:00:00Z')

/** A network of so many goals, in two offers. */
export function aConfigOf(goals: number): Config {
  return aConfig({
    offers: [anOffer(), anOffer({ id: 41, name: 'Acme app' })],
    goals: Array.from({ length: goals }, (_, index) =>
      aGoal({ id: 501 + index, offer_id: 40 + (index % 2), name: `Goal ${501 + index}` }),
    ),
  })
}

/** A network, a platform without a line, and somebody who posts from the one to the other. */
export class SyncBench {
  readonly platform: FakePlatform
  readonly failures: GoalpostError[] = []
  readonly #memory = new MemoryDisk()
  #disk: Disk = this.#memory.disk
  #store: NetworkStore | null = null
  #posting: Posting | null = null
  #made = 0

  constructor(config: Config) {
    this.platform = new FakePlatform(config)
  }

  static async begin(config: Config): Promise<SyncBench> {
    const bench = new SyncBench(config)
    const { disk } = bench.#memory
    await disk.makeFolder('/data')
    await disk.syncFolder('/')
    await makeNetwork(disk, folder, config)
    await bench.open()
    return bench
  }

  get store(): NetworkStore {
    if (this.#store === null) throw new Error('Not open')
    return this.#store
  }

  get posting(): Posting {
    if (this.#posting === null) throw new Error('Not open')
    return this.#posting
  }

  async open(disk: Disk = this.#memory.disk): Promise<void> {
    this.#disk = disk
    const opening = await openNetwork(surroundings({ disk }), folder)
    if (opening.kind === 'held') throw new Error('Held')
    const { store } = opening
    this.#store = store
    this.#posting = new Posting({
      disk,
      folder,
      now,
      who: 'ana',
      writer: store,
      judge,
      wait: () => Promise.resolve(),
      random: () => 0.5,
      changed: () => undefined,
    })
    await this.#posting.load()
  }

  async close(): Promise<void> {
    await this.posting.dispose()
    await this.store.close()
    this.#store = null
    this.#posting = null
  }

  /** The process is killed: nothing is let go of in an orderly way. Another one opens the network on a disk. */
  async killed(disk: Disk = this.#memory.disk): Promise<void> {
    const { posting } = this
    await posting.dispose().catch(() => undefined)
    await this.open(disk)
  }

  /** The power is lost, and with it all that the disk had not got done. */
  losePower(): void {
    this.#memory.losePower(() => 0)
  }

  /** The disk of everything, without what goes wrong with one. */
  get disk(): Disk {
    return this.#memory.disk
  }

  /** Sets fields of a goal, as an edit does. */
  async edit(key: GoalKey, values: GoalValues): Promise<void> {
    await this.store.commit('edit', (records) => {
      const record = records.get(key)
      return { label: 'Edit', moves: record === undefined ? [] : setFields(record, values) }
    })
  }

  /** Makes a new goal with these values. */
  async create(values: GoalValues): Promise<GoalKey> {
    this.#made += 1
    const key = `new-${this.#made}`
    const { preferences } = this.store.contents.network
    await this.store.commit('create', () => ({
      label: 'New goal',
      moves: newGoal(key, Number(values.offer_id ?? 40), preferences),
    }))
    await this.edit(key, values)
    return key
  }

  /** Posts everything that is pending, until nothing more can be done without a person. */
  async post(): Promise<Post> {
    const { records, contents } = this.store
    const settings = () => defaultCheckSettings
    const plan = await checkedPlan({ records, contents, settings, clock: () => 0 })
    const number = await this.posting.begin(this.platform, plan.items)
    await this.posting.settled()
    return this.report(number)
  }

  /** Goes on with what waits. */
  async resume(): Promise<void> {
    this.posting.resume(this.platform)
    await this.posting.settled()
  }

  /** Pulls everything. */
  pull(): Promise<Pulled> {
    const file = new PullFile(this.#disk, folder)
    const parts = { network: this.store, platform: this.platform, file, now }
    return new Pull(parts, () => undefined).run(null, new AbortController().signal)
  }

  async report(number: number): Promise<Post> {
    const post = await readPost(this.#disk, folder, number)
    if (post === null) throw new Error('No such post')
    return post
  }

  draft(key: GoalKey): Goal {
    const record = this.store.records.get(key)
    if (record === undefined) throw new Error(`No goal ${key}`)
    return draftOf(record)
  }
}

/** The states of a post's items, in a word each. */
export function words({ states }: Post): readonly ItemState['state'][] {
  return states.all.map(({ state }) => state)
}

/** What the fake platform throws, as the client's errors are judged. */
function judge(error: unknown): CallFailure {
  if (error instanceof PlatformError) return callFailureOf(error)
  if (!(error instanceof GoalpostError)) throw error
  const { failure } = error
  const isRefusal = failure.code === 'platform/refused'
  return {
    failure,
    mayBeDone: !isRefusal,
    about: isRefusal ? 'item' : 'line',
    fields: [],
  }
}
