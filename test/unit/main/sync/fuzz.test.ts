import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { fewest, live, stepsOf } from '../../../support/sync-fuzz/life'

/** How many lives are lived: more by npm run fuzz. */
const LIVES = Number(env.GOALPOST_LIVES ?? 200)

/** The seed of the first: with one life from this seed on, it is lived again. */
const FIRST = Number(env.GOALPOST_FIRST_SEED ?? Math.floor(Math.random() * 2 ** 30))

/** What went wrong in the fewest steps that it takes, where anything does. */
async function wrongIn(seed: number): Promise<string | null> {
  const steps = stepsOf(seed)
  const failure = await live(steps)
  if (failure === null) return null
  const { what, log } = await fewest(steps, failure)
  const again = `npm run fuzz 0 1 ${seed} 0`
  return `Seed ${seed} (${again}): ${what}\n${log.join('\n')}`
}

describe('two clients of one platform, and a colleague', () => {
  it(
    'lose nothing, make nothing twice and overwrite nothing unseen, whatever is done and happens',
    async () => {
      for (let seed = FIRST; seed < FIRST + LIVES; seed += 1) {
        const wrong = await wrongIn(seed)
        // As a message its lines stay lines.
        expect(wrong === null, wrong ?? '').toBe(true)
      }
    },
    60_000 + LIVES * 2_000,
  )
})
