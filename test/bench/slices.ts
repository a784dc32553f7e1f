import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'

/** How long a process was kept busy at a stretch, in milliseconds. */
export interface Stretches {
  /** By the clock: what other programs did on the machine is in it. */
  readonly longest: number
  /** The same, of all but one in a thousand samples. */
  readonly mostly: number
  /** The longest that the main thread can have worked at a stretch, or waited for help with its garbage. */
  readonly longestWork: number
  /** The same without waiting: what the main thread itself had of the processors. */
  readonly longestOwn: number
  /** How many stretches of work took 50 ms or more. */
  readonly over: number
  /** The longest pause for collecting garbage, which is in the others. */
  readonly collecting: number
}

/** A stretch that a person would notice. */
const NOTICED = 50

interface Span {
  readonly from: number
  readonly to: number
}

/** Between two ticks of a timer, by the clock, and what the main thread had of the processors meanwhile. */
interface Between extends Span {
  readonly had: number
}

/**
 * Watches how long everything else had to wait while some work goes on. Between two ticks of a timer there is at most one long stretch. What
 * was done in it is no more than went by, and no more than the thread itself had of the processors and every pause for collecting garbage
 * taken together: in a pause, other threads may work while this one waits for them.
 */
export async function stretchesOf(work: () => Promise<unknown>): Promise<Stretches> {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  const collector = collections()
  const ticks = ticking()
  delays.enable()
  try {
    await work()
    // What came last is a stretch once somebody had a turn after it.
    await sleep(2)
  } finally {
    delays.disable()
    ticks.stop()
  }
  // Pauses are told of a turn later.
  await nextTurn()
  const pauses = collector.stop()
  const long = ticks.long()
  const worked = long.map((one) => Math.min(one.to - one.from, one.had + within(pauses, one)))
  return {
    longest: delays.max / 1e6,
    mostly: delays.percentile(99.9) / 1e6,
    longestWork: Math.max(0, ...worked),
    longestOwn: Math.max(0, ...long.map(({ from, to, had }) => Math.min(to - from, had))),
    over: worked.filter((time) => time >= NOTICED).length,
    collecting: pauses.reduce((longest, { from, to }) => Math.max(longest, to - from), 0),
  }
}

/** Shorter ones are of no interest to anybody. */
const LONG = 5

function ticking() {
  const long: Between[] = []
  let last = { time: performance.now(), cpu: processorTime() }
  const timer = setInterval(() => {
    const now = { time: performance.now(), cpu: processorTime() }
    if (now.time - last.time >= LONG) {
      long.push({ from: last.time, to: now.time, had: now.cpu - last.cpu })
    }
    last = now
  }, 1)
  const stop = () => {
    clearInterval(timer)
  }
  return { stop, long: (): readonly Between[] => long }
}

/**
 * What the main thread had of the processors so far, in milliseconds. Linux tells it, to about four; elsewhere it is what the whole
 * process had, its helping threads included, which is never less.
 */
function processorTime(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[0]) / 1e6
  } catch {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  }
}

function collections() {
  const pauses: Span[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      pauses.push({ from: startTime, to: startTime + duration })
    }
  })
  observer.observe({ entryTypes: ['gc'] })
  const stop = (): readonly Span[] => {
    observer.disconnect()
    return pauses
  }
  return { stop }
}

/** How much of some spans lies in another. */
function within(spans: readonly Span[], { from, to }: Span): number {
  const parts = spans.map((span) => Math.min(span.to, to) - Math.max(span.from, from))
  return parts.reduce((sum, part) => sum + Math.max(0, part), 0)
}
