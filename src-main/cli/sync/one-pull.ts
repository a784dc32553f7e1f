import { isConflicted } from '#domain/change/conflict'
import type { PullProgress, PullReport, SyncView } from '#domain/contract/sync-views'
import type { Failure } from '#domain/failure'
import type { NetworkContents } from '#domain/network/network'
import { failureLine } from '../failure-line'
import type { Work } from './at-work'
import { Progress } from './progress'
import type { PullTold } from './pull-report'
import type { PullCommand } from './sync-arguments'
import { showsFewer } from './sync-failures'
import type { Outside, Talk } from './workplace'

/** One pull, with whoever waits for it. */
export class OnePull {
  readonly #command: PullCommand
  readonly #talk: Talk
  readonly #outside: Outside
  readonly #progress: Progress
  #work: Work | null = null
  #asked: NonNullable<PullProgress['asks']> | null = null

  constructor(command: PullCommand, talk: Talk, outside: Outside) {
    this.#command = command
    this.#talk = talk
    this.#outside = outside
    this.#progress = new Progress(talk, outside.now)
  }

  /** Is told how far it is, and whether it asks. */
  hear({ pull: progress }: SyncView): void {
    if (progress === null) return
    if (progress.asks !== null) {
      this.#asked = progress.asks
      this.#work?.exchange.answerPull(this.#command.acceptFewer)
    }
    const { doing, done, total } = progress
    if (doing === 'goals') this.#progress.tell(done, total, lineOf(progress))
  }

  /** Pulls what was asked for, and resolves with what it came to, done or not. */
  async run(work: Work): Promise<PullTold> {
    const { exchange, store, network } = work
    this.#work = work
    await exchange.pull(this.#command.offers)
    void this.#outside
      .interrupted()
      .then(() => exchange.stopPull())
      // What becomes of it is told below.
      .catch(() => undefined)
    const report = await exchange.pullSettled()
    this.#progress.end()
    if (report === null) throw new Error('The pull came to nothing')
    const failure = this.#failureOf(report)
    if (failure !== null) await this.#talk.say(failureLine(failure))
    const inConflict = [...store.records.values()].filter(isConflicted).length
    const end = endOf(report, failure)
    if (end === 'stopped')
      await this.#talk.say('The pull was stopped. Pull again to go on with it.')
    const cells = await exchange.pulledCells()
    const unknownOffers = end === 'done' ? this.#unknownOffers(store.contents) : []
    if (unknownOffers.length > 0) await this.#talk.say(notFound(unknownOffers))
    const { offers } = this.#command
    const { records } = store
    return { network, offers, unknownOffers, report, end, failure, inConflict, cells, records }
  }

  /** Those that were asked for by name, and are not there. */
  #unknownOffers({ offers }: NetworkContents): readonly number[] {
    const here = new Set(offers.map(({ id }) => id))
    return (this.#command.offers ?? []).filter((id) => !here.has(id))
  }

  #failureOf({ end, goals }: PullReport): Failure | null {
    if (typeof end !== 'string') return end
    const isRefused = end === 'stopped' && this.#asked !== null && !this.#command.acceptFewer
    return isRefused && this.#asked !== null ? showsFewer(this.#asked, goals === 0) : null
  }
}

function notFound(offers: readonly number[]): string {
  const [what, these] = offers.length === 1 ? ['offer', 'this id'] : ['offers', 'these ids']
  return `The platform shows no ${what} with ${these}: ${offers.join(', ')}.`
}

function endOf({ end }: PullReport, failure: Failure | null): PullTold['end'] {
  if (typeof end !== 'string') return 'failed'
  return failure === null ? end : 'fewer'
}

function lineOf({ done, total, secondsLeft }: PullProgress): string {
  const left = secondsLeft === null ? '' : `, about ${secondsLeft} s left`
  return `Pulled ${done} of ${total ?? '?'} goals${left}`
}
