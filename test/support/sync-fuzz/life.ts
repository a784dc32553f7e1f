import fc from 'fast-check'
import { step, type Step } from './steps'
import { World } from './world'

const STEPS = 100

/** What went wrong in a life, and what led to it. */
export interface Failure {
  readonly what: string
  readonly log: readonly string[]
}

/** The steps that a seed stands for. */
export function stepsOf(seed: number): readonly Step[] {
  const steps = fc.array(step, { minLength: STEPS, maxLength: STEPS })
  return fc.sample(steps, { seed, numRuns: 1 })[0] ?? []
}

/** Lives through these steps. Null where nothing went wrong. */
export async function live(steps: readonly Step[]): Promise<Failure | null> {
  const world = await World.begin()
  try {
    for (const one of steps) await world.live(one)
    await world.end()
    return null
  } catch (error) {
    return {
      what: error instanceof Error ? (error.stack ?? error.message) : String(error),
      log: world.log,
    }
  }
}

/** The fewest of these steps in which something still goes wrong. */
export async function fewest(steps: readonly Step[]): Promise<readonly Step[]> {
  let left = steps
  for (let size = Math.ceil(left.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = left.length - size; from >= 0; from -= size) {
      const without = left.toSpliced(from, size)
      if ((await live(without)) !== null) left = without
    }
  }
  return left.map((one) => one)
}
