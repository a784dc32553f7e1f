import { expect } from 'vitest'
import type { Config } from '#domain/config/config'
import type { PulledCell, PullProgress, PullReport } from '#domain/contract/sync-views'
import type { Platform } from '../../src-main/sync/platform'
import { Pull } from '../../src-main/sync/pull'
import { pulledCells } from '../../src-main/sync/pull-cells'
import { PullFile } from '../../src-main/sync/pull-file'
import type { Disk } from '../../src-main/store/disk/disk'
import type { NetworkStore } from '../../src-main/store/network/network-store'
import { usualLimits } from '../../src-main/store/surroundings'
import { aConfig } from './configs'
import { FakePlatform } from './fake-platform'
import { aGoal } from './goals'
import { MemoryDisk } from './memory-disk'
import { makeNetwork, openStore } from './networks'

export const folder = '/data/acme'

/** A network with so many goals, from id 1 on. */
export function numbered(count: number): Config {
  const goals = Array.from({ length: count }, (_none, place) =>
    aGoal({ id: place + 1, name: `Goal ${place + 1}` }),
  )
  return aConfig({ goals })
}

/** A network here, the platform that it is of, and pulls between them. */
export class Pulling<P extends Platform = Platform> {
  #looked = 0
  readonly platform: P
  readonly disk: Disk
  /** Everything that the pulls told. */
  readonly told: (PullProgress | null)[] = []
  /** What a pull that asks is answered; it waits where null. */
  answer: boolean | null = null
  /** The clock, in milliseconds. */
  time = Date.parse('2026-03-01T12:00:00Z')
  store: NetworkStore
  pull: Pull
  #stop = new AbortController()
  #entries: readonly number[] = []

  private constructor(disk: Disk, store: NetworkStore, platform: P) {
    this.disk = disk
    this.platform = platform
    this.store = store
    this.pull = this.#newPull()
  }

  /** What is known here, on a disk in memory, and the platform that it is pulled from. */
  static async of<P extends Platform>(here: Config, platform: P): Promise<Pulling<P>> {
    const { disk } = new MemoryDisk()
    await disk.makeFolder('/data')
    await makeNetwork(disk, folder, here)
    const { store } = await openStore(disk, folder)
    return new Pulling(disk, store, platform)
  }

  async run(offers: readonly number[] | null = null): Promise<PullReport> {
    this.#stop = new AbortController()
    const pulled = await this.pull.run(offers, this.#stop.signal)
    this.#entries = pulled.entries
    return pulled.report
  }

  /** What the last pull changed. */
  cells(): Promise<readonly PulledCell[]> {
    return pulledCells(this.store, this.#entries)
  }

  stop(): void {
    this.#stop.abort()
  }

  /** Opens the network again, as after a restart. */
  async restart(disk: Disk = this.disk): Promise<void> {
    await this.store.close().catch(() => undefined)
    const now = () => new Date(this.time)
    const { store } = await openStore(disk, folder, { now, limits: usualLimits })
    this.store = store
    this.pull = this.#newPull(disk)
  }

  #newPull(disk: Disk = this.disk): Pull {
    const { store: network, platform } = this
    const file = new PullFile(disk, folder)
    const parts = { network, platform, file, now: () => new Date(this.time) }
    return new Pull(parts, (progress) => {
      this.told.push(progress)
      if (progress?.asks && this.answer !== null) {
        const { answer } = this
        queueMicrotask(() => {
          this.pull.answer(answer)
        })
      }
    })
  }

  /** What calls there were since the last time, in short. */
  calls(this: Pulling<FakePlatform>): readonly string[] {
    const since = this.platform.calls.slice(this.#looked)
    this.#looked = this.platform.calls.length
    return since.map(({ method, after }) => (after === undefined ? method : `${method} ${after}`))
  }
}

/** A network and a fake platform of it, with two goals on a page; it has what is known here unless something else is said. */
export function aPulling(here: Config, there: Config = here): Promise<Pulling<FakePlatform>> {
  return Pulling.of(here, new FakePlatform(there, { pageSize: 2 }))
}

/** Everything that a network holds, as a text that is the same for the same. */
export function contentOf({ records, contents }: NetworkStore): string {
  const goals = [...records.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return JSON.stringify({ goals, contents }, null, 1)
}

/** Bases equal the platform, and nothing is marked that is there. */
export function expectLevel({ store, platform }: Pulling<FakePlatform>): void {
  for (const record of store.records.values()) {
    if (record.base === null) continue
    const there = platform.held.get(record.base.id ?? 0)
    if (record.missing === true) expect(there).toBeUndefined()
    else expect(record.base).toEqual(there)
  }
  const bases = [...store.records.values()].flatMap(({ base }) => base?.id ?? [])
  expect(bases).toEqual(expect.arrayContaining([...platform.held.keys()]))
}
