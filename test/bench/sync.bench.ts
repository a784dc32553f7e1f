import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { newGoal, setField, setFields } from '#domain/change/edits'
import { postItemOf } from '#domain/sync/post-item'
import { platformClient } from '../../src-main/platform/client'
import { usualAllowance, type Allowance } from '../../src-main/platform/gate'
import type { Fetch } from '../../src-main/platform/send'
import { aboutOf } from '../../src-main/store/about'
import { createNetwork } from '../../src-main/store/create-network'
import { nodeDisk } from '../../src-main/store/disk'
import type { NetworkStore } from '../../src-main/store/network-store'
import { openNetwork } from '../../src-main/store/open-network'
import { callFailureOf } from '../../src-main/sync/call-failure'
import { Posting } from '../../src-main/sync/posting'
import { Pull } from '../../src-main/sync/pull'
import { PullFile } from '../../src-main/sync/pull-file'
import { surroundings } from '../support/surroundings'
import { ms, table, title } from './measure'

const [GOALS, UPDATES, CREATES] = [100_000, 1_800, 200]

/** Pulls use what the app uses where nobody sets another number; posts all that the platform grants, or they would take a quarter of an hour. */
const [PULLING, POSTING] = [usualAllowance, { calls: 50, seconds: 10 }]

async function firstLine(stdout: Readable): Promise<string> {
  for await (const line of createInterface(stdout)) return line
  throw new Error('The practice network did not start')
}

/** What went over the line. */
class Line {
  /** When each call was sent, in milliseconds. */
  readonly sent: number[] = []
  refused = 0
  readonly fetch: Fetch = async (url, init) => {
    this.sent.push(performance.now())
    const answer = await fetch(url, init)
    const text = await answer.text()
    if (/exceeded.*rate limit/i.test(text.slice(-2_000))) this.refused += 1
    return new Response(text, { status: answer.status, headers: answer.headers })
  }
}

async function measure(
  folder: string,
  {
    url,
    network: id,
    token,
  }: {
    url: string
    network: string
    token: string
  },
) {
  const line = new Line()
  const wait = async (time: number, signal?: AbortSignal) => {
    await sleep(time, undefined, signal === undefined ? {} : { signal })
  }
  const outside = { fetch: line.fetch, wait, random: Math.random }
  const reached = { networkId: id, url, token, ...outside }
  const platform = platformClient({ ...reached, allowance: PULLING })
  const network = join(folder, 'network')
  const contents = { network: { id, name: id, preferences: {} }, advertisers: [], offers: [] }
  await createNetwork(nodeDisk, network, aboutOf('file', contents.network), contents, [])
  const opening = await openNetwork(surroundings({ now: () => new Date() }), network)
  if (opening.kind === 'held') throw new Error('Somebody else has it open')
  const { store } = opening

  const pull = new Pull(
    { network: store, platform, file: new PullFile(nodeDisk, network), now: () => new Date() },
    () => undefined,
  )
  const first = await watched(line, PULLING, async () => {
    const report = await pull.run(null, new AbortController().signal)
    return report.goals
  })
  const again = await watched(line, PULLING, async () => {
    const report = await pull.run(null, new AbortController().signal)
    return report.goals
  })
  await change(store)
  const posting = new Posting({
    disk: nodeDisk,
    folder: network,
    now: () => new Date(),
    who: 'bench',
    writer: store,
    judge: callFailureOf,
    wait,
    random: Math.random,
    changed: () => undefined,
  })
  const posted = await watched(line, POSTING, async () => {
    const items = [...store.records.values()].flatMap((record) => postItemOf(record) ?? [])
    await posting.begin(platformClient({ ...reached, allowance: POSTING }), items)
    await posting.settled()
    return items.length
  })
  const idle = await watched(line, POSTING, async () => {
    await sleep(10_000)
    return 0
  })
  await store.close()
  const columns = { 'first pull': first, 'pull again': again, post: posted, 'idle 10 s': idle }
  console.log(
    table([
      ['', ...Object.keys(columns)],
      ...Object.keys(first).map((name) => [
        name,
        ...Object.values(columns).map((column) => column[name] ?? ''),
      ]),
    ]),
  )
}

async function change(store: NetworkStore): Promise<void> {
  const goals = [...store.records.values()].slice(0, UPDATES)
  const { offers, network } = store.contents
  await store.commit('edit', () => ({
    label: 'Bench',
    moves: goals.flatMap((goal) => setField(goal, 'description', 'Changed by the benchmark')),
  }))
  for (let made = 0; made < CREATES; made += 1) {
    const key = `new-${made}`
    const offer = offers[made % offers.length]?.id ?? 1
    await store.commit('create', () => ({
      label: 'New',
      moves: newGoal(key, offer, network.preferences),
    }))
    await store.commit('edit', (records) => {
      const record = records.get(key)
      const values = { name: `Bench ${made}` }
      return { label: 'Name', moves: record === undefined ? [] : setFields(record, values) }
    })
  }
}

/** How much of what was granted was used, over as many whole windows as there were. */
function usedOf({ calls, seconds }: Allowance, sent: readonly number[]): string {
  const windows = Math.floor((sent.length - 1) / calls)
  const [first = 0, last = 0] = [sent[0], sent[windows * calls]]
  if (windows < 1) return ''
  return `${((100 * windows * seconds * 1000) / (last - first)).toFixed(1)} %`
}

/** What a piece of work came to: calls, how much of the allowance was used, and how long this process was kept busy at most. */
async function watched(
  line: Line,
  allowance: Allowance,
  work: () => Promise<number>,
): Promise<Readonly<Record<string, string>>> {
  const [before, refused] = [line.sent.length, line.refused]
  const delays = monitorEventLoopDelay({ resolution: 1 })
  const begin = performance.now()
  delays.enable()
  const goals = await work()
  delays.disable()
  const seconds = (performance.now() - begin) / 1000
  const sent = line.sent.slice(before)
  const made = sent.length
  return {
    goals: goals.toLocaleString('en'),
    seconds: seconds.toFixed(1),
    calls: String(made),
    'calls to a goal': goals === 0 ? '' : (made / goals).toFixed(4),
    'of the allowance': usedOf(allowance, sent),
    'refused by the limit': String(line.refused - refused),
    'longest stall': ms(delays.max / 1e6),
    'stall, 99.9 %': ms(delays.percentile(99.9) / 1e6),
  }
}

console.log(
  title(
    `Sync: a practice network of ${GOALS} goals; ${PULLING.calls} calls in 10 s for pulls, ${POSTING.calls} for the post`,
  ),
)
const practice = spawn('node', ['scripts/goalpost.mjs', 'practice', '--goals', String(GOALS)], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const folder = await mkdtemp(join(tmpdir(), 'goalpost-bench-'))
try {
  await measure(
    folder,
    JSON.parse(await firstLine(practice.stdout)) as { url: string; network: string; token: string },
  )
} finally {
  practice.kill('SIGTERM')
  await once(practice, 'exit')
  await rm(folder, { recursive: true, force: true })
}
