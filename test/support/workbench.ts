import { defaultCheckSettings } from '#domain/goal/check-settings'
import { draftOf, type GoalKey } from '#domain/change/record'
import { GoalpostError } from '#domain/failure'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { Goals } from '../../src-main/services/goals/goals'
import { History } from '../../src-main/services/history/history'
import { Restores } from '../../src-main/services/history/restores'
import { Session } from '../../src-main/services/session'
import type { Disk } from '../../src-main/store/disk/disk'
import type { NetworkStore } from '../../src-main/store/network/network-store'
import { openNetwork } from '../../src-main/store/network/open-network'
import { usualLimits } from '../../src-main/store/surroundings'
import { LongWork } from '../../src-main/long-work/long-work'
import { aConfig } from './configs'
import { aGoal } from './goals'
import { Model, same, text, type State } from './model'
import { makeNetwork } from './networks'
import { pulledFrom, pullPlan, type PullOf } from './pulled'
import { aProcess, surroundings } from './surroundings'

export const folder = '/data/networks/acme'
const network = 'acme'
const ids = [501, 502, 503, 504]
export const baseKeys: readonly GoalKey[] = ids.map((id) => `goal-${id}`)
const goals = ids.map((id) => aGoal({ id, name: `Goal ${id}` }))

/** Small ones, so that much happens in a short day. */
const limits = { ...usualLimits, snapshotEntries: 4, manyGoals: 3 }

/** Makes the data folder, which was there before the network. */
export async function makeDataFolder(disk: Disk): Promise<void> {
  await disk.makeFolder('/data')
  await disk.syncFolder('/')
}

/** Makes the network that a workbench works in. */
export async function makeWork(disk: Disk): Promise<void> {
  await makeNetwork(disk, folder, aConfig({ goals }))
}

/** Somebody at work in a network, with a model beside it of what was acknowledged. */
export class Workbench {
  readonly model = new Model(new Map(goals.map((goal) => [`goal-${goal.id ?? 0}`, goal])))
  /** The goals that the last pull did not show. */
  missing: ReadonlySet<GoalKey> = new Set()
  /** What the offers are called, by their ids. */
  offers: ReadonlyMap<number, string> = new Map([[40, 'Acme shop']])
  readonly failures: GoalpostError[] = []
  readonly notices: string[] = []
  /** What would be there now if the last thing that was refused had been done. */
  refused: State | null = null
  /** The clock, in milliseconds. */
  time = Date.parse('2026-03-01T12:00:00Z')
  /** For how long the history is kept. */
  historyDays = 90
  readonly #points: { readonly id: string; readonly sequence: number }[] = []
  #disk: Disk
  #store: NetworkStore | null = null
  #session = aSession()
  #made = 0
  #pulled = 0

  constructor(disk: Disk) {
    this.#disk = disk
  }

  get store(): NetworkStore {
    if (this.#store === null) throw new Error('Not open')
    return this.#store
  }

  get isOpen(): boolean {
    return this.#store !== null
  }

  /** Opens the network on a disk, as a process that is alone. */
  async open(disk: Disk = this.#disk): Promise<void> {
    this.#disk = disk
    this.#store = null
    const now = () => new Date(this.time)
    const kept = { ...limits, historyDays: () => this.historyDays }
    const here = surroundings({ disk, now, limits: kept, process: aProcess() })
    const opening = await openNetwork(here, folder)
    if (opening.kind === 'held') throw new Error('Held')
    this.notices.push(...opening.notices)
    const { reading, records } = opening.store
    if (reading.total !== records.size) throw new Error('More or fewer goals came than were told')
    this.#store = opening.store
    this.#session = aSession()
    await this.#session.use(network, opening.store)
  }

  async close(): Promise<void> {
    this.#store = null
    await this.#session.close()
  }

  /** The state that the store shows. */
  seen(): State {
    return new Map([...this.store.records].map(([key, record]) => [key, draftOf(record)]))
  }

  edit(keys: readonly GoalKey[], field: GoalFieldName, value: FieldValue): Promise<void> {
    const here = keys.filter((key) => this.model.state.has(key))
    if (here.length === 0) return Promise.resolve()
    const edits = here.map((key) => ({ key, field, value }))
    return this.#do(this.model.edited(here, field, value), () =>
      this.#goals().edit({ network, edits }),
    )
  }

  create(): Promise<void> {
    this.#made += 1
    const goal = { offer_id: 40, name: 'New goal', enforce_encrypt_tracking_pixels: true }
    return this.#do(this.model.created(`new-${this.#made}`, goal), () =>
      this.#goals().create({ network, offerId: 40 }),
    )
  }

  discard(keys: readonly GoalKey[]): Promise<void> {
    const here = keys.filter((key) => this.model.state.has(key))
    if (here.length === 0) return Promise.resolve()
    return this.#do(this.model.discarded(here), () =>
      this.#goals().discard({ network, keys: here }),
    )
  }

  /** Pruning runs beside the work: a step that could be undone a moment ago may be too old by now, where that is allowed. */
  undo(mayBeTooOld = false): Promise<void> {
    return this.#try(this.model.beforeLast(), async () => {
      const entry = await new History(this.#session, quiet).undo({ network })
      if (entry === null && mayBeTooOld) this.model.forgot(0)
      else this.model.undid()
    })
  }

  redo(): Promise<void> {
    return this.#try(this.model.afterNext(), async () => {
      await new History(this.#session, quiet).redo({ network })
      this.model.redid()
    })
  }

  putBack(sequence: number, keys: readonly GoalKey[] | null): Promise<void> {
    const next = this.model.putBack(sequence, keys)
    return this.#do(next, () =>
      new History(this.#session, quiet).putBack({
        network,
        sequence,
        ...(keys !== null && { keys }),
      }),
    )
  }

  keepRestorePoint(): Promise<void> {
    return this.#try(null, async () => {
      const id = await new Restores(this.#session, quiet).create({ network })
      this.#points.push({ id, sequence: this.model.sequence })
    })
  }

  restore(which: number): Promise<void> {
    const point = this.#points[which % Math.max(1, this.#points.length)]
    if (point === undefined) return Promise.resolve()
    return this.#do(this.model.putBack(point.sequence, null), () =>
      new Restores(this.#session, quiet).restore({ network, point: point.id }),
    )
  }

  /**
   * The platform shows other values in some fields, some goals no more, and perhaps one that is new; and other things around
   * the goals. Nobody ever sets a value that it comes to, so that no change ends by itself.
   */
  pull(what: PullOf): Promise<void> {
    this.#pulled += 1
    const pulled = pulledFrom(this.model.bases, what, this.#pulled)
    return this.#try(null, async () => {
      await this.store.commit('pull', (records) => pullPlan(pulled, records, this.store.contents))
      this.model.pulled(pulled.shown)
      this.missing = pulled.gone
      this.offers = new Map([...this.offers, ...pulled.offers])
    })
  }

  #goals(): Goals {
    return new Goals(
      this.#session,
      () => String(this.#made),
      () => defaultCheckSettings,
    )
  }

  #do(next: State, work: () => Promise<unknown>): Promise<void> {
    return this.#try(next, async () => {
      await work()
      this.model.did(next)
    })
  }

  /** Goes on after a failure, as a person would. */
  async #try(next: State | null, work: () => Promise<void>): Promise<void> {
    const before = this.store.sequence
    try {
      await work()
      // Something was kept, so what was refused before was taken back.
      if (this.store.sequence > before) this.refused = null
    } catch (error) {
      if (!(error instanceof GoalpostError)) throw error
      this.failures.push(error)
      this.refused ??= next
    }
  }
}

/** Whether a workbench shows what was acknowledged, or, where that is allowed, what was refused last besides. */
export function problemOf(bench: Workbench, refused: State | null): string | null {
  const seen = bench.seen()
  if (same(seen, bench.model.state) || (refused !== null && same(seen, refused))) return null
  return `Seen: ${text(seen)}\nDone: ${text(bench.model.state)}`
}

const quiet = new LongWork(() => undefined)

function aSession(): Session {
  return new Session(
    quiet,
    () => undefined,
    () => Promise.resolve(),
  )
}
