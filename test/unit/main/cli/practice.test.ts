import { readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { runGoalpost } from '../../../../src-main/cli/goalpost'
import { aFolder } from '../../../support/folders'
import { goalpost, impatient, Kept } from '../../../support/terminal'

interface Line {
  readonly url: string
  readonly network: string
  readonly token: string
}

/** Runs practice, does something once it listens, then interrupts it. */
async function whileRunning(argv: readonly string[], work: (line: Line) => Promise<void>) {
  const [stdout, stderr] = [new Kept(), new Kept()]
  const interrupt = new AbortController()
  const interrupted = () =>
    new Promise<void>((resolve) => {
      interrupt.signal.addEventListener('abort', () => {
        resolve()
      })
    })
  const terminal = { ...impatient, argv: ['practice', ...argv], stdout, stderr, interrupted }
  const status = runGoalpost(terminal)
  while (stderr.text === '') await new Promise(setImmediate)
  await work(JSON.parse(stdout.text) as Line)
  interrupt.abort()
  return { status: await status, out: stdout.text, err: stderr.text }
}

const address = ({ url, token }: Line, rest: string) =>
  `${url}/Apiv3/json?NetworkToken=${token}&Target=Goal&${rest}`

describe('goalpost practice', () => {
  it('prints one line of JSON, answers by it, and ends with status 0 when interrupted', async () => {
    let count: unknown
    const { status, out, err } = await whileRunning([], async (line) => {
      const answer = await fetch(address(line, 'Method=findAll&limit=1'))
      count = ((await answer.json()) as { response: { data: { count: number } } }).response.data
        .count
      expect(line.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      expect(line.network).toBe('practice')
    })
    expect(count).toBe(84)
    expect(status).toBe(0)
    expect(out).toMatch(/^\{"url":"[^"]+","network":"practice","token":"NET\w+"\}\n$/)
    expect(err).toBe('A practice network of 84 goals is running. Ctrl+C ends it.\n')
  })

  it('keeps what is written for the next run, of a network of the same size only', async () => {
    const data = join(await aFolder(), 'kept')
    const options = ['--data', data, '--goals', '40', '--seed', '5']
    const rename = 'Method=update&id=3&data[name]=Renamed&return_object=0'
    await whileRunning(options, async (line) => {
      await fetch(address(line, rename))
    })
    expect(await readdir(data)).toEqual(['lock', 'practice.json'])
    expect(await readdir(join(data, 'lock'))).toEqual([])
    const { status } = await whileRunning(options, async (line) => {
      const answer = await fetch(address(line, 'Method=findById&id=3'))
      expect(await answer.text()).toContain('"name":"Renamed"')
    })
    expect(status).toBe(0)
    const other = await goalpost('practice', '--data', data, '--goals', '41', '--seed', '5')
    expect(other).toMatchObject({ status: 2, out: '' })
    expect(other.err).toMatch(/ is that of another practice network: .*\n$/)
  })

  it('refuses a broken state with status 2 and one line', async () => {
    const data = await aFolder()
    await writeFile(join(data, 'practice.json'), '{"a":1}')
    const { status, out, err } = await goalpost('practice', '--data', data)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^The state of the practice network in .*\n$/)
  })

  it('refuses a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const { status, err } = await goalpost('practice', '--port', String(port))
    expect(status).toBe(2)
    expect(err).toBe(
      `The practice network cannot use port ${port} (EADDRINUSE). Name another port, or none, so that a free one is taken.\n`,
    )
  })

  it('tells each fault on stderr', async () => {
    const { err } = await whileRunning(['--faults', 'error-database'], async (line) => {
      for (let call = 0; call < 40; call += 1) await fetch(address(line, 'Method=findAll&limit=1'))
    })
    expect(err).toMatch(/\nCall \d+, Goal::findAll: error-database\n/)
  })

  it('of one size and seed makes the same network up', async () => {
    const texts: string[] = []
    const read = async (line: Line) => {
      const answer = await fetch(address(line, 'Method=findAll'))
      texts.push(await answer.text())
    }
    await whileRunning(['--goals', '60', '--seed', '9'], read)
    await whileRunning(['--goals', '60', '--seed', '9'], read)
    await whileRunning(['--goals', '60', '--seed', '8'], read)
    expect(texts[0]).toBe(texts[1])
    expect(texts[0]).not.toBe(texts[2])
  })
})
