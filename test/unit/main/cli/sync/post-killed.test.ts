import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Terminal } from '../../../../../src-main/cli/goalpost'
import type { CliBench } from '../../../../support/cli-network'
import { everything, namesOn, pending } from '../../../../support/cli-pending'

describe('a post that is killed', () => {
  // To begin with, the goals, four updates, the new goal.
  const calls = Array.from({ length: 7 }, (_, index) => index)

  it.each(calls.flatMap((call) => [[call, 'before'] as const, [call, 'after'] as const]))(
    'at call %d, %s that is carried out, goes on with the next command',
    async (call, when) => {
      const bench = await pending()
      await killedAt(bench, call, when)
      expect((await bench.run(['status'])).status).toBe(call === 0 ? 0 : 1)
      const { status, out } = await bench.run(['post', '--yes', '--json'])
      const { items } = JSON.parse(out) as { items: { state: string }[] }
      expect(items.map(({ state }) => state)).toEqual(Array(5).fill('applied'))
      expect(status).toBe(0)
      expect(namesOn(bench)).toEqual(everything)
    },
  )
})

/** Runs a post in a process that is no more from this call on: it never goes on, and its lock is that of nobody. */
async function killedAt(bench: CliBench, call: number, when: 'before' | 'after'): Promise<void> {
  const never = new Promise<never>(() => undefined)
  let calls = 0
  await new Promise<void>((killed) => {
    const fetch: Terminal['fetch'] = async (url, init) => {
      const index = calls
      calls += 1
      if (index < call) return globalThis.fetch(url, init)
      if (index === call && when === 'after') await globalThis.fetch(url, init)
      if (index === call) killed()
      return never
    }
    void bench.run(['post', '--yes'], { fetch })
  })
  const lock = join(bench.folder(), 'lock')
  for (const name of await readdir(lock)) await rm(join(lock, name))
}
