import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WantedGoal } from '#domain/transfer/wanted'
import { workbookRow } from '#domain/transfer/workbook'
import { OfferInfo } from '#domain/transfer/export-rows'
import { openImportOf } from '../../../../src-main/files/open-import'
import {
  readConfigInThread,
  readInThread,
  writeInThread,
} from '../../../../src-main/files/worker/in-thread'
import { stopped } from '../../../../src-main/long-work/stopped'
import { unwatched } from '../../../../src-main/long-work/watch'
import { aConfig } from '../../../support/configs'
import { aRecord } from '../../../support/goals'

const sources = join(import.meta.dirname, '../../../../src-main')

/** The thread's program, as one file that plain Node runs. */
async function buildThread(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(sources, 'files/worker/index.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'thread.mjs' } },
    },
  })
  return join(outDir, 'thread.mjs')
}

async function rowsOf(
  batches: AsyncIterable<readonly WantedGoal[]>,
): Promise<readonly WantedGoal[]> {
  const all: WantedGoal[] = []
  for await (const batch of batches) all.push(...batch)
  return all
}

describe('the thread for files', () => {
  let [folder, program] = ['', '']
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goalpost-test-'))
    program = await buildThread(folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const aFile = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }

  it('reads a file, some goals at a time, as it is read anywhere else', async () => {
    const lines = Array.from({ length: 1_000 }, (_none, place) => `${place + 1},Goal ${place}`)
    const text = ['id,name', ...lines].join('\n')
    const { head, batches } = await readInThread(program)(await aFile('g.csv', text), {}, null)
    const here = await openImportOf(Buffer.from(text), {}, 'g.csv')
    expect(head).toEqual(here.head)
    expect(await rowsOf(batches)).toEqual([...here.goals])
  })

  it('says why a file is refused', async () => {
    const path = await aFile('broken.csv', 'id,name\n1,"open')
    await expect(readInThread(program)(path, {}, null)).rejects.toThrow(
      'broken.csv cannot be imported. A quotation mark that is opened in row 2 is never closed.',
    )
  })

  it('is stopped at any moment', async () => {
    const stopping = new AbortController()
    const path = await aFile('long.csv', `id,name\n${'1,x\n'.repeat(200_000)}`)
    const reading = readInThread(program)(path, {}, stopping.signal)
    stopping.abort(stopped())
    await expect(reading).rejects.toThrow('This was stopped.')
  })

  it('tells that it goes on while a configuration file is read whole', async () => {
    const slow = await aFile(
      'slow.mjs',
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', () => setTimeout(() => {
         parentPort.postMessage({ answer: 'config', contents: {}, goals: 0 })
       }, 350))`,
    )
    const told: unknown[] = []
    const progress = (...far: readonly unknown[]) => {
      told.push(far)
    }
    await readConfigInThread(slow)('large.json', { ...unwatched, progress })
    expect(told[0]).toEqual([0])
  })

  it('makes a workbook that it can read again', async () => {
    const { network, advertisers, offers } = aConfig()
    const row = workbookRow(aRecord(), new OfferInfo({ network, advertisers, offers }))
    async function* batches() {
      yield [row]
      await Promise.resolve()
      yield [row]
    }
    const bytes = await writeInThread(program)(batches(), () => [['Network ID', 'acme']], null)
    await writeFile(join(folder, 'made.xlsx'), bytes)
    const made = await readInThread(program)(join(folder, 'made.xlsx'), {}, null)
    expect(made.head).toMatchObject({ kind: 'xlsx', network: 'acme' })
    expect((await rowsOf(made.batches)).map(({ id }) => id)).toEqual([501, 501])
  })
})
