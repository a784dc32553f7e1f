import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { newGoal, setField, setFields } from '#domain/change/edits'
import { usualAllowance, type Allowance } from '../../src-main/platform/gate'
import type { Fetch } from '../../src-main/platform/send'
import type { NetworkStore } from '../../src-main/store/network/network-store'
import { aDesk, type Practised } from './desk'
import { ms, table, title } from './measure'
import { stretchesOf } from './slices'

const [GOALS, UPDATES, CREATES] = [100_000, 1_800, 200]

/** Pulls use what the app uses where nobody sets another number; posts all that the platform grants, or they would take a quarter of an hour. */
const [PULLING, POSTING]: readonly [Allowance, Allowance] = [
  usualAllowance,
  { calls: 50, seconds: 10 },
]

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

async function measure(folder: string, practised: Practised) {
  // Node loads its own client at the first call; the app has Chromium's.
  await fetch(practised.url)
  const line = new Line()
  let allowance = PULLING
  const { key, store, session, exchange, posts } = await aDesk(
    folder,
    practised,
    line.fetch,
    () => allowance,
  )
  const pull = async () => {
    await exchange.pull(null)
    return (await exchange.pullSettled())?.goals ?? 0
  }
  const first = await watched(line, PULLING, pull)
  const again = await watched(line, PULLING, pull)
  await change(store)
  allowance = POSTING
  const posted = await watched(line, POSTING, async () => {
    const { fingerprint, starred, items } = await posts.plan({ network: key })
    await posts.start({
      network: key,
      fingerprint,
      ticked: starred.map(({ key: goal, code }) => ({ key: goal, code })),
    })
    await exchange.posting.settled()
    return items.length
  })
  const idle = await watched(line, POSTING, async () => {
    await sleep(10_000)
    return 0
  })
  await session.close()
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
  const [before, refused, begin] = [line.sent.length, line.refused, performance.now()]
  let goals = 0
  const stretches = await stretchesOf(async () => {
    goals = await work()
  })
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
    'longest stall': ms(stretches.longest),
    'stall, 99.9 %': ms(stretches.mostly),
    'longest stretch of work': ms(stretches.longestWork),
    'stretches over 50 ms': String(stretches.over),
    'longest collection': ms(stretches.collecting),
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
  await measure(folder, JSON.parse(await firstLine(practice.stdout)) as Practised)
} finally {
  practice.kill('SIGTERM')
  await once(practice, 'exit')
  await rm(folder, { recursive: true, force: true })
}
