import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks'

/** How long a process was kept busy at a stretch, in milliseconds. */
export interface Stretches {
  /** By the clock: what other programs did on the machine is in it. */
  readonly longest: number
  /** The same, of all but one in a thousand samples. */
  readonly mostly: number
  /** The longest that this process can have worked at a stretch: no more than went by, and no more than it had of the processors. */
  readonly longestWork: number
  /** How many stretches of work took 50 ms or more. */
  readonly over: number
  /** The longest pause for collecting garbage, which is in the others. */
  readonly collecting: number
}

/** A stretch that a person would notice. */
const NOTICED = 50

/**
 * Watches how long everything else had to wait while some work goes on. Between two ticks of a timer there is at most one long stretch; the
 * processor time of the whole process meanwhile (threads that help it included) is an upper bound of what was done in it.
 */
export async function stretchesOf(work: () => Promise<unknown>): Promise<Stretches> {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  const collector = collections()
  const ticks = ticking()
  delays.enable()
  try {
    await work()
  } finally {
    delays.disable()
    ticks.stop()
    collector.stop()
  }
  return {
    longest: delays.max / 1e6,
    mostly: delays.percentile(99.9) / 1e6,
    ...ticks.found(),
    collecting: collector.longest(),
  }
}

function ticking() {
  let [longestWork, over] = [0, 0]
  let last = { time: performance.now(), cpu: processorTime() }
  const timer = setInterval(() => {
    const now = { time: performance.now(), cpu: processorTime() }
    const worked = Math.min(now.time - last.time, now.cpu - last.cpu)
    longestWork = Math.max(longestWork, worked)
    if (worked >= NOTICED) over += 1
    last = now
  }, 1)
  const stop = () => {
    clearInterval(timer)
  }
  return { stop, found: () => ({ longestWork, over }) }
}

/** What this process had of the processors, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function collections() {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  observer.observe({ entryTypes: ['gc'] })
  const stop = () => {
    observer.disconnect()
  }
  return { stop, longest: () => longest }
}
