import type { GoalRecord } from '#domain/change/record'
import { goalValue } from '#domain/goal/goal'
import type { FakePlatform } from '../fake-platform'
import { entries, same } from './changes'
import type { Client } from './client'
import type { Diary } from './diary'
import { notLevel } from './level'

/** Brings clients to where nothing is pending, once nothing goes wrong any more. */
export class Ending {
  readonly #platform: FakePlatform
  readonly #diary: Diary

  constructor(platform: FakePlatform, diary: Diary) {
    this.#platform = platform
    this.#diary = diary
  }

  /** Everything that is wanted comes onto the platform, and everybody sees the same. */
  async live(clients: readonly Client[]): Promise<void> {
    for (const client of clients) await client.open()
    for (const client of [...clients, ...clients]) await this.#settle(client)
    for (const client of clients) await this.#pullLevel(client)
    for (const client of clients) await this.#checkDone(client)
  }

  async #settle(client: Client): Promise<void> {
    const { syncing, person } = client
    await syncing.resume()
    await client.check()
    if (client.posting.post !== null) this.#diary.blame('a post does not come to its end')
    await this.#pullLevel(client)
    await person.resolve(client.keys(null), 'mine')
    const wanted = [...client.shadow.records.values()].filter(({ missing }) => missing !== true)
    await syncing.post(() => client.keys(null))
    await client.check()
    for (const one of wanted) this.#checkPosted(client, one)
    this.#diary.throwIfWrong()
  }

  async #pullLevel(client: Client): Promise<void> {
    // The rest of a pull that was left is no whole pull.
    for (let again = 0; again < 2; again += 1) {
      const isWhole = !(await client.syncing.hasLeftPull())
      const before = client.shadow.records
      const report = await client.syncing.pull(null, true)
      if (report?.end !== 'done') this.#diary.blame(`a pull ended ${JSON.stringify(report?.end)}`)
      if (!isWhole) continue
      const { held } = this.#platform
      for (const one of notLevel(before, client.store.records, held, null)) this.#diary.blame(one)
    }
  }

  #checkPosted({ store }: Client, { key, change }: GoalRecord): void {
    const base = store.records.get(key)?.base ?? null
    const there = base === null ? undefined : this.#platform.held.get(base.id ?? 0)
    for (const [field, { now }] of entries(change)) {
      if (there === undefined || !same(field, goalValue(there, field), now)) {
        this.#diary.blame(`${key} ${field} did not come onto the platform`)
      }
    }
  }

  async #checkDone(client: Client): Promise<void> {
    await client.check()
    await client.watch.reviewOver()
    await client.restart()
    for (const { key, base, change, missing } of client.store.records.values()) {
      if (missing !== true && (base === null || entries(change).length > 0)) {
        this.#diary.blame(`${key} is pending at the end`)
      }
    }
  }
}
