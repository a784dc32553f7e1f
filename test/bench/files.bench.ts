import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { setField } from '#domain/change/edits'
import { applyMove } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { recordsOf } from '#domain/config/network-config'
import type { FileFormat } from '#domain/transfer/formats'
import { readInThread, writeInThread } from '../../src-main/files/worker/in-thread'
import { exportNetwork } from '../../src-main/services/files/export-network'
import { planImport } from '../../src-main/services/files/planned-import'
import { nodeDisk } from '../../src-main/store/disk/disk'
import { unwatched } from '../../src-main/long-work/watch'
import { manyGoals } from '../support/many-goals'
import { ms, table, times, title } from './measure'
import { stretchesOf } from './slices'

const GOALS = 100_000
/** So many rows of a plan go to the window at once. */
const PAGE = 1_000

/** The thread as it is shipped. The benchmark itself lies beside it when it runs. */
const program = join(import.meta.dirname, '../main/file-thread.js')
const formats = ['json', 'changes', 'csv', 'xlsx', 'html'] as const

console.log(
  title('Files: 100,000 goals out and in, beside JSON.stringify and JSON.parse of the same data'),
)
const folder = await mkdtemp(join(tmpdir(), 'goalpost-bench-'))
try {
  await measure()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  const network = aLargeNetwork()
  const asBefore = { ...network, records: untouched(network.records) }
  const columns = ['taken', 'longest', '99.9 %', 'work', 'over 50', 'own', 'collecting', 'memory']
  const rows = [['', ...columns]]
  const [stringified, parsed] = plainJson([...network.records.values()])
  rows.push(['JSON.stringify', ms(stringified)], ['JSON.parse', ms(parsed)])
  for (const format of formats) {
    const path = join(folder, `goals.${format}`)
    const out = await watched(() => exported(path, format, network))
    const size = `${(statSync(path).size / 1024 / 1024).toFixed(1)} MB`
    rows.push([`${format} out (${size})`, ...cellsOf(out)])
    if (format === 'html') continue
    const read = await watched(() => planned(path, asBefore))
    rows.push([`${format} in`, ...cellsOf(read)])
    const speed = Math.round((GOALS / read.taken) * 1000).toLocaleString('en')
    const [there, back] = [times(out.taken / stringified), times(read.taken / parsed)]
    console.log(`  ${format}: out ${there}, in ${back}, ${speed} goals a second`)
  }
  rows.push(['nothing for five seconds', ...cellsOf(await watched(() => sleep(5_000)))])
  console.log(table(rows))
}

type Watched = Awaited<ReturnType<typeof watched>>

function cellsOf({ taken, stretches, memory }: Watched): readonly string[] {
  const { longest, mostly, longestWork, over, longestOwn, collecting } = stretches
  const times = [ms(taken), ms(longest), ms(mostly), ms(longestWork)]
  return [...times, String(over), ms(longestOwn), ms(collecting), megabytes(memory)]
}

type Network = ReturnType<typeof aLargeNetwork>

/** Every goal has something pending, so that a change file has them all. */
function aLargeNetwork() {
  const config = manyGoals(GOALS)
  const { network, advertisers, offers } = config
  const contents = { network, advertisers, offers }
  const records = new Map<GoalKey, GoalRecord>()
  for (const record of recordsOf(config, () => 'none is new')) {
    const [move] = setField(record, 'default_payout', '99.12500')
    records.set(record.key, (move && applyMove(record, move)) ?? record)
  }
  return { contents, records }
}

/** As a colleague has them, who has nothing pending. */
function untouched(records: Network['records']): Network['records'] {
  return new Map([...records].map(([key, record]) => [key, { ...record, change: {} }]))
}

function plainJson(records: readonly GoalRecord[]): readonly [number, number] {
  const bases = records.map(({ base }) => base)
  const start = performance.now()
  const text = JSON.stringify(bases, null, 2)
  const middle = performance.now()
  JSON.parse(text)
  return [middle - start, performance.now() - middle]
}

async function exported(
  path: string,
  format: FileFormat,
  { contents, records }: Network,
): Promise<void> {
  const tools = {
    ...unwatched,
    disk: nodeDisk,
    mark: '.',
    writeWorkbook: writeInThread(program),
    printPdf: () => Promise.reject(new Error('No window prints here')),
  } as const
  const made = { author: 'ana', at: '2026-03-01T12:00:00.000Z', comment: '' }
  await exportNetwork(tools, path, null, format, { contents, records: [...records.values()], made })
}

/** Reads a file, plans it, and hands the plan over to a window as the app does. */
async function planned(path: string, network: Network): Promise<void> {
  const target = { ...network, sequence: 0 }
  const plan = await planImport(readInThread(program), target, path, {}, unwatched)
  if (plan.counts.update !== GOALS) throw new Error('Some goals did not come back')
  for (let from = 0; from < GOALS; from += PAGE) {
    JSON.stringify({ ok: true, value: { rows: plan.rows.slice(from, from + PAGE), total: GOALS } })
    await nextTurn()
  }
}

/** How long something takes, how long it holds up other work, and the most memory of the whole process. */
async function watched(work: () => Promise<unknown>) {
  for (let round = 0; round < 3; round += 1) {
    gc?.()
    await nextTurn()
  }
  let memory = 0
  const look = setInterval(() => {
    memory = Math.max(memory, residentMemory())
  }, 20)
  const start = performance.now()
  const stretches = await stretchesOf(work)
  const taken = performance.now() - start
  clearInterval(look)
  return { taken, stretches, memory }
}

/** Of all threads. */
function residentMemory(): number {
  return process.memoryUsage.rss()
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`
}
