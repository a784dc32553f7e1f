import type { WorkNumber, WorkProgress, WorkState } from '#domain/contract/work'
import type { Client } from '../api'
import { keyed } from '../keyed'
import { workWords, type WorkWords } from './work-words'

/** What is over before is never shown: a dialog that flashes up says nothing. */
const SHOW_AFTER = 500

interface Work extends WorkProgress {
  readonly state: WorkState
  /** It takes long enough to be shown. */
  readonly isLong: boolean
  /** A person stopped it, and it is not over yet. */
  readonly isStopping: boolean
}

/** Something that takes long, in words. */
export interface ShownWork extends WorkWords {
  readonly done: number
  readonly total: number | null
  /** Null where it can no longer be stopped. */
  readonly stop: (() => void) | null
}

/** Everything under way that takes more than half a second: one is shown at a time, the one that began first. */
export class UnderWay {
  readonly #client: Client
  #works: ReadonlyMap<WorkNumber, Work> = $state.raw(keyed<Work, WorkNumber>([], numberOf))
  readonly #long = $derived([...this.#works.values()].find(({ isLong }) => isLong) ?? null)
  readonly shown = $derived(this.#long === null ? null : this.#inWords(this.#long))

  constructor(client: Client) {
    this.#client = client
  }

  /** Returns the way to stop listening. */
  readonly listen = (): (() => void) => this.#client.on('work', this.#note)

  readonly #note = ({ number, kind, state }: WorkProgress): void => {
    const before = this.#works.get(number)
    if (state === null) {
      this.#works = keyed(
        [...this.#works.values()].filter((work) => work !== before),
        numberOf,
      )
      return
    }
    const { isLong = false, isStopping = false } = before ?? {}
    this.#put({ number, kind, state, isLong, isStopping })
    if (before !== undefined) return
    setTimeout(() => {
      this.#mark(number, { isLong: true })
    }, SHOW_AFTER)
  }

  #mark(number: WorkNumber, marks: Partial<Work>): void {
    const work = this.#works.get(number)
    if (work !== undefined) this.#put({ ...work, ...marks })
  }

  #put(work: Work): void {
    this.#works = keyed([...this.#works.values(), work], numberOf)
  }

  #inWords({ number, kind, state, isStopping }: Work): ShownWork {
    const { done, total, committing } = state
    const canStop = !committing && !isStopping
    return {
      ...workWords(kind, state, isStopping),
      done,
      total: committing ? null : total,
      stop: canStop
        ? () => {
            this.#stop(number)
          }
        : null,
    }
  }

  #stop(number: WorkNumber): void {
    this.#mark(number, { isStopping: true })
    void this.#client.work.stop({ work: number })
  }
}

function numberOf({ number }: Work): WorkNumber {
  return number
}
