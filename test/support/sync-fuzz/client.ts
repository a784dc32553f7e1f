import type { GoalKey } from '#domain/change/record'
import type { Config } from '#domain/config/config'
import { GoalpostError } from '#domain/failure'
import type { NetworkStore } from '../../../src-main/store/network/network-store'
import type { Posting } from '../../../src-main/sync/posting'
import type { FakeCall, FakeFault } from '../fake-behaviour'
import type { FakePlatform } from '../fake-platform'
import { makeNetwork } from '../networks'
import { folder, type Desk } from './desk'
import type { IsKnown } from './entry-checks'
import type { IsStrange } from './findings'
import { Line, type Switchboard } from './line'
import { Machine } from './machine'
import { openDesk } from './open-desk'
import { Person } from './person'
import { PostWatch } from './post-watch'
import { Shadow } from './shadow'
import { Syncing } from './syncing'
import { Turns } from './turns'

/** History that is too old is gone, and the platform may fail a post before it begins. */
const expectedCodes = /^(history\/gone|platform\/)/

/** What a client of the platform stands on in a fuzz. */
interface ClientParts {
  readonly platform: FakePlatform
  readonly board: Switchboard
  readonly isStrange: IsStrange
  readonly now: () => Date
  readonly meets: (call: FakeCall) => Promise<FakeFault | null>
  readonly blame: (what: string) => void
  readonly log: (what: string) => void
}

/** One of those who work on a network: a disk, a process that comes and goes, and all of what it did beside it. */
export class Client implements Desk {
  readonly machine = new Machine()
  readonly watch: PostWatch
  readonly person: Person
  readonly syncing: Syncing
  readonly #parts: ClientParts
  readonly #turns = new Turns()
  #open: { readonly store: NetworkStore; readonly posting: Posting } | null = null
  #shadow: Shadow | null = null

  private constructor(parts: ClientParts) {
    this.#parts = parts
    const { platform, board, isStrange, meets, now, blame } = parts
    const { disk } = this.machine
    const known = () => this.shadow.records
    this.watch = new PostWatch({ disk, folder, platform, isStrange, known, blame })
    const isDead = () => this.machine.isDead
    const line = new Line(board, { platform, watch: this.watch, isDead, meets })
    this.person = new Person(this, this.#turns)
    this.syncing = new Syncing(this, { line, turns: this.#turns, now })
  }

  /** A client that holds a network as it is configured. */
  static async begin(config: Config, parts: ClientParts): Promise<Client> {
    const client = new Client(parts)
    const { disk } = client.machine
    await disk.makeFolder('/data')
    await disk.syncFolder('/')
    await makeNetwork(disk, folder, config)
    await client.open()
    return client
  }

  /** The network as the process of the moment has it. */
  get store(): NetworkStore {
    return opened(this.#open).store
  }

  /** What posts in the process of the moment. */
  get posting(): Posting {
    return opened(this.#open).posting
  }

  /** What the client should hold. */
  get shadow(): Shadow {
    return opened(this.#shadow)
  }

  /** A process opens the network. The one before it is no more. */
  async open(): Promise<void> {
    const { now, blame } = this.#parts
    const before = this.#open
    this.machine.die()
    await before?.posting.dispose().catch(() => undefined)
    this.machine.start()
    const acknowledged: Shadow['acknowledged'] = (entry) => {
      this.shadow.acknowledged(entry)
    }
    this.#open = await openDesk({ disk: this.machine.ownDisk, now, acknowledged, blame })
    const { store, posting } = this.#open
    if (this.#shadow === null) {
      const isKnown: IsKnown = (...cell) => this.watch.isKnown(...cell)
      this.#shadow = new Shadow(store, isKnown, blame)
    } else await this.#shadow.reopened(store)
    await posting.load()
  }

  /** Closes in an orderly way, and opens again. Whatever else a person does waits for it. */
  restart(): Promise<void> {
    return this.#turns.next(async () => {
      if (this.syncing.isBusy) return
      const { posting, store } = this
      await this.allowed(posting.dispose().then(() => store.close()))
      await this.open().catch((error: unknown) => {
        // The process that opens it may be killed in its turn, and is followed by another one.
        if (!this.machine.isDead) throw error
      })
    })
  }

  /** The keys that places stand for now; all where null. */
  keys(places: readonly number[] | null): readonly GoalKey[] {
    const all = [...this.store.records.keys()]
    if (places === null || all.length === 0) return all
    return [...new Set(places.map((place) => all[place % all.length] ?? ''))]
  }

  /** Looks at everything, while nothing is under way. */
  async check(): Promise<void> {
    this.shadow.compare(this.store)
    const isOpen = await this.watch.review()
    if (isOpen !== (this.posting.post !== null)) {
      this.#parts.blame(isOpen ? 'a post was forgotten' : 'a post that is over goes on')
    }
  }

  readonly allowed = async <T>(work: Promise<T>): Promise<T | null> => {
    try {
      return await work
    } catch (error) {
      const { log, blame } = this.#parts
      const code = error instanceof GoalpostError ? error.failure.code : String(error)
      log(`    (${code})`)
      if (!this.machine.wasRefused && !expectedCodes.test(code)) blame(`failed: ${code}`)
      return null
    }
  }
}

function opened<T>(thing: T | null): T {
  if (thing === null) throw new Error('Not open')
  return thing
}
