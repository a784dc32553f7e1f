import type { Failure } from '#domain/failure'
import { failureOf, wasStopped } from './failures'
import { lockedFailure } from '../networks/read-only'

/** Where a message leads: a button in it. */
export interface Lead {
  readonly label: string
  readonly run: () => void
}

/** Something to tell that is no failure. */
export interface Notice {
  readonly tone: 'done' | 'notice'
  readonly what: string
  readonly next?: string
  readonly details?: readonly string[]
  /** The sequence of what was done, where that can be undone from here for as long as it is the last thing. */
  readonly undo?: number
  /** Where more can be seen. */
  readonly more?: Lead
}

/** What the person is told: what went wrong last, and what went well. */
export class Messages {
  #failure = $state.raw<Failure | null>(null)
  #remedy = $state.raw<Lead | null>(null)
  #notice = $state.raw<Notice | null>(null)

  get failure(): Failure | null {
    return this.#failure
  }
  /** What can be done about the failure at once; null where it is not done from the message. */
  get remedy(): Lead | null {
    return this.#remedy
  }
  get notice(): Notice | null {
    return this.#notice
  }

  readonly tell = (notice: Notice): void => {
    this.#notice = notice
  }

  readonly fail = (error: unknown): void => {
    if (wasStopped(error)) this.tell({ tone: 'notice', what: 'Stopped. Nothing was changed.' })
    else this.#failure = failureOf(error)
    this.#remedy = null
  }

  /** Something went wrong that can be put right from the message. */
  readonly failWith = (error: unknown, remedy: Lead): void => {
    this.fail(error)
    this.#remedy = remedy
  }

  /** Something would change a network that can only be looked at. */
  readonly refuse = (why: string): void => {
    this.fail(lockedFailure(why))
  }

  readonly dismiss = (): void => {
    this.#failure = null
    this.#remedy = null
    this.#notice = null
  }

  /** Does something, and tells the person where it fails. */
  readonly attempt = async (task: () => Promise<unknown>): Promise<void> => {
    this.dismiss()
    try {
      await task()
    } catch (error) {
      this.fail(error)
    }
  }
}
