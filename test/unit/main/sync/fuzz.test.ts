import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { fewest, live, stepsOf } from '../../../support/sync-fuzz/life'

/** How many lives are lived: more by npm run fuzz. */
const SEEDS = Number(env.GOALPOST_SEEDS ?? 200)

/** The first seed: with one seed and this one a life is lived again. */
const FIRST = Number(env.GOALPOST_FIRST_SEED ?? Math.floor(Math.random() * 2 ** 30))

describe('two clients of one platform, and a colleague', () => {
  it(
    'lose nothing, make nothing twice and overwrite nothing unseen, whatever is done and whatever happens',
    async () => {
      for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
        const failure = await live(stepsOf(seed))
        if (failure === null) continue
        const least = await live(await fewest(stepsOf(seed)))
        const { what, log } = least ?? failure
        expect.fail(`Seed ${seed}: ${what}\n${log.join('\n')}`)
      }
      expect(SEEDS).toBeGreaterThan(0)
    },
    60_000 + SEEDS * 1_000,
  )
})
