import { describe, expect, it } from 'vitest'
import { isFarLess } from '#domain/sync/far-less'

describe('far less than there should be', () => {
  it.each([
    ['nothing of something', { known: 1, shown: 0, promised: null, rest: 0 }, true],
    ['nothing where nothing was', { known: 0, shown: 0, promised: null, rest: 0 }, false],
    ['just under a tenth', { known: 100, shown: 9, promised: null, rest: 9 }, true],
    ['a tenth', { known: 100, shown: 10, promised: null, rest: 10 }, false],
    ['more than ever', { known: 10, shown: 500, promised: null, rest: 500 }, false],
    ['a rest that shrank to under a tenth', { known: 90, shown: 61, promised: 20, rest: 1 }, true],
    ['a rest that shrank to a tenth', { known: 90, shown: 62, promised: 20, rest: 2 }, false],
    ['a small rest that is gone', { known: 90, shown: 60, promised: 19, rest: 0 }, false],
  ])('%s', (_what, showing, expected) => {
    expect(isFarLess(showing)).toBe(expected)
  })
})
