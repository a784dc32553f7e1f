import { setImmediate as nextTurn } from 'node:timers/promises'
import { contentsMove, type Shown } from '#domain/change/contents'
import type { Move } from '#domain/change/move'
import type { PullProgress } from '#domain/contract/sync-views'
import type { Goal } from '#domain/goal/goal'
import { isFarLess } from '#domain/sync/far-less'
import { contentsLabel, countPulled, nothingPulled, pullLabel } from '#domain/sync/pull-counts'
import type { Records } from '../store/state/records'
import type { Platform } from './platform'
import { lookUp } from './pull-absent'
import { contentsShown, pagesOfContents } from './pull-contents'
import type { PullFile, PullState } from './pull-file'
import type { PullIds } from './pull-ids'
import type { PulledNetwork } from './pull-network'
import { covered, goalsProgress, type Beginning } from './pull-progress'
import { pulledMoves } from './pulled-moves'
import { pagesOf, type CoveredPage } from './pages'

/** What a pull stands on. */
export interface PullParts {
  readonly network: PulledNetwork
  readonly platform: Platform
  readonly file: PullFile
  readonly now: () => Date
}

/** Whom a pull tells how far it is, and whom it asks whether to go on. */
export interface PullHost {
  readonly tell: (progress: PullProgress) => void
  readonly ask: (asks: NonNullable<PullProgress['asks']>) => Promise<boolean>
}

/** One run of a pull, from where it begins to its end, or to where it is stopped or fails. */
export class PullRun {
  readonly #parts: PullParts
  readonly #ids: PullIds
  readonly #host: PullHost
  readonly #signal: AbortSignal
  readonly #begun: Beginning
  #state: PullState
  #mayGoOn = false

  constructor(
    parts: PullParts,
    state: PullState,
    ids: PullIds,
    host: PullHost,
    signal: AbortSignal,
  ) {
    this.#parts = parts
    this.#state = state
    this.#ids = ids
    this.#host = host
    this.#signal = signal
    this.#begun = { time: parts.now().getTime(), goals: state.goals }
  }

  get state(): PullState {
    return this.#state
  }

  /** Pulls all that is left to pull. Nothing at all moves before it is known that the platform shows enough. */
  async run(): Promise<'done' | 'stopped'> {
    const { file } = this.#parts
    const contents = this.#state.after === 0 ? await this.#contents() : null
    for await (const page of this.#pages()) {
      if (!(await this.#isFit(page))) {
        await file.remove()
        return 'stopped'
      }
      if (contents !== null && page.after === 0) await this.#commitContents(contents)
      await this.#cover(page)
      await nextTurn()
      this.#signal.throwIfAborted()
    }
    await file.remove()
    return 'done'
  }

  #contents(): Promise<Shown> {
    const { platform, network } = this.#parts
    const tell = (done: number, total: number | null) => {
      this.#host.tell({ doing: 'offers', done, total, secondsLeft: null, asks: null })
    }
    tell(0, null)
    return contentsShown(platform, network.contents.network, this.#state.offers, this.#signal, tell)
  }

  #pages(): AsyncGenerator<CoveredPage<Goal>> {
    const { offers, after: from } = this.#state
    this.#tell()
    return pagesOf((after) => {
      const request = offers === null ? { after } : { after, offers }
      return this.#parts.platform.goals(request, this.#signal)
    }, from)
  }

  /** A person is asked once: who wants to go on does so to the end. */
  async #isFit({ rows, left }: CoveredPage<Goal>): Promise<boolean> {
    this.#signal.throwIfAborted()
    const [known, rest] = [this.#ids.count, rows.length + left]
    const shown = this.#state.goals + rest
    if (this.#mayGoOn || !isFarLess({ known, shown, rest, promised: this.#state.left })) return true
    this.#mayGoOn = await this.#host.ask({ known, shown })
    this.#signal.throwIfAborted()
    return this.#mayGoOn
  }

  async #commitContents(shown: Shown): Promise<void> {
    const { network } = this.#parts
    for (const some of pagesOfContents(shown)) {
      await network.commit('pull', () => {
        const contents = contentsMove(network.contents, some)
        return { label: contentsLabel(contents ?? {}), moves: [], contents }
      })
    }
  }

  async #cover(page: CoveredPage<Goal>): Promise<void> {
    const { network, platform, file } = this.#parts
    const expected = this.#ids.between(page.after, page.upTo)
    const { found, gone } = await lookUp(platform, expected, page.rows, this.#signal)
    const shown = [...page.rows, ...found]
    const movesOf = (records: Records) => pulledMoves(records, this.#ids, { shown, gone })
    await this.#keepRestorePoint(movesOf)
    let counts = nothingPulled
    const entry = await network.commit('pull', async (records) => {
      const moves = await movesOf(records)
      counts = countPulled(records, moves)
      return { label: pullLabel(counts), moves }
    })
    this.#state = covered(this.#state, page, { entry, counts, sequence: network.sequence })
    if (page.upTo < Infinity) await file.save(this.#state)
    this.#tell()
  }

  /** What was here before the first page that moves anything: once, and not where nothing was here. */
  async #keepRestorePoint(movesOf: (records: Records) => Promise<readonly Move[]>): Promise<void> {
    const { network } = this.#parts
    if (this.#state.kept || network.records.size === 0) return
    if ((await movesOf(network.records)).length > 0) await network.keepRestorePoint('Before: Pull')
  }

  #tell(): void {
    this.#host.tell(goalsProgress(this.#state, this.#begun, this.#parts.now().getTime()))
  }
}
