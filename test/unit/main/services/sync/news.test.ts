import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { News } from '../../../../../src-main/services/sync/news'

/** Somebody who looks as slowly as a test wants, and what was told. */
function aNews() {
  const told: (readonly [string, readonly number[]])[] = []
  const looks: (() => void)[] = []
  const state = { now: 'quiet' }
  const news = new News<number, string>(
    () => {
      const seen = state.now
      return new Promise((resolve) => {
        looks.push(() => {
          resolve(seen)
        })
      })
    },
    (view, items) => told.push([view, items]),
  )
  return { news, state, looks, told }
}

describe('news', () => {
  it('gathers what happens at about the same time', async () => {
    const { news, looks, told } = aNews()
    news.add([1])
    news.add([2, 3])
    await nextTurn()
    looks[0]?.()
    await nextTurn()
    expect(told).toEqual([['quiet', [1, 2, 3]]])
  })

  it('says how things stood when it was gathered, in order, however long looking takes', async () => {
    const { news, state, looks, told } = aNews()
    state.now = 'pulling'
    news.add([])
    await nextTurn()
    state.now = 'over'
    news.add([4])
    await nextTurn()
    looks[1]?.()
    await nextTurn()
    expect(told).toEqual([])
    looks[0]?.()
    await nextTurn()
    expect(told).toEqual([
      ['pulling', []],
      ['over', [4]],
    ])
  })
})
