import { join } from 'node:path'
import { setFields } from '#domain/change/edits'
import type { GoalKey } from '#domain/change/record'
import type { GoalValues } from '#domain/sync/post-item'
import { runGoalpost, type Terminal } from '../../src-main/cli/goalpost'
import { aboutOf } from '../../src-main/store/small-files/about'
import { createNetwork } from '../../src-main/store/network/create-network'
import { nodeDisk } from '../../src-main/store/disk/disk'
import type { NetworkStore } from '../../src-main/store/network/network-store'
import { openNetwork } from '../../src-main/store/network/open-network'
import { aFolder } from './folders'
import { aPractice, type Practised } from './practice'
import { surroundings } from './surroundings'
import { impatient, Kept, type Ended } from './terminal'

/** How long the client waits for an answer: no test waits that long, and no answer takes it. */
const TIMEOUT = 30_000

/** The token of a test, which nothing may ever show. */
export const MARKED = 'NETmarkedmarkedmarked'

/** A data folder, a practice network that answers, and the command line between them. */
export class CliBench {
  readonly data: string
  readonly practice: Practised
  /** What is said and written, of all commands. */
  readonly said: string[] = []

  private constructor(data: string, practice: Practised) {
    this.data = data
    this.practice = practice
  }

  static async begin(over: Parameters<typeof aPractice>[0] = {}): Promise<CliBench> {
    return new CliBench(await aFolder(), await aPractice({ token: MARKED, ...over }))
  }

  /** The folder of a network here. */
  folder(key = 'practice'): string {
    return join(this.data, 'networks', key)
  }

  /** Runs a command on the data folder; `over` is what is otherwise about the terminal. */
  async run(argv: readonly string[], over: Partial<Terminal> = {}): Promise<Ended> {
    const [stdout, stderr] = [new Kept(), new Kept()]
    const [command = '', ...options] = argv
    const status = await runGoalpost({
      ...impatient,
      argv: [command, '--data', this.data, ...options],
      stdout,
      stderr,
      token: MARKED,
      interrupted: () => new Promise<void>(() => undefined),
      wait: this.wait,
      ...over,
    })
    this.said.push(stdout.text, stderr.text)
    return { status, out: stdout.text, err: stderr.text }
  }

  /** Pulls the practice network into the folder. */
  pull(...options: readonly string[]): Promise<Ended> {
    return this.run(['pull', '--network', 'practice', '--url', this.practice.url, ...options])
  }

  /** Edits as the app does: opens the network, and lets go of it again. */
  async edit(key: GoalKey, values: GoalValues, network?: string): Promise<void> {
    await this.open(
      (store) =>
        store.commit('edit', (records) => {
          const record = records.get(key)
          return { label: 'Edit', moves: record === undefined ? [] : setFields(record, values) }
        }),
      network,
    )
  }

  /** Does something with a network while no command runs. */
  async open<T>(work: (store: NetworkStore) => Promise<T>, key = 'practice'): Promise<T> {
    const opening = await openNetwork(surroundings({ disk: nodeDisk }), this.folder(key))
    if (opening.kind === 'held') throw new Error('Held')
    try {
      return await work(opening.store)
    } finally {
      await opening.store.close()
    }
  }

  /** Time goes by at once, for the platform as well. An answer is waited for as long as it takes. */
  readonly wait: Terminal['wait'] = (milliseconds, signal) => {
    if (milliseconds === TIMEOUT) return untilAborted(signal)
    this.practice.pass(milliseconds / 1000)
    return new Promise((resolve) => setImmediate(resolve))
  }
}

function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new Error('No longer waited for'))
    })
  })
}

/** A network of an account of the platform that begins empty. */
export async function anEmptyOne(bench: CliBench, key: string, id = 'practice'): Promise<void> {
  const network = { id, name: key, preferences: {} }
  const contents = { network, advertisers: [], offers: [] }
  await createNetwork(nodeDisk, bench.folder(key), aboutOf('platform', network), contents, [])
}
