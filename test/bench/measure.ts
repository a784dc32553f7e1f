import { cpus } from 'node:os'

/** One of several ways to do the same, measured in one run. */
export interface Way {
  /** Does it once. */
  readonly run: () => unknown
}

/**
 * The milliseconds that each way took in each round. They take turns, so that what else the machine does hits all of them
 * alike; the first rounds only warm up.
 */
export async function timings(
  ways: readonly Way[],
  rounds: number,
  warmUp = 1,
): Promise<readonly (readonly number[])[]> {
  const taken = ways.map((): number[] => [])
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [place, way] of ways.entries()) {
      const start = performance.now()
      await way.run()
      if (round >= 0) taken[place]?.push(performance.now() - start)
    }
  }
  return taken
}

/** The median milliseconds of each way. */
export async function medians(ways: readonly Way[], rounds: number): Promise<readonly number[]> {
  return (await timings(ways, rounds)).map((times) => quantile(times, 0.5))
}

export function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

/** What was measured, on what machine. */
export function title(what: string): string {
  const [cpu] = cpus()
  return `\n${what}\nNode ${process.version}, ${cpus().length} cores (${cpu?.model ?? 'unknown'})\n`
}

/** Lines of columns, the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_cell, place) =>
    Math.max(...rows.map((row) => row[place]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, place) =>
          place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0),
        )
        .join('  '),
    )
    .join('\n')
}

export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 3 : 1)} ms`
}

export function times(value: number): string {
  return `${value.toFixed(2)}×`
}
