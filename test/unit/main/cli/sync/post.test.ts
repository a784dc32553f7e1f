import { describe, expect, it } from 'vitest'
import type { Terminal } from '../../../../../src-main/cli/goalpost'
import type { FaultName } from '../../../../../src-main/practice/faults'
import { everything, namesOn, pending } from '../../../../support/cli-pending'

interface Posted {
  readonly end: string
  readonly failure: { readonly code: string } | null
  readonly posts: readonly { readonly number: number; readonly over: boolean }[]
  readonly items: readonly {
    readonly post: number
    readonly state: string
    readonly goal: { readonly id: number | null }
  }[]
  readonly leftOut: readonly { readonly why: string }[]
}

const read = (out: string) => JSON.parse(out) as Posted

/** A fault that the first call of a method meets from when it is armed; whether it still waits is answered. */
function aFault(name: FaultName, method: string, times = 1) {
  let left = 0
  return {
    arm: () => {
      left = times
    },
    plan: (call: { readonly method: string }) => {
      if (call.method !== method || left === 0) return null
      left -= 1
      return name
    },
  }
}

describe('goalpost post', () => {
  it('without --yes shows the plan, sends nothing, and ends with 2', async () => {
    const bench = await pending()
    const calls = bench.practice.calls.length
    const { status, out, err } = await bench.run(['post'], { token: undefined })
    expect(status).toBe(2)
    expect(out).toBe((await bench.run(['plan'])).out)
    expect(err).toBe('Nothing was sent. Add --yes to send what the plan shows.\n')
    expect(bench.practice.calls).toHaveLength(calls)
    const json = await bench.run(['post', '--json'])
    expect(json).toMatchObject({ status: 2, out: (await bench.run(['plan', '--json'])).out })
  })

  it('sends everything, and tells it as JSON', async () => {
    const bench = await pending()
    const { status, out } = await bench.run(['post', '--yes', '--json'])
    expect(status).toBe(0)
    const told = read(out)
    expect(namesOn(bench)).toEqual(everything)
    const counts = { applied: 5, failed: 0, held: 0, unknown: 0, queued: 0 }
    expect(told).toMatchObject({
      network: { key: 'practice', id: 'practice', name: 'practice' },
      end: 'done',
      failure: null,
      posts: [{ number: 1, over: true, counts }],
      leftOut: [],
    })
    expect(told.items).toHaveLength(5)
    expect(told.items[0]).toEqual({
      post: 1,
      goal: { key: 'goal-501', id: 501, offer_id: 40, name: 'Mine 501' },
      kind: 'update',
      cells: [{ field: 'name', was: 'Goal 501', now: 'Mine 501' }],
      state: 'applied',
      id: 501,
      differences: [],
    })
    expect(told.items[4]).toMatchObject({ kind: 'create', goal: { key: 'new-1', id: 507 } })
    const again = await bench.run(['post', '--yes'])
    expect(again).toMatchObject({ status: 0, out: 'practice\nNothing was sent.\n' })
  })

  it('confirms warnings, and leaves out what is wrong', async () => {
    const bench = await pending()
    await bench.edit('goal-505', { default_payout: '0.10000' })
    expect((await bench.run(['plan'])).status).toBe(1)
    await bench.edit('goal-506', { default_payout: '-1.00000' })
    const plan = await bench.run(['plan'])
    expect(plan.status).toBe(1)
    expect(plan.out).toContain('To be confirmed:\n  goal 505 “Goal 505”\n    0.10 is 50 times less')
    expect(plan.out).toContain('Left out:\n  goal 506 “Goal 506”\n    It has errors.')
    expect(plan.out).toContain('\n    default_payout: An amount below zero')
    expect(read((await bench.run(['plan', '--json'])).out).leftOut).toMatchObject([
      { why: 'errors', errors: [{ code: 'default_payout_negative', fields: ['default_payout'] }] },
    ])
    const { status, out } = await bench.run(['post', '--yes'])
    expect(status).toBe(1)
    expect(out).toContain('  goal 505 “Goal 505”: posted\n    default_payout  5.00 → 0.10\n')
    expect(out).toContain('Left out:\n  goal 506 “Goal 506”\n    It has errors.')
    expect(out).toMatch(/\n6 of 6 goals posted\n$/)
  })

  it('holds what somebody else changed meanwhile, and ends with 1', async () => {
    const bench = await pending()
    await bench.practice.colleague.rename('502', 'Theirs')
    const { status, out } = await bench.run(['post', '--yes'])
    expect(status).toBe(1)
    expect(out).toContain(
      '  goal 502 “Mine 502”: held\n    name  Goal 502 → Mine 502\n    Changed on',
    )
    expect(out).toMatch(/\n4 of 5 goals posted\n$/)
    expect(namesOn(bench)).toEqual(['Mine 501', 'Theirs', 'Mine 503', 'Mine 504', 'Brand new'])
    const standing = await bench.run(['status'])
    expect(standing).toMatchObject({ status: 1 })
    expect(standing.out).toContain('1 goal in conflict')
    const plan = read((await bench.run(['plan', '--json'])).out)
    expect(plan.leftOut).toEqual([
      {
        goal: { key: 'goal-502', id: 502, offer_id: 41, name: 'Mine 502' },
        why: 'conflicts',
        errors: [],
      },
    ])
  })

  it('tells what the platform refused, and ends with 1', async () => {
    const fault = aFault('error-list', 'update')
    const bench = await pending(fault)
    fault.arm()
    const { status, out } = await bench.run(['post', '--yes'])
    expect(status).toBe(1)
    expect(out).toMatch(/: refused\n {4}name {2}.*\n {4}The platform refused it/)
    expect(out).toMatch(/\n4 of 5 goals posted\n$/)
  })

  it('ends with 1 where the platform took something otherwise', async () => {
    const fault = aFault('empty-ignored', 'update')
    const bench = await pending(fault)
    await bench.edit('goal-505', { description: 'A description' })
    await bench.run(['post', '--yes'])
    await bench.edit('goal-505', { description: null })
    fault.arm()
    const { status, out } = await bench.run(['post', '--yes'])
    expect(status).toBe(1)
    expect(out).toContain('The platform took description as A description, not as nothing.')
  })
})

describe('a post that breaks off', () => {
  it('ends with 3 where a person must mend something, tells how much is posted, and goes on', async () => {
    const fault = aFault('token-refused', 'update', Infinity)
    let sent = 0
    const bench = await pending({
      plan: (call) => (call.method === 'update' && (sent += 1) > 2 ? fault.plan(call) : null),
    })
    fault.arm()
    const broken = await bench.run(['post', '--yes'])
    expect(broken.status).toBe(3)
    expect(broken.out).toMatch(/\n2 of 5 goals posted\n$/)
    expect(broken.err).toContain('The platform does not accept the token')
    expect(broken.err).toMatch(
      /\n2 of 5 goals are posted\. Run the same command again to go on\.\n$/,
    )
    const status = await bench.run(['status'])
    expect(status.status).toBe(1)
    expect(status.out).toContain('    post 1 is not over: 2 of 5 goals posted\n')
    expect((await bench.run(['plan'])).err).toContain('Post 1 is not over.')
    // An edit that came since is for a post of its own.
    await bench.edit('goal-505', { name: 'Mine 505' })
    sent = -100
    const { status: done, out, err } = await bench.run(['post', '--yes', '--json'])
    expect(done).toBe(0)
    expect(err).toContain('Post 1 is not over. It goes on first.')
    const told = read(out)
    expect(told.posts.map(({ number }) => number)).toEqual([1, 2])
    expect(told.items.map(({ post }) => post)).toEqual([1, 1, 1, 1, 1, 2])
    expect([...namesOn(bench)].sort()).toEqual([...everything, 'Mine 505'].sort())
  })

  it('is given up where the platform cannot be reached for long', async () => {
    const bench = await pending()
    let isDown = false
    const fetch: Terminal['fetch'] = (url, init) => {
      // The post is begun: from the first write on there is no line.
      if (init.method === 'POST') isDown = true
      const noLine = Object.assign(new Error('No line'), { code: 'ENOTFOUND' })
      return isDown ? Promise.reject(noLine) : globalThis.fetch(url, init)
    }
    const { status, out, err } = await bench.run(['post', '--yes', '--json'], { fetch })
    expect(status).toBe(3)
    expect(read(out)).toMatchObject({ end: 'failed', failure: { code: 'platform/unreachable' } })
    expect(err.match(/It is tried again\./g)).toHaveLength(1)
    expect(err).toContain('0 of 5 goals are posted. Run the same command again to go on.')
    expect(await bench.run(['post', '--yes'])).toMatchObject({ status: 0 })
    expect([...namesOn(bench)].sort()).toEqual([...everything].sort())
  })

  it('that cannot even begin says that nothing was sent', async () => {
    const bench = await pending()
    await bench.practice.stop()
    const { status, out, err } = await bench.run(['post', '--yes'])
    expect(status).toBe(3)
    expect(out).toBe('practice\nNothing was sent.\n')
    expect(err).toContain('Nothing was sent. Run the same command again to go on.')
    expect((await bench.run(['status'])).status).toBe(0)
  })

  it('because it is interrupted lets what is under way end, and goes on with the next command', async () => {
    const stop = new AbortController()
    const interrupted = () =>
      new Promise<void>((resolve) => {
        stop.signal.addEventListener('abort', () => {
          resolve()
        })
      })
    const bench = await pending({
      heard: ({ method }) => {
        if (method === 'update') stop.abort()
      },
    })
    const { status, out, err } = await bench.run(['post', '--yes', '--json'], { interrupted })
    expect(status).toBe(1)
    expect(err).toContain('What is under way comes to its end, then this stops.')
    expect(err).toMatch(/4 of 5 goals are posted\. Run the same command again to go on\.\n$/)
    const told = read(out)
    expect(told).toMatchObject({ end: 'interrupted', failure: null })
    expect(told.items.map(({ state }) => state)).not.toContain('sending')
    expect(await bench.run(['post', '--yes'])).toMatchObject({ status: 0 })
    expect(namesOn(bench)).toEqual(everything)
  })
})
