import type { PullProgress, PullReport } from '#domain/contract/sync-views'
import { GoalpostError, type Failure } from '#domain/failure'
import { nothingPulled } from '#domain/sync/pull-counts'
import { begunPull } from './pull-begin'
import type { PullState } from './pull-file'
import { PullIds } from './pull-ids'
import { pulledBy, type Pulled } from './pulled-file'
import { PullRun, type PullHost, type PullParts } from './pull-run'

/**
 * Pulls a network from the platform, and tells of it. One pull at a time, and none while a post runs: a post is about to move
 * what a pull would show. Both are for the caller to see to.
 *
 * Bases follow the platform page by page, each page in one commit. A pull that was stopped, failed, or went down with the app
 * goes on from its last page when the same is pulled again soon.
 */
export class Pull {
  readonly #parts: PullParts
  readonly #listener: (progress: PullProgress | null) => void
  #progress: PullProgress | null = null
  #answer: ((goOn: boolean) => void) | null = null
  constructor(parts: PullParts, listener: (progress: PullProgress | null) => void) {
    this.#parts = parts
    this.#listener = listener
  }

  /** How far it is; null where nothing is pulled. */
  get progress(): PullProgress | null {
    return this.#progress
  }

  /**
   * Pulls the goals of these offers, of all where null. Resolves with how it ended, whether it was done, stopped by the signal,
   * or failed: what was committed until then stays.
   */
  async run(offers: readonly number[] | null, signal: AbortSignal): Promise<Pulled> {
    const { file, network, now } = this.#parts
    const scope = offers === null ? null : [...new Set(offers)].sort((a, b) => a - b)
    this.#tell({ doing: 'offers', done: 0, total: null, secondsLeft: null, asks: null })
    let run: PullRun | null = null
    try {
      const state = await begunPull(file, network, scope, now())
      const ids = await PullIds.of(network.records, scope === null ? null : new Set(scope))
      run = new PullRun(this.#parts, state, ids, this.#host(signal), signal)
      const end = await run.run()
      return this.#pulled(run.state, end)
    } catch (error) {
      return this.#pulled(run?.state ?? null, endOf(error, signal))
    } finally {
      this.#tell(null)
    }
  }

  /** Answers a pull that asks whether to go on. */
  answer(goOn: boolean): void {
    this.#answer?.(goOn)
  }

  #host(signal: AbortSignal): PullHost {
    return {
      tell: (progress) => {
        this.#tell(progress)
      },
      ask: (asks) => this.#ask(asks, signal),
    }
  }

  async #ask(asks: NonNullable<PullProgress['asks']>, signal: AbortSignal): Promise<boolean> {
    const before = this.#progress
    if (before === null) return false
    const answer = new Promise<boolean>((resolve) => {
      this.#answer = resolve
      // Who stops a pull that asks has answered it.
      signal.addEventListener(
        'abort',
        () => {
          resolve(false)
        },
        { once: true },
      )
    })
    this.#tell({ ...before, asks })
    const goOn = await answer
    this.#answer = null
    this.#tell(before)
    return goOn
  }

  #tell(progress: PullProgress | null): void {
    this.#progress = progress
    this.#listener(progress)
  }

  #pulled(state: PullState | null, end: PullReport['end']): Pulled {
    const at = this.#parts.now().toISOString()
    return pulledBy(state ?? { begun: at, goals: 0, counts: nothingPulled, entries: [] }, end, at)
  }
}

/** A fault of the program ends a pull as a failure does: what was committed stays, and it can be pulled again. */
const brokenOff: Failure = {
  code: 'pull/broken_off',
  what: 'The pull broke off because of a fault in Goalpost.',
  next: 'Nothing was lost. Pull again: it goes on from here.',
}

/** Whatever goes wrong after somebody stopped it goes wrong because of that. */
function endOf(error: unknown, signal: AbortSignal): PullReport['end'] {
  if (signal.aborted) return 'stopped'
  return error instanceof GoalpostError ? error.failure : brokenOff
}
