import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { WorkProgress } from '#domain/contract/work'
import { ofEach } from '#domain/steps'
import { LongWork } from '../../../../src-main/long-work/long-work'
import { Slices } from '../../../../src-main/long-work/slices'
import type { Watch } from '../../../../src-main/long-work/watch'

/** In milliseconds: what is over by then is never told, and what takes longer is. */
const [A_MOMENT, A_WHILE] = [99, 100]

function working() {
  const told: WorkProgress[] = []
  let now = 0
  const work = new LongWork(
    (progress) => told.push(progress),
    () => now,
  )
  const pass = (milliseconds: number) => {
    now += milliseconds
  }
  return { work, told, pass }
}

describe('something that may take long', () => {
  it('is never told of where it is over in a moment', async () => {
    const { work, told, pass } = working()
    const answer = await work.run('edit', ({ progress, commit }) => {
      pass(A_MOMENT)
      progress(1, 2)
      commit()
      return Promise.resolve('done')
    })
    expect([answer, told]).toEqual(['done', []])
  })

  it('tells how far it is, that it is being written, and that it is over', async () => {
    const { work, told, pass } = working()
    await work.run('compare', ({ progress, commit }) => {
      pass(A_WHILE)
      progress(3, 9)
      progress(4, 9)
      commit()
      return Promise.resolve()
    })
    const state = { done: 3, total: 9, committing: false }
    expect(told).toEqual([
      { number: 1, kind: 'compare', state },
      { number: 1, kind: 'compare', state: { ...state, committing: true } },
      { number: 1, kind: 'compare', state: null },
    ])
  })

  it('is told to be over where it fails', async () => {
    const { work, told, pass } = working()
    const run = work.run('copy', ({ progress }) => {
      pass(A_WHILE)
      progress(1)
      return Promise.reject(new Error('The disk is full'))
    })
    await expect(run).rejects.toThrow('The disk is full')
    expect(told.map(({ state }) => state?.total)).toEqual([null, undefined])
  })

  it('is stopped by its number, and nothing else is', async () => {
    const { work } = working()
    const both = [1, 2].map(() => work.run('compare', untilStopped))
    work.stop(2)
    await expect(both[1]).rejects.toMatchObject({ failure: { code: 'work/stopped' } })
    work.stop(1)
    await expect(both[0]).rejects.toMatchObject({ failure: { code: 'work/stopped' } })
  })

  it('goes to its end once it is being written', async () => {
    const { work } = working()
    const run = work.run('restore', ({ commit, signal }) => {
      commit()
      work.stop(1)
      commit()
      return Promise.resolve(signal?.aborted)
    })
    expect(await run).toBe(false)
  })

  it('throws at the last moment where it was stopped before', async () => {
    const { work } = working()
    const run = work.run('restore', ({ commit }) => {
      work.stop(1)
      commit()
      return Promise.resolve()
    })
    await expect(run).rejects.toMatchObject({ failure: { code: 'work/stopped' } })
  })

  it('is stopped between any two of its steps, and tells how many were done', async () => {
    const { work } = working()
    const seen: number[] = []
    const goals = Array.from({ length: 1_000 }, (_, place) => place)
    // A clock by which every step takes a slice.
    let now = 0
    const clock = () => (now += 9)
    const run = work.run('delete', (watch) => {
      const noted = { ...watch, progress: (done: number) => seen.push(done) }
      const steps = ofEach(goals, (goal) => {
        if (goal === 41) work.stop(1)
        return [goal]
      })
      return new Slices(noted, clock).done(steps, goals.length)
    })
    await expect(run).rejects.toMatchObject({ failure: { code: 'work/stopped' } })
    expect(seen.at(-1)).toBe(42)
  })
})

async function untilStopped({ signal }: Watch): Promise<void> {
  for (;;) {
    await nextTurn()
    signal?.throwIfAborted()
  }
}
