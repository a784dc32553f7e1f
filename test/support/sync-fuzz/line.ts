import type { Goal } from '#domain/goal/goal'
import type { GoalValues } from '#domain/sync/post-item'
import { PlatformError, type Trouble } from '../../../src-main/platform/trouble'
import type { Page, Platform, Written } from '../../../src-main/sync/platform'
import type { FakeCall, FakeFault } from '../fake-behaviour'
import type { FakePlatform } from '../fake-platform'
import type { PostWatch } from './post-watch'
import type { Refusal } from './steps'

/** What a client's line to the platform is watched and disturbed with. */
export interface LineParts {
  readonly platform: FakePlatform
  readonly watch: PostWatch
  /** Whether the process that calls is no more. */
  readonly isDead: () => boolean
  /** Whatever happens at a call, before it is done. */
  readonly meets: (call: FakeCall) => Promise<FakeFault | null>
}

/** Whose call it is that a fake platform meets: it knows no clients. */
export class Switchboard {
  #caller: LineParts['meets'] | null = null

  constructor(platform: FakePlatform) {
    platform.behaviour.lost = () => trouble('unreachable', true)
    platform.behaviour.refuses = () => trouble('refused', false)
    platform.behaviour.meets = (call) => this.#caller?.(call) ?? null
  }

  /** Makes a call, which the platform meets before this returns. */
  call<T>(caller: LineParts['meets'], work: () => Promise<T>): Promise<T> {
    this.#caller = caller
    try {
      return work()
    } finally {
      this.#caller = null
    }
  }
}

/** The platform as one client sees it. */
export class Line implements Platform {
  readonly #parts: LineParts
  readonly #board: Switchboard

  constructor(board: Switchboard, parts: LineParts) {
    this.#board = board
    this.#parts = parts
  }

  goals(request: Parameters<Platform['goals']>[0], signal?: AbortSignal): Promise<Page<Goal>> {
    const spoilt = { is: false }
    return this.#call(
      (platform) => platform.goals(request, signal),
      (page) => {
        this.#parts.watch.listed(request.offers ?? null, page.left === 0, spoilt.is)
      },
      (fault) => {
        spoilt.is = fault !== null
      },
    )
  }

  offers(request: Parameters<Platform['offers']>[0], signal?: AbortSignal) {
    return this.#call((platform) => platform.offers(request, signal))
  }

  advertisers(request: Parameters<Platform['advertisers']>[0], signal?: AbortSignal) {
    return this.#call((platform) => platform.advertisers(request, signal))
  }

  preferences(signal?: AbortSignal) {
    return this.#call((platform) => platform.preferences(signal))
  }

  goalsByIds(ids: readonly number[], signal?: AbortSignal): Promise<ReadonlyMap<number, Goal>> {
    return this.#call(
      (platform) => platform.goalsByIds(ids, signal),
      (shown) => {
        this.#parts.watch.looked(ids, shown)
      },
      () => {
        this.#parts.watch.looks(ids)
      },
    )
  }

  newestGoalId(signal?: AbortSignal): Promise<number> {
    return this.#call(
      (platform) => platform.newestGoalId(signal),
      () => undefined,
      () => {
        this.#parts.watch.looks(null)
      },
    )
  }

  createGoal(values: GoalValues, signal?: AbortSignal): Promise<Written> {
    return this.#write({ values }, (platform, sent) => platform.createGoal(sent, signal))
  }

  updateGoal(id: number, values: GoalValues, signal?: AbortSignal): Promise<Written> {
    return this.#write({ id, values }, (platform, sent) => platform.updateGoal(id, sent, signal))
  }

  async #write(
    { id, values }: { readonly id?: number; readonly values: GoalValues },
    work: (platform: FakePlatform, sent: GoalValues) => Promise<Written>,
  ): Promise<Written> {
    const watch = this.#parts.watch
    // A thing of its own, to be known again among all that was written.
    const sent = { ...values }
    const met = { sure: false }
    try {
      return await this.#call(
        (platform) => work(platform, sent),
        undefined,
        (fault) => {
          met.sure = isSure(fault)
        },
        () => watch.writes(id ?? null, sent),
      )
    } catch (error) {
      if (error instanceof PlatformError && !error.mayBeDone) met.sure = true
      throw error
    } finally {
      watch.wrote(sent, met.sure)
    }
  }

  #call<T>(
    work: (platform: FakePlatform) => Promise<T>,
    then: (value: T) => void = () => undefined,
    met: (fault: FakeFault | null) => void = () => undefined,
    before: () => Promise<void> = () => Promise.resolve(),
  ): Promise<T> {
    const { platform, isDead, meets } = this.#parts
    if (isDead()) return Promise.reject(new Error('A process that is no more calls'))
    const caller = async (call: FakeCall) => {
      await before()
      const fault = await meets(call)
      met(fault)
      return fault
    }
    return this.#board
      .call(caller, () => work(platform))
      .then((value) => {
        then(value)
        return value
      })
  }
}

/** A fault of a call. */
export function faultOf(kind: FakeFault['kind'] | Refusal): FakeFault {
  if (kind !== 'refused' && kind !== 'limit' && kind !== 'token') return { kind }
  return { kind: 'before', error: trouble(kind, false) }
}

function isSure(fault: FakeFault | null): boolean {
  const error = fault?.kind === 'before' ? fault.error : undefined
  return error instanceof PlatformError && !error.mayBeDone
}

function trouble(kind: Trouble, mayBeDone: boolean): PlatformError {
  const failure = { code: `platform/${kind}`, what: `It is ${kind}.`, next: 'Try again.' }
  return new PlatformError(failure, { trouble: kind, mayBeDone, fields: [] })
}
