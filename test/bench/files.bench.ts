import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { setField } from '#domain/change/edits'
import { applyMove } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { recordsOf } from '#domain/config/network-config'
import type { FileFormat } from '#domain/transfer/formats'
import { readInThread, writeInThread } from '../../src-main/files/worker/in-thread'
import { exportNetwork } from '../../src-main/services/export-network'
import { planImport } from '../../src-main/services/planned-import'
import { nodeDisk } from '../../src-main/store/disk'
import { unwatched } from '../../src-main/work/watch'
import { manyGoals } from '../support/many-goals'
import { ms, table, times, title } from './measure'

const GOALS = 100_000

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
  const rows = [['', 'file', 'out', 'stall', 'memory', 'in', 'stall', 'memory', 'goals per second']]
  const [stringified, parsed] = plainJson([...network.records.values()])
  rows.push(['JSON.stringify, JSON.parse', '', ms(stringified), '', '', ms(parsed), '', '', ''])
  for (const format of formats) {
    const path = join(folder, `goals.${format}`)
    const out = await watched(() => exported(path, format, network))
    const size = `${(statSync(path).size / 1024 / 1024).toFixed(1)} MB`
    const made = [format, size, ms(out.taken), out.stall, megabytes(out.memory)]
    if (format === 'html') {
      rows.push([...made, '', '', '', ''])
      continue
    }
    const read = await watched(() => planned(path, network))
    rows.push([
      ...made,
      ms(read.taken),
      read.stall,
      megabytes(read.memory),
      Math.round((GOALS / read.taken) * 1000).toLocaleString('en'),
    ])
    console.log(
      `  ${format}: out ${times(out.taken / stringified)}, in ${times(read.taken / parsed)}`,
    )
  }
  const idle = await watched(() => sleep(5_000))
  console.log(table(rows))
  console.log(`Longest stall while nothing is done for five seconds: ${idle.stall}`)
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

async function planned(path: string, network: Network): Promise<void> {
  const plan = await planImport(
    readInThread(program),
    { ...network, sequence: 0 },
    path,
    {},
    unwatched,
  )
  const { unchanged } = plan.counts
  if (unchanged !== GOALS)
    throw new Error(`${GOALS - unchanged} goals did not come back as they were`)
}

/** How long something takes, how late other work was at most (and in 99.9 %), and the most memory of the whole process. */
async function watched(work: () => Promise<unknown>) {
  for (let round = 0; round < 3; round += 1) {
    gc?.()
    await nextTurn()
  }
  const delays = monitorEventLoopDelay({ resolution: 1 })
  let memory = 0
  const look = setInterval(() => {
    memory = Math.max(memory, residentMemory())
  }, 20)
  delays.enable()
  const start = performance.now()
  await work()
  const taken = performance.now() - start
  delays.disable()
  clearInterval(look)
  const [stall, usual] = [delays.max, delays.percentile(99.9)].map((time) => time / 1e6)
  return { taken, stall: `${ms(stall ?? NaN)} (${ms(usual ?? NaN)})`, memory }
}

/** Of all threads. */
function residentMemory(): number {
  return process.memoryUsage.rss()
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`
}
