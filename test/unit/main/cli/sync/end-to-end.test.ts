import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CliBench, MARKED } from '../../../../support/cli-network'
import { aConfigOf } from '../../../../support/sync-bench'
import { unseenIn } from '../../../../support/terminal'

/** Everything that is in a folder, names and contents. */
async function allIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = entries.map(async (entry) =>
    entry.isFile() ? readFile(join(entry.parentPath, entry.name), 'utf8') : '',
  )
  return [...entries.map(({ name }) => name), ...(await Promise.all(texts))].join('\n')
}

describe('the command line, from an empty folder to a posted edit', () => {
  it('pulls, plans, posts and tells how it stands; the token is nowhere', async () => {
    const bench = await CliBench.begin({ config: aConfigOf(6) })
    const first = await bench.pull()
    expect(first).toMatchObject({
      status: 0,
      out: 'practice\n6 goals pulled: 6 new here, 0 changed on the platform, 0 no longer there\n',
    })
    expect(first.err).toContain('The network is new here. Its key is practice.\n')
    await bench.edit('goal-501', { default_payout: '5.50000' })
    await bench.edit('goal-502', { name: 'Renamed' })
    expect((await bench.run(['status'])).out).toContain('6 goals; pending: 0 new, 2 changed')
    expect(await bench.run(['plan'])).toEqual({
      status: 0,
      out: `practice
  goal 501 “Goal 501”: changed
    default_payout  5.00 → 5.50
  goal 502 “Renamed”: changed
    name  Goal 502 → Renamed
Largest rise: goal 501 “Goal 501”, default_payout 5.00 → 5.50 EUR
Worst margin: goal 501 “Goal 501”, 31.3 %
2 goals of 2 offers and 1 advertiser: 4 calls, about 2 seconds
`,
      err: '',
    })
    const posted = await bench.run(['post', '--yes'])
    expect(posted.status).toBe(0)
    expect(posted.out).toBe(`practice
  goal 501 “Goal 501”: posted
    default_payout  5.00 → 5.50
  goal 502 “Renamed”: posted
    name  Goal 502 → Renamed
2 of 2 goals posted
`)
    const there = bench.practice.rows('Goal')
    expect(there.find(({ id }) => id === '501')?.default_payout).toBe('5.50000')
    expect(there.find(({ id }) => id === '502')?.name).toBe('Renamed')
    expect((await bench.run(['status'])).out).toContain('pending: 0 new, 0 changed, 0 deleted')
    await bench.practice.colleague.changeAmount('503', 'max_payout', '9')
    await bench.practice.colleague.rename('504', 'Theirs')
    expect((await bench.pull()).out).toBe(`practice
  goal 503 “Goal 503”
    max_payout  8.00 → 9.00
  goal 504 “Theirs”
    name  Goal 504 → Theirs
6 goals pulled: 0 new here, 2 changed on the platform, 0 no longer there
`)
    // It did reach the platform, which repeats it in every answer.
    expect(bench.practice.calls.length).toBeGreaterThan(10)
    expect(await allIn(bench.data)).toContain('Renamed')
    expect(await allIn(bench.data)).not.toContain(MARKED)
    expect(bench.said.join('\n')).not.toContain(MARKED)
  })

  it('shows the token in no failure either', async () => {
    const faults = ['token-refused', 'error-network', 'truncated', 'portal', 'error-list'] as const
    for (const fault of faults) {
      let isWrong = false
      const bench = await CliBench.begin({ plan: () => (isWrong ? fault : null) })
      await bench.pull()
      await bench.edit('goal-501', { name: 'Renamed' })
      isWrong = true
      expect((await bench.pull('--json')).status).toBe(3)
      expect((await bench.run(['post', '--yes', '--json'])).status).toBe(3)
      expect(bench.said.join('\n')).not.toContain(MARKED)
      expect(await allIn(bench.data)).not.toContain(MARKED)
    }
  })

  it('lets nothing through that steers a terminal', async () => {
    const bench = await CliBench.begin()
    await bench.pull()
    await bench.practice.colleague.rename('501', '\u001b[2J\u202eTheirs\u0007')
    const pulled = await bench.pull()
    await bench.edit('goal-501', { name: '\u009b31m\r\nMine' })
    const texts = [pulled, await bench.run(['plan']), await bench.run(['plan', '--json'])]
    texts.push(await bench.run(['post', '--yes']), await bench.run(['status']))
    expect(pulled.out).toContain('\ufffd[2J\ufffdTheirs\ufffd')
    for (const { out, err } of texts) expect(unseenIn(out + err)).toEqual([])
  })
})
