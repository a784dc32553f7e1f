import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { readFileSync } from 'node:fs'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { setField } from '#domain/change/edits'
import type { GoalRecord } from '#domain/change/record'
import { recordsOf } from '#domain/config/network-config'
import { aboutOf } from '../../src-main/store/small-files/about'
import { createNetwork } from '../../src-main/store/network/create-network'
import { nodeDisk } from '../../src-main/store/disk/disk'
import type { NetworkStore } from '../../src-main/store/network/network-store'
import { openNetwork } from '../../src-main/store/network/open-network'
import { usualLimits, type Limits } from '../../src-main/store/surroundings'
import { manyGoals } from '../support/many-goals'
import { surroundings } from '../support/surroundings'
import { ms, quantile, table, times, timings, title } from './measure'

/** What each size comes to, a column of the table. */
type Measured = Readonly<Record<string, string>>

const sizes = [1_000, 10_000, 100_000]
const NO_SNAPSHOTS: Limits = { ...usualLimits, snapshotEntries: Infinity, snapshotBytes: Infinity }

console.log(title('Store: beside stock lowdb (JSONFile, which never syncs) and bare system calls'))
const columns: Measured[] = []
for (const size of sizes) columns.push(await measure(size))
const names = Object.keys(columns.at(-1) ?? {})
console.log(
  table([
    ['', ...sizes.map((size) => `${size.toLocaleString('en')} goals`)],
    ...names.map((name) => [name, ...columns.map((column) => column[name] ?? '')]),
  ]),
)

async function measure(size: number): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'goalpost-bench-'))
  try {
    const network = await makeNetwork(folder, size)
    return {
      ...(await edits(folder, network)),
      ...(await bulk(folder, network)),
      ...(await opening(network)),
      ...(await memory(network)),
      ...(await stall(network)),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeNetwork(folder: string, size: number): Promise<string> {
  const path = join(folder, 'network')
  const config = manyGoals(size)
  const { network, advertisers, offers } = config
  const records = recordsOf(config, () => 'none is new')
  const card = aboutOf('file', network)
  await createNetwork(nodeDisk, path, card, { network, advertisers, offers }, records)
  return path
}

async function openStore(network: string, limits: Limits = NO_SNAPSHOTS): Promise<NetworkStore> {
  const opening = await openNetwork(surroundings({ limits }), network)
  if (opening.kind === 'held') throw new Error('Somebody else has it open')
  return opening.store
}

/** One field of one goal, on the disk before it counts as done. */
async function edits(folder: string, network: string): Promise<Measured> {
  const store = await openStore(network)
  const stock = await stockLowdb(folder, store)
  const bare = await open(join(folder, 'bare.log'), 'a')
  let round = 0
  const edit = () => setPayout(store, 1, (round += 1))
  await edit()
  const journal = await journalFile(network)
  const before = (await stat(journal)).size
  await edit()
  const line = Buffer.alloc((await stat(journal)).size - before, 'x')
  const append = async () => {
    await bare.appendFile(line)
    await bare.datasync()
  }
  const ours = { run: edit }
  const [edited = [], appended = []] = await timings([ours, { run: append }], 300, 50)
  const rounds = store.records.size > 10_000 ? 5 : 20
  const [stocked = []] = await timings([{ run: () => stock(round) }], rounds)
  await bare.close()
  await store.close()
  const [median, bareMedian] = [quantile(edited, 0.5), quantile(appended, 0.5)]
  const stockMedian = quantile(stocked, 0.5)
  return {
    'one edit, median': ms(median),
    'one edit, 99 %': ms(quantile(edited, 0.99)),
    'bare append and sync of the same bytes, median': ms(bareMedian),
    'one edit to bare append': times(median / bareMedian),
    'one edit in stock lowdb, median': ms(stockMedian),
    'stock lowdb to one edit': times(stockMedian / median),
    'bytes written by one edit': String(line.length),
  }
}

/** 10,000 goals in one step, or all where there are fewer, with the restore point that comes before. */
async function bulk(folder: string, network: string): Promise<Measured> {
  const store = await openStore(network)
  const stock = await stockLowdb(folder, store)
  let round = 100_000
  const run = () => setPayout(store, 10_000, (round += 1))
  const [edited = [], stocked = []] = await timings([{ run }, { run: () => stock(round) }], 3)
  await store.close()
  return {
    'bulk edit of 10,000 goals and its restore point': ms(quantile(edited, 0.5)),
    'bulk edit in stock lowdb, no restore point': ms(quantile(stocked, 0.5)),
  }
}

async function opening(network: string): Promise<Measured> {
  await renewed(network)
  const snapshot = join(network, 'snapshot.json')
  const parse = () => JSON.parse(readFileSync(snapshot, 'utf8')) as unknown
  const openAndClose = async () => {
    await (await openStore(network)).close()
  }
  const [parsed = [], opened = []] = await timings([{ run: parse }, { run: openAndClose }], 7)
  const [ours, bare] = [quantile(opened, 0.5), quantile(parsed, 0.5)]
  return {
    open: ms(ours),
    'JSON.parse(readFileSync) of the same': ms(bare),
    'open to parse': times(ours / bare),
  }
}

async function memory(network: string): Promise<Measured> {
  const snapshot = join(network, 'snapshot.json')
  const parsed = await heapOf(() =>
    Promise.resolve(JSON.parse(readFileSync(snapshot, 'utf8')) as unknown),
  )
  const opened = await heapOf(() => openStore(network))
  await opened.held.close()
  return {
    'memory after open': megabytes(opened.bytes),
    'memory of the parse': megabytes(parsed.bytes),
    'memory to parse': times(opened.bytes / parsed.bytes),
  }
}

async function heapOf<T>(make: () => Promise<T>): Promise<{ held: T; bytes: number }> {
  const before = await heapNow()
  const held = await make()
  return { held, bytes: (await heapNow()) - before }
}

async function heapNow(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    gc?.()
    await nextTurn()
  }
  return process.memoryUsage().heapUsed
}

/** How long nothing else gets a turn while a snapshot is written in the background, and while nothing is done at all. */
async function stall(network: string): Promise<Measured> {
  const store = await openStore(network, { ...NO_SNAPSHOTS, snapshotEntries: 1 })
  await heapNow()
  await setPayout(store, 1, 500_000)
  const start = performance.now()
  const busy = await longestTurn(store.settle())
  const idle = await longestTurn(sleep(performance.now() - start))
  await store.close()
  return {
    'longest stall during a background snapshot': ms(busy),
    'longest stall while idle for as long': ms(idle),
  }
}

/** The longest time between two turns of the event loop until something is done. */
async function longestTurn(work: Promise<unknown>): Promise<number> {
  let [longest, last, done] = [0, performance.now(), false]
  const over = work.then(() => {
    done = true
  })
  while (!done) {
    await nextTurn()
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  await over
  return longest
}

/** Leaves a network whose journal is all in its snapshot. */
async function renewed(network: string): Promise<void> {
  const store = await openStore(network, { ...NO_SNAPSHOTS, snapshotEntries: 1 })
  await store.settle()
  await store.close()
}

function setPayout(store: NetworkStore, goals: number, value: number): Promise<unknown> {
  return store.commit('edit', (records) => ({
    label: 'Set Payout per conversion',
    moves: [...firstOf(records.values(), goals)].flatMap((record) =>
      setField(record, 'default_payout', `${value}.50000`),
    ),
  }))
}

function* firstOf<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count
  for (const item of items) {
    if (left === 0) return
    left -= 1
    yield item
  }
}

/** The same goals in lowdb as it comes: its update, for one goal's payout. */
async function stockLowdb(folder: string, store: NetworkStore) {
  const goals: GoalRecord[] = structuredClone([...store.records.values()])
  const database = new Low(new JSONFile<{ goals: GoalRecord[] }>(join(folder, 'stock.json')), {
    goals,
  })
  await database.write()
  return (round: number) =>
    database.update((data) => {
      const [first] = data.goals
      if (first !== undefined) {
        data.goals[0] = { ...first, change: { default_payout: { was: '0', now: `${round}` } } }
      }
    })
}

async function journalFile(network: string): Promise<string> {
  const files = await nodeDisk.files(join(network, 'journal'))
  return join(network, 'journal', files.toSorted().at(-1) ?? '')
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
