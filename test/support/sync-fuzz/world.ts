import type { Config } from '#domain/config/config'
import type { Goal } from '#domain/goal/goal'
import type { GoalValues } from '#domain/sync/post-item'
import { aConfigOf } from '../sync-bench'
import { FakePlatform, type FakeCall, type FakeFault } from '../fake-platform'
import { Client } from './client'
import { notLevel } from './level'
import { faultOf, Switchboard } from './line'
import { goalValue } from '#domain/goal/goal'
import { entries, same } from './shadow'
import type { Act, Colleague, Step, Upset } from './steps'

const YEAR = 365 * 24 * 60 * 60 * 1000
const GOALS = 5

/** What is wrong, and everything that led to it. */
class Fault extends Error {}

/** What happens to the calls of one client. */
interface Talking {
  readonly upsets: readonly Upset[]
  calls: number
  /** What happens to the next calls that write, each once. */
  toWrites: FakeFault[]
  /** Whether anything but the calls themselves happened. */
  upset: boolean
}

/** What makes a read show something else than there is. Whoever notices what else goes wrong is not misled. */
const misleads: readonly string[] = ['stale', 'nothing']

/** Two clients of one platform, a colleague, and fate. */
export class World {
  readonly log: string[] = []
  readonly platform: FakePlatform
  readonly #config: Config = aConfigOf(GOALS)
  readonly #board: Switchboard
  readonly #lost = new Map<number, Goal>()
  readonly #everLost = new Set<number>()
  readonly #talking: (Talking | null)[] = [null, null]
  #clients: readonly Client[] = []
  #time = Date.parse('2026-03-01T12:00:00Z')
  #wrong: string | null = null
  /** How many steps happen within one another. */
  #depth = 0

  constructor() {
    this.platform = new FakePlatform(this.#config, { pageSize: 3, now: () => new Date(this.#time) })
    this.#board = new Switchboard(this.platform)
  }

  static async begin(): Promise<World> {
    const world = new World()
    world.#clients = [await world.#newClient(0), await world.#newClient(1)]
    return world
  }

  /** One thing happens, and everything is looked at. */
  async live(step: Step): Promise<void> {
    await this.#happen(step)
    for (const client of this.#clients) {
      if (client.isDead) await client.open()
      await client.check()
    }
    this.#throwIfWrong()
  }

  /** Nothing goes wrong any more: everything that is wanted comes onto the platform, and everybody sees the same. */
  async end(): Promise<void> {
    const { behaviour } = this.platform
    behaviour.emptyClears = true
    this.log.push('at the end:')
    for (const client of this.#clients) await client.open()
    for (const client of [...this.#clients, ...this.#clients]) await this.#settle(client)
    for (const client of this.#clients) await this.#pullLevel(client)
    for (const client of this.#clients) {
      await client.check()
      await client.watch.reviewOver()
      await client.restart()
      for (const { key, base, change, missing } of client.store.records.values()) {
        if (missing !== true && (base === null || entries(change).length > 0)) {
          this.#blame(`${key} is pending at the end`)
        }
      }
    }
    this.#throwIfWrong()
  }

  async #settle(client: Client): Promise<void> {
    await client.resume()
    await client.check()
    if (client.posting.post !== null) this.#blame('a post does not come to its end')
    await this.#pullLevel(client)
    await client.resolve(client.keys(null), 'mine')
    const wanted = [...client.shadow.records.values()].filter(({ missing }) => missing !== true)
    await client.post(null)
    await client.check()
    for (const { key, change } of wanted) {
      const base = client.store.records.get(key)?.base ?? null
      const there = base === null ? undefined : this.platform.held.get(base.id ?? 0)
      for (const [field, { now }] of entries(change)) {
        if (there === undefined || !same(field, goalValue(there, field), now)) {
          this.#blame(`${key} ${field} did not come onto the platform`)
        }
      }
    }
    this.#throwIfWrong()
  }

  async #pullLevel(client: Client): Promise<void> {
    // The rest of a pull that was left is no whole pull.
    for (let again = 0; again < 2; again += 1) {
      const isWhole = !(await client.hasLeftPull())
      const before = client.shadow.records
      const report = await client.pull(null, true)
      if (report?.end !== 'done') this.#blame(`a pull ended ${JSON.stringify(report?.end)}`)
      if (isWhole) this.#checkLevel(client, before, null)
    }
  }

  #checkLevel(
    client: Client,
    before: Client['shadow']['records'],
    offers: readonly number[] | null,
  ) {
    const { held } = this.platform
    for (const one of notLevel(before, client.store.records, held, offers)) this.#blame(one)
  }

  async #happen(step: Step): Promise<void> {
    this.log.push(`${'  '.repeat(this.#depth)}${JSON.stringify(step)}`)
    this.#depth += 1
    try {
      if (step.who === 'colleague') this.#colleague(step.act)
      else if (step.who === 'clock') this.#time += step.years * YEAR
      else if (step.who === 'platform') {
        const { answers, emptyClears } = step
        Object.assign(this.platform.behaviour, { answers, emptyClears })
      } else await this.#act(step.who, step.act)
    } finally {
      this.#depth -= 1
    }
  }

  #colleague(act: Colleague): void {
    const { platform } = this
    switch (act.do) {
      case 'edit': {
        const id = pick([...platform.held.keys()], act.goal)
        if (id !== undefined) platform.edit(id, act.values)
        return
      }
      case 'create':
        platform.create(act.values)
        return
      case 'lose': {
        const goal = pick([...platform.held.values()], act.goal)
        if (goal?.id === undefined || goal.id === null) return
        platform.loseGoal(goal.id)
        this.#everLost.add(goal.id)
        this.#lost.set(goal.id, goal)
        return
      }
      case 'come back': {
        const goal = pick([...this.#lost.values()], act.goal)
        if (goal?.id === undefined || goal.id === null) return
        this.#lost.delete(goal.id)
        platform.putGoal(goal)
        return
      }
    }
  }

  async #act(who: 0 | 1, act: Act): Promise<void> {
    const client = this.#clients[who]
    // A process that died within a call is followed by another one when the call is over.
    if (client === undefined || client.isDead) return
    switch (act.do) {
      case 'edit':
        return client.edit(client.keys(act.goals), act.values)
      case 'create':
        return client.create(act.values)
      case 'delete':
        return client.delete(client.keys(act.goals))
      case 'discard':
        return client.discard(client.keys(act.goals))
      case 'resolve':
        return client.resolve(client.keys(act.goals), act.side)
      case 'put back':
        return client.putBack(act.to, act.goals && client.keys(act.goals))
      case 'undo':
      case 'redo':
        return client.undo(act.do)
      case 'take back':
        return client.takeBack()
      case 'stop':
        return client.stop()
      case 'stop pull':
        client.stopPull()
        return
      case 'pause':
        // It waits for the very call that it may be in.
        void client.pause()
        return
      case 'kill':
        client.die()
        return
      case 'lose power':
        client.losePower(act.luck)
        return
      case 'disk':
        client.failDisk(act.after, act.dies, act.torn)
        return
      case 'restart':
        return client.busy === null ? client.restart() : undefined
      case 'pull':
      case 'post':
      case 'resume':
        return this.#talk(who, client, act)
    }
  }

  async #talk(who: 0 | 1, client: Client, act: Extract<Act, { upsets: unknown }>): Promise<void> {
    if (client.busy !== null) return
    const talking: Talking = { upsets: act.upsets, calls: 0, toWrites: [], upset: false }
    this.#talking[who] = talking
    try {
      if (act.do === 'post') await client.post(act.goals)
      else if (act.do === 'resume') await client.resume()
      else await this.#pull(client, act, talking)
    } finally {
      this.#talking[who] = null
    }
  }

  async #pull(
    client: Client,
    { offers, goOn }: Extract<Act, { do: 'pull' }>,
    talking: Talking,
  ): Promise<void> {
    const isWhole = !(await client.hasLeftPull())
    const before = client.shadow.records
    const report = await client.pull(offers, goOn)
    if (report === null || client.isDead) return
    if (isWhole && report.end === 'done' && !talking.upset) this.#checkLevel(client, before, offers)
  }

  async #meets(who: 0 | 1, { method }: FakeCall): Promise<FakeFault | null> {
    const talking = this.#talking[who] ?? null
    if (talking === null) return null
    const index = talking.calls
    talking.calls += 1
    const isWrite = method === 'createGoal' || method === 'updateGoal'
    let fault: FakeFault | null = (isWrite ? talking.toWrites.shift() : null) ?? null
    for (const { at, what } of talking.upsets) {
      if (at !== index) continue
      talking.upset ||= 'step' in what || misleads.includes(what.fault)
      if ('step' in what) await this.#happen(what.step)
      else {
        this.log.push(`${'  '.repeat(this.#depth)}${who}: call ${index}: ${what.fault}`)
        const next = faultOf(what.fault)
        fault = next
        talking.toWrites.push(...Array.from({ length: what.writes }, () => next))
      }
    }
    // What happens in the middle of one client's call is in the middle of the other's as well.
    for (const other of this.#talking) if (other !== null && other !== talking) other.upset = true
    return fault
  }

  #newClient(who: 0 | 1): Promise<Client> {
    return Client.begin(this.#config, {
      platform: this.platform,
      board: this.#board,
      now: () => new Date(this.#time),
      strangers: { isStrange: (id, mine) => this.#isStrange(id, mine) },
      meets: (call: FakeCall) => this.#meets(who, call),
      blame: (what) => {
        this.#blame(`${who}: ${what}`)
      },
      log: (what) => this.log.push(what),
    })
  }

  /** Whether somebody else renamed or moved a goal, or it was not there for a while. */
  #isStrange(id: number, mine: ReadonlySet<GoalValues>): boolean {
    const isOthers = this.platform.writes.some(
      (write) =>
        write.id === id &&
        write.kind === 'update' &&
        !mine.has(write.values) &&
        ('name' in write.values || 'offer_id' in write.values),
    )
    return isOthers || this.#everLost.has(id)
  }

  #blame(what: string): void {
    this.#wrong ??= what
    this.log.push(`!! ${what}`)
  }

  #throwIfWrong(): void {
    if (this.#wrong !== null) throw new Fault(this.#wrong)
  }
}

function pick<T>(all: readonly T[], place: number): T | undefined {
  return all[place % Math.max(1, all.length)]
}
