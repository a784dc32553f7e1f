import type { PulledCell, PullProgress, PullReport } from '#domain/contract/sync-views'
import type { Platform } from '../sync/platform'
import { Pull } from '../sync/pull'
import type { PullFile } from '../sync/pull-file'
import type { PulledNetwork } from '../sync/pull-network'

export interface PullingParts {
  readonly network: PulledNetwork
  readonly file: PullFile
  readonly now: () => Date
  /** It is somewhere else than before. */
  readonly changed: () => void
}

/** The pulls of an open network: one at a time, in the background. */
export class Pulling {
  readonly #parts: PullingParts
  #pull: Pull | null = null
  #cut: AbortController | null = null
  #running: Promise<unknown> = Promise.resolve()
  #report: PullReport | null = null

  constructor(parts: PullingParts) {
    this.#parts = parts
  }

  get isRunning(): boolean {
    return this.#cut !== null
  }

  /** How far it is; null where nothing is pulled. */
  get progress(): PullProgress | null {
    return this.#pull?.progress ?? null
  }

  /** What the last pull since the network was opened came to. */
  get report(): PullReport | null {
    return this.#report
  }

  /** Begins a pull of these offers, of all where null. */
  begin(platform: Platform, offers: readonly number[] | null): void {
    const { network, file, now, changed } = this.#parts
    const pull = new Pull({ network, platform, file, now }, changed)
    const cut = new AbortController()
    this.#pull = pull
    this.#cut = cut
    this.#running = pull.run(offers, cut.signal).then((report) => {
      this.#report = report
      this.#cut = null
      changed()
    })
  }

  /** Answers a pull that asks whether to go on. */
  answer(goOn: boolean): void {
    this.#pull?.answer(goOn)
  }

  /** Stops the pull under way. What came until then stays. */
  async stop(): Promise<void> {
    this.#cut?.abort()
    await this.#running
  }

  /** Resolves with what the pull under way comes to. */
  async settled(): Promise<PullReport | null> {
    await this.#running
    return this.#report
  }

  /** What the last pull changed of goals that were here, amounts first. */
  async cells(): Promise<readonly PulledCell[]> {
    return (await this.#pull?.pulledCells()) ?? []
  }
}
