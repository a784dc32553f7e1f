import fc from 'fast-check'
import { step } from './any-step'
import type { Step } from './steps'
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
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { what, log: world.diary.lines }
  }
}

/** The same thing going wrong in as few of these steps as can be. */
export async function fewest(steps: readonly Step[], failure: Failure): Promise<Failure> {
  let [left, least] = [steps, failure]
  for (let size = Math.ceil(left.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = left.length - size; from >= 0; from -= size) {
      const without = left.toSpliced(from, size)
      const found = await live(without)
      if (found !== null && kindOf(found) === kindOf(failure)) [left, least] = [without, found]
    }
  }
  return least
}

/** What went wrong, whatever goal it was. */
function kindOf({ what }: Failure): string {
  const [first = ''] = what.split('\n')
  return first.replace(/["\d]\S*/g, '').slice(0, 60)
}
