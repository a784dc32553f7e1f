import { describe, expect, it } from 'vitest'
import { startFolder } from '../../../scripts/lib/npm.mjs'

describe('the folder that file names are taken from', () => {
  it.each([
    [
      'the one where npm was called',
      { npm_lifecycle_event: 'goalpost', INIT_CWD: '/home' },
      '/home',
    ],
    ['the current one without npm', {}, '/app'],
    [
      'the current one within another npm script',
      { npm_lifecycle_event: 'x', INIT_CWD: '/home' },
      '/app',
    ],
  ])('is %s', (_what, env, expected) => {
    expect(startFolder(env, '/app')).toBe(expected)
  })
})
