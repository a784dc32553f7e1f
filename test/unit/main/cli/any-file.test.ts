import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsons } from '../../../support/arbitraries'
import { aFolder } from '../../../support/folders'
import { goalpost } from '../../../support/terminal'

const sample = join(import.meta.dirname, '../../../../resources/sample-network.goalpost.json')

interface Damage {
  readonly at: number
  readonly length: number
  readonly put: Uint8Array
}

/** Some bytes in the place of others. */
const byteDamage = (): fc.Arbitrary<Damage> =>
  fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(100_000)),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.constantFrom('"', '{', '}', ',', '\\', '-', '9', '\0').map((text) => Buffer.from(text)),
    ),
  })

function damaged(bytes: Buffer, all: readonly Damage[]): Buffer {
  return all.reduce((before, { at, length, put }) => {
    const start = at % (before.length + 1)
    return Buffer.concat([before.subarray(0, start), put, before.subarray(start + length)])
  }, bytes)
}

/** What holds for every file there can be. Answers the exit status. */
async function expectAnAnswer(path: string, json: boolean): Promise<number> {
  const { status, out, err } = await goalpost('validate', path, ...(json ? ['--json'] : []))
  expect([0, 1, 2]).toContain(status)
  expect(err).not.toContain('Something in Goalpost went wrong')
  expect(err.split('\n')).toHaveLength(status === 2 ? 2 : 1)
  if (json) expect(JSON.parse(out)).toHaveProperty('files')
  else expect(out === '').toBe(status === 2)
  return status
}

describe('goalpost validate', () => {
  it('answers whatever was damaged in the sample network', async () => {
    const bytes = await readFile(sample)
    const path = join(await aFolder(), 'damaged.json')
    const damages = fc.array(byteDamage(), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(damages, fc.boolean(), async (all, json) => {
        await writeFile(path, damaged(bytes, all))
        await expectAnAnswer(path, json)
      }),
    )
  })

  it('answers whatever stands in a field of a goal', async () => {
    const file = JSON.parse(await readFile(sample, 'utf8')) as { goals: Record<string, unknown>[] }
    const path = join(await aFolder(), 'odd.json')
    const places = fc.record({
      goal: fc.nat(file.goals.length - 1),
      field: fc.constantFrom(...Object.keys(file.goals[0] ?? {}), 'unknown'),
      value: fc.oneof(fc.string(), fc.integer(), jsons()),
    })
    let opened = 0
    await fc.assert(
      fc.asyncProperty(places, fc.boolean(), async ({ goal, field, value }, json) => {
        const goals = file.goals.with(goal, { ...file.goals[goal], [field]: value })
        await writeFile(path, JSON.stringify({ ...file, goals }))
        if ((await expectAnAnswer(path, json)) < 2) opened += 1
      }),
    )
    expect(opened).toBeGreaterThan(10)
  })
})
