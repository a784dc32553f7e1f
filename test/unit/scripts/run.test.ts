import { describe, expect, it } from 'vitest'
import { run } from '../../../scripts/lib/run.mjs'

describe('a program that is run', () => {
  it('ends when it is asked to', async () => {
    const ending = new AbortController()
    const endless = ['-e', 'setInterval(() => undefined, 1000)']
    const ended = run(process.execPath, endless, { end: ending.signal })
    ending.abort()
    expect(await ended).toMatchObject({ code: 128 })
  })
})
