import { describe, expect, it } from 'vitest'
import { Progress } from '../../../../../src-main/cli/sync/progress'
import type { Terminal } from '../../../../../src-main/cli/goalpost'
import { CliBench } from '../../../../support/cli-network'
import { pending } from '../../../../support/cli-pending'
import { aConfigOf } from '../../../../support/sync-bench'
import { Kept } from '../../../../support/terminal'

/** Something of 200 parts, ten of them in a second; answers the lines that are told of it. */
function linesOf(isTTY: boolean, total: number | null = 200): readonly string[] {
  const lines: string[] = []
  const say = (line: string) => {
    lines.push(line)
    return Promise.resolve()
  }
  let at = Date.UTC(2026, 0, 1)
  const progress = new Progress({ say, isTTY }, () => new Date(at))
  for (let done = 0; done <= 200; done += 1) {
    if (done === 195) progress.end()
    progress.tell(done, total, String(done))
    at += 100
  }
  return lines
}

/** Lets a call out only once this was said. */
function after(stderr: Kept, line: string, isLate: (text: string) => boolean): Terminal['fetch'] {
  return async (url, init) => {
    if (isLate(`${url} ${init.body ?? ''}`)) {
      while (!stderr.text.includes(line)) await new Promise(setImmediate)
    }
    return fetch(url, init)
  }
}

describe('progress', () => {
  it('is told a person who watches once a second', () => {
    expect(linesOf(true)).toEqual(Array.from({ length: 20 }, (_, index) => String(index * 10)))
    expect(linesOf(true, null)).toHaveLength(20)
  })

  it('is told a log every tenth of the way, once it is known how far that is', () => {
    const tenths = ['20', '40', '60', '80', '100', '120', '140', '160', '180']
    expect(linesOf(false)).toEqual(tenths)
    expect(linesOf(false, null)).toEqual([])
  })

  it('of a pull is in goals', async () => {
    const bench = await CliBench.begin({ config: aConfigOf(1200) })
    const stderr = new Kept()
    const line = 'Pulled 1000 of 1200 goals'
    let pages = 0
    const isLate = (text: string) =>
      text.includes('Target=Goal&Method=findAll') && (pages += 1) === PAGES
    const fetch = after(stderr, line, isLate)
    const argv = ['pull', '--network', 'practice', '--url', bench.practice.url]
    expect((await bench.run(argv, { stderr, fetch })).status).toBe(0)
    expect(stderr.text).toContain(line)
  })

  it('of a post is in goals', async () => {
    const bench = await pending()
    const stderr = new Kept()
    const fetch = after(stderr, 'Sent 4 of 5 goals', (text) => text.includes('Method=create'))
    expect((await bench.run(['post', '--yes'], { stderr, fetch })).status).toBe(0)
    expect(stderr.text).toContain('Sent 4 of 5 goals, about ')
  })
})

/** The newest goal is asked for before anything is made; then come three pages of goals. */
const PAGES = 4
