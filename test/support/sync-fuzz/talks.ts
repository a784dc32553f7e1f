import type { FakeCall, FakeFault } from '../fake-behaviour'
import type { FakePlatform } from '../fake-platform'
import type { Client } from './client'
import type { Diary } from './diary'
import { notLevel } from './level'
import { faultOf } from './line'
import type { Step, Talk, Upset } from './steps'

/** What happens to the calls of one client. */
interface Talking {
  readonly upsets: readonly Upset[]
  calls: number
  /** Above which id goals were asked for first; null before. */
  after: number | null
  /** What happens to the next calls that write, each once. */
  readonly toWrites: FakeFault[]
  /** Whether anything but the calls themselves happened. */
  upset: boolean
}

/** What talks of clients with their platform are led in. */
interface TalksParts {
  readonly platform: FakePlatform
  readonly diary: Diary
  /** Lets something happen in the middle of a call. */
  readonly happen: (step: Step) => Promise<void>
}

/** What makes a read show something else than there is. Whoever notices what else goes wrong is not misled. */
const misleads: readonly string[] = ['stale', 'nothing']

/** The pulls and posts of both clients, and what comes between their calls. */
export class Talks {
  readonly #parts: TalksParts
  readonly #talking: (Talking | null)[] = [null, null]

  constructor(parts: TalksParts) {
    this.#parts = parts
  }

  /** A client calls the platform, unless it does already. */
  async talk(who: 0 | 1, client: Client, act: Talk): Promise<void> {
    const { syncing } = client
    if (syncing.isBusy) return
    const talking: Talking = {
      upsets: act.upsets,
      calls: 0,
      after: null,
      toWrites: [],
      upset: false,
    }
    this.#talking[who] = talking
    try {
      if (act.do === 'post') await syncing.post(() => client.keys(act.goals))
      else if (act.do === 'resume') await syncing.resume()
      else await this.#pull(client, act, talking)
    } finally {
      this.#talking[who] = null
    }
  }

  /** What happens at a call of a client, before it is done. */
  async meets(who: 0 | 1, { method, after }: FakeCall): Promise<FakeFault | null> {
    const talking = this.#talking[who] ?? null
    if (talking === null) return null
    const index = talking.calls
    talking.calls += 1
    talking.after ??= method === 'goals' ? (after ?? null) : null
    const isWrite = method === 'createGoal' || method === 'updateGoal'
    let fault = (isWrite ? talking.toWrites.shift() : null) ?? null
    for (const { at, what } of talking.upsets) {
      if (at !== index) continue
      talking.upset ||= 'step' in what || misleads.includes(what.fault)
      if ('step' in what) await this.#parts.happen(what.step)
      else {
        this.#parts.diary.tell(`${who}: call ${index}: ${what.fault}`)
        const next = faultOf(what.fault)
        fault = next
        talking.toWrites.push(...Array.from({ length: what.writes }, () => next))
      }
    }
    // What happens in the middle of one client's call is in the middle of the other's as well.
    for (const other of this.#talking) if (other !== null && other !== talking) other.upset = true
    return fault
  }

  async #pull(
    client: Client,
    { offers, goOn }: Extract<Talk, { readonly do: 'pull' }>,
    talking: Talking,
  ): Promise<void> {
    const { platform, diary } = this.#parts
    const isWhole = !(await client.syncing.hasLeftPull())
    const isAnew = await client.syncing.mustPullAnew()
    const before = client.shadow.records
    const report = await client.syncing.pull(offers, goOn)
    if (isAnew && (talking.after ?? 0) > 0) diary.blame('a pull went on over a post')
    if (report === null || client.machine.isDead) return
    if (!isWhole || report.end !== 'done' || talking.upset) return
    for (const one of notLevel(before, client.store.records, platform.held, offers)) {
      diary.blame(one)
    }
  }
}
