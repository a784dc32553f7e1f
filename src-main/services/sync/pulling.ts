import type { PulledCell, PullProgress, PullReport } from '#domain/contract/sync-views'
import type { Failure } from '#domain/failure'
import type { Platform } from '../../sync/platform'
import { Pull } from '../../sync/pull'
import { pulledCells } from '../../sync/pull-cells'
import type { PullFile } from '../../sync/pull-file'
import type { PulledNetwork } from '../../sync/pull-network'
import { pulledBy, type Pulled, type PulledFile } from '../../sync/pulled-file'

export interface PullingParts {
  readonly network: PulledNetwork
  /** How far a pull came that is not over. */
  readonly file: PullFile
  /** What the last one came to. */
  readonly pulledFile: PulledFile
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
  #pulled: Pulled | null = null
  #saved: Promise<void> = Promise.resolve()

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

  /** What the last pull came to, also where that was before the network was opened. */
  get report(): PullReport | null {
    return this.#pulled?.report ?? null
  }

  /** Finds out what the last pull came to before the network was opened. */
  async load(): Promise<void> {
    const { file, pulledFile } = this.#parts
    const [pulled, left] = [await pulledFile.read(), await file.read()]
    // A pull that was left and told of nothing went down with the app.
    const isCutOff = left !== null && left.begun !== pulled?.begun
    this.#pulled = isCutOff ? pulledBy(left, cutOff, left.begun) : pulled
  }

  /** Begins a pull of these offers, of all where null. */
  begin(platform: Platform, offers: readonly number[] | null): void {
    const { network, file, pulledFile, now, changed } = this.#parts
    const pull = new Pull({ network, platform, file, now }, changed)
    const cut = new AbortController()
    this.#pull = pull
    this.#cut = cut
    this.#running = pull.run(offers, cut.signal).then((pulled) => {
      this.#pulled = pulled
      this.#cut = null
      changed()
      this.#saved = this.#saved.then(() => pulledFile.save(pulled))
      return this.#saved
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
    return this.report
  }

  /** What the last pull changed of goals that were here, amounts first. */
  cells(): Promise<readonly PulledCell[]> {
    return pulledCells(this.#parts.network, this.#pulled?.entries ?? [])
  }
}

const cutOff: Failure = {
  code: 'pull/cut_off',
  what: 'Goalpost was closed before the pull came to its end.',
  next: 'Nothing was lost. Pull again: within an hour it goes on from there.',
}
