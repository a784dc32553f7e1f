import type { Config } from '#domain/config/config'
import { FakePlatform } from '../fake-platform'
import { aConfigOf } from '../sync-bench'
import { Client } from './client'
import { Colleague } from './colleague'
import { Diary } from './diary'
import { doAct } from './do-act'
import { Ending } from './ending'
import { Switchboard } from './line'
import type { Act, Step } from './steps'
import { Talks } from './talks'

const YEAR = 365 * 24 * 60 * 60 * 1000
const GOALS = 5

/** Two clients of one platform, a colleague, and fate. */
export class World {
  readonly diary = new Diary()
  readonly #config: Config = aConfigOf(GOALS)
  readonly #platform: FakePlatform
  readonly #board: Switchboard
  readonly #colleague: Colleague
  readonly #talks: Talks
  #clients: readonly Client[] = []
  #time = Date.parse('2026-03-01T12:00:00Z')

  private constructor() {
    const now = () => new Date(this.#time)
    this.#platform = new FakePlatform(this.#config, { pageSize: 3, now })
    this.#board = new Switchboard(this.#platform)
    this.#colleague = new Colleague(this.#platform)
    const happen = (step: Step) => this.#happen(step)
    this.#talks = new Talks({ platform: this.#platform, diary: this.diary, happen })
  }

  /** A world in which nothing has happened. */
  static async begin(): Promise<World> {
    const world = new World()
    world.#clients = [await world.#newClient(0), await world.#newClient(1)]
    return world
  }

  /** One thing happens, and everything is looked at. */
  async live(step: Step): Promise<void> {
    await this.#happen(step)
    for (const client of this.#clients) {
      if (client.machine.isDead) await client.open()
      await client.check()
    }
    this.diary.throwIfWrong()
  }

  /** Nothing goes wrong any more: everything that is wanted comes onto the platform, and everybody sees the same. */
  async end(): Promise<void> {
    this.#platform.behaviour.emptyClears = true
    this.diary.tell('at the end:')
    await new Ending(this.#platform, this.diary).live(this.#clients)
    this.diary.throwIfWrong()
  }

  async #happen(step: Step): Promise<void> {
    this.diary.tell(JSON.stringify(step))
    this.diary.enter()
    try {
      if (step.who === 'colleague') this.#colleague.act(step.act)
      else if (step.who === 'clock') this.#time += step.years * YEAR
      else if (step.who === 'platform') {
        const { answers, emptyClears } = step
        Object.assign(this.#platform.behaviour, { answers, emptyClears })
      } else await this.#act(step.who, step.act)
    } finally {
      this.diary.leave()
    }
  }

  async #act(who: 0 | 1, act: Act): Promise<void> {
    const client = this.#clients[who]
    // A process that died within a call is followed by another one when the call is over.
    if (client === undefined || client.machine.isDead) return
    if ('upsets' in act) return this.#talks.talk(who, client, act)
    return doAct(client, act)
  }

  #newClient(who: 0 | 1): Promise<Client> {
    return Client.begin(this.#config, {
      platform: this.#platform,
      board: this.#board,
      now: () => new Date(this.#time),
      isStrange: (id, mine) => this.#colleague.isStrange(id, mine),
      meets: (call) => this.#talks.meets(who, call),
      blame: (what) => {
        this.diary.blame(`${who}: ${what}`)
      },
      log: (what) => {
        this.diary.note(what)
      },
    })
  }
}
