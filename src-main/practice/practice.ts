import { Colleague } from './colleague'
import type { Call, FaultName, FaultPlan } from './faults'
import { GoalWrites } from './goal-writes'
import { Line } from './line'
import { Platform } from './platform'
import type { Random } from './random'
import { RateLimit, type Allowance } from './rate-limit'
import type { Content, Model, Row } from './rows'
import { listen } from './server'
import type { StateFile } from './state-file'
import { PracticeStore } from './store'

/** What a practice network is started with. */
export interface PracticeOptions {
  readonly content: Content
  /** Keeps what is written; null where it is forgotten at the end. */
  readonly state: StateFile | null
  readonly networkId: string
  readonly token: string
  /** 0 takes any port that is free. */
  readonly port: number
  readonly allowance: Allowance
  readonly plan: FaultPlan
  readonly now: () => Date
  readonly random: Random
  readonly wait: (milliseconds: number) => Promise<void>
  readonly heard: (call: Call, fault: FaultName | null) => void
  readonly trouble: (error: unknown) => void
}

/** A practice network that listens. */
export interface Practice {
  /** What stands in for `https://ID.api.hasoffers.com`. */
  readonly url: string
  readonly networkId: string
  readonly token: string
  readonly colleague: Colleague
  /** What the platform has at this moment, faults or not. */
  readonly rows: (model: Model) => readonly Row[]
  readonly stop: () => Promise<void>
}

/** Starts a stand-in for the platform on this computer, with its quirks and with the faults that are planned. */
export async function startPractice(options: PracticeOptions): Promise<Practice> {
  const { content, state, networkId, token, now } = options
  const store = new PracticeStore(content, state === null ? null : await state.load())
  const writes = new GoalWrites(store, now)
  const keep = keeper(store, state)
  const colleague = new Colleague(store, writes, options.random, keep)
  const limit = new RateLimit(options.allowance, now)
  const platform = new Platform({ ...options, store, writes, limit })
  const line = new Line({ ...options, platform, colleague, keep })
  const server = await listen(options.port, (request, response) => line.handle(request, response))
  return {
    url: server.url,
    networkId,
    token,
    colleague,
    rows: (model) => store.all(model),
    stop: async () => {
      await server.stop()
      await keep()
    },
  }
}

/** Keeps what was written, where anything was since the last time. */
function keeper(store: PracticeStore, state: StateFile | null): () => Promise<void> {
  let kept = store.version
  return async () => {
    if (state === null || kept === store.version) return
    const version = store.version
    await state.save(() => store.written())
    kept = Math.max(kept, version)
  }
}
