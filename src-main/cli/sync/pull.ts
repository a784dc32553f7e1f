import { isConflicted } from '#domain/change/conflict'
import type { PullProgress, PullReport, SyncView } from '#domain/contract/sync-views'
import type { Failure } from '#domain/failure'
import { platformAddress } from '../../platform/address'
import { makeEmptyNetwork } from '../../services/empty-network'
import type { LocalNetwork } from '../../services/network-folders'
import { readConnection, writeConnection } from '../../store/connection-file'
import { failureLine } from '../failure-line'
import { printable } from '../terminal-text'
import { atWork, tokenOf, type Work } from './at-work'
import { chosenNetwork, networkToPull } from './choose-network'
import { statusOfFailure } from './exit-status'
import { Progress } from './progress'
import { pullJson, pullTable, type PullTold } from './pull-report'
import type { PullCommand } from './sync-arguments'
import { hasOwnPlatform, showsFewer } from './sync-failures'
import { placeAt, type Outside, type Place, type Talk } from './workplace'

/** Exit status of a pull that was done: nothing is in conflict, or something is. */
const [CLEAN, FINDINGS] = [0, 1]

/** Brings a network up to what the platform shows, a new one where it is not here yet. */
export async function pull(command: PullCommand, talk: Talk, outside: Outside): Promise<number> {
  const place = placeAt(command.data, outside)
  const network =
    (await networkToPull(place, command.network)) ?? (await made(place, command, talk))
  const pulling = new Pulling(command, talk, outside)
  const hear = (view: SyncView) => {
    pulling.hear(view)
  }
  const told = await atWork(place, network, talk.say, hear, async (work) => {
    await useAddress(place, network, command.url)
    return pulling.run(work)
  })
  for (const piece of command.json ? pullJson(told) : pullTable(told, talk.width)) {
    await talk.out.write(piece)
  }
  return statusOf(told)
}

/** Nothing is made for a network id, an address or a token that does not work. */
async function made(
  place: Place,
  { network: id, url }: PullCommand,
  { say }: Talk,
): Promise<LocalNetwork> {
  platformAddress(id, url)
  const client = place.clientOf({ networkId: id, url, token: tokenOf(place) })
  await client.newestGoalId()
  const { disk } = place.surroundings
  const empty = { id, name: id, origin: 'platform', url } as const
  const key = await makeEmptyNetwork({ disk, folders: place.folders }, empty)
  await say(printable(`The network is new here. Its key is ${key}.`))
  return chosenNetwork(place, `key:${key}`)
}

/** An address that is given counts from now on. */
async function useAddress(place: Place, network: LocalNetwork, url: string | null): Promise<void> {
  if (url === null) return
  if (network.origin === 'practice') throw hasOwnPlatform()
  platformAddress(network.id, url)
  const { disk } = place.surroundings
  const folder = place.folders.path(network.key)
  if ((await readConnection(disk, folder)) !== url) await writeConnection(disk, folder, url)
}

/** One pull, with whoever waits for it. */
class Pulling {
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

  hear({ pull: progress }: SyncView): void {
    if (progress === null) return
    if (progress.asks !== null) {
      this.#asked = progress.asks
      this.#work?.exchange.answerPull(this.#command.acceptFewer)
    }
    const { doing, done, total } = progress
    if (doing === 'goals') this.#progress.tell(done, total, lineOf(progress))
  }

  async run(work: Work): Promise<PullTold> {
    const { exchange, store, network } = work
    this.#work = work
    await exchange.pull(null)
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
    return { network, report, end, failure, inConflict, cells, records: store.records }
  }

  #failureOf({ end, goals }: PullReport): Failure | null {
    if (typeof end !== 'string') return end
    const isRefused = end === 'stopped' && this.#asked !== null && !this.#command.acceptFewer
    return isRefused && this.#asked !== null ? showsFewer(this.#asked, goals === 0) : null
  }
}

function endOf({ end }: PullReport, failure: Failure | null): PullTold['end'] {
  if (typeof end !== 'string') return 'failed'
  return failure === null ? end : 'fewer'
}

function lineOf({ done, total, secondsLeft }: PullProgress): string {
  const left = secondsLeft === null ? '' : `, about ${secondsLeft} s left`
  return `Pulled ${done} of ${total ?? '?'} goals${left}`
}

function statusOf({ end, failure, inConflict }: PullTold): number {
  switch (end) {
    case 'done':
      return inConflict > 0 ? FINDINGS : CLEAN
    case 'failed':
      return failure === null ? FINDINGS : statusOfFailure(failure)
    case 'fewer':
    case 'stopped':
      return FINDINGS
  }
}
