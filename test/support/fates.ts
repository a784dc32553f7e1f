import fc from 'fast-check'
import type { Choose } from './memory-disk'

/** The least that a disk may have done, the most, and something in between. */
export function fates(seed: number): readonly Choose[] {
  const [random = []] = fc.sample(
    fc.infiniteStream(fc.nat(10_000)).map((all) => [...all.take(200)]),
    {
      numRuns: 1,
      seed,
    },
  )
  let next = 0
  const some: Choose = (most) => {
    next += 1
    return (random[next % random.length] ?? 0) % (most + 1)
  }
  return [() => 0, (most) => most, some, some]
}
