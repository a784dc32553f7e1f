import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeDisk, type Disk } from '../../../../../src-main/store/disk/disk'
import { usualLimits, type Limits } from '../../../../../src-main/store/surroundings'
import { writeConfig } from '#domain/config/write-config'
import { anApp } from '../../../../support/an-app'
import { manyGoals } from '../../../../support/many-goals'
import { theGoal } from '../../../../support/networks'

const network = 'acme'

/** The sample network with a name and a payout set, and a goal that was made, named and discarded. */
async function anAppAtWork(disk: Disk = nodeDisk, limits: Limits = usualLimits) {
  const app = await anApp(undefined, { over: { disk, limits } })
  const { handlers, chosen, data } = app
  await handlers['networks.openSample']({})
  const set = (key: string, field: 'name' | 'default_payout', value: string) =>
    handlers['goals.edit']({ network, edits: [{ key, field, value }] })
  await set(theGoal, 'name', 'Ünlock, level 2')
  await set(theGoal, 'default_payout', '7')
  const made = await handlers['goals.create']({ network, offerId: 40 })
  await set(made, 'name', 'Brief')
  await handlers['goals.discard']({ network, keys: [made] })
  chosen.historyExport = join(data, 'out.csv')
  return { ...app, made, path: chosen.historyExport }
}

/** The lines of a written file, without the first. */
async function linesIn(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8')
  expect(text).toMatch(/^\uFEFFWhen,/)
  return text.split('\r\n').slice(1, -1)
}

describe('exporting the history', () => {
  it('writes what was done, the newest first, and says where', async () => {
    const { handlers, path } = await anAppAtWork()
    expect(await handlers['history.export']({ network })).toBe(path)
    const lines = await linesIn(path)
    expect(lines[0]).toContain('Discard changes to “Brief”')
    expect(lines.at(-2)).toMatch(
      /,edit,"Ünlock, level 2",501,[^,]+,Payout per conversion,5.00000,7.00000$/,
    )
    expect(lines.at(-1)).toMatch(/,Name,First purchase,"Ünlock, level 2"$/)
  })

  it('names a goal that is gone in every line, as it was last', async () => {
    const { handlers, path } = await anAppAtWork()
    await handlers['history.export']({ network, text: 'set name to brief' })
    expect(await linesIn(path)).toEqual([
      expect.stringMatching(/,edit,Brief,,.*,Name,New goal,Brief$/),
    ])
  })

  it('writes only what is looked for: a text, and one goal', async () => {
    const { handlers, path, made } = await anAppAtWork()
    await handlers['history.export']({ network, text: ' PAYOUT ' })
    expect(await linesIn(path)).toHaveLength(1)
    await handlers['history.export']({ network, goal: theGoal })
    expect(await linesIn(path)).toHaveLength(2)
    await handlers['history.export']({ network, goal: made, text: 'payout' })
    expect(await linesIn(path)).toEqual([])
  })

  it('writes only what is of one kind', async () => {
    const { handlers, path } = await anAppAtWork()
    await handlers['history.export']({ network, kind: 'discard' })
    const discarded: unknown = expect.stringContaining(',discard,')
    expect(await linesIn(path)).toEqual([discarded, discarded, discarded])
    await handlers['history.export']({ network, kind: 'pull' })
    expect(await linesIn(path)).toEqual([])
  })

  it('writes nothing where no place is chosen', async () => {
    const { handlers, chosen, data } = await anAppAtWork()
    chosen.historyExport = null
    expect(await handlers['history.export']({ network })).toBeNull()
    expect(await readdir(data)).not.toContain('out.csv')
  })

  it('reads no further once it is stopped, also where nothing was found yet', async () => {
    let [read, isExporting] = [0, false]
    const disk: Disk = {
      ...nodeDisk,
      read: (path) => {
        if (isExporting && path.includes('journal')) {
          read += 1
          for (let work = 1; work < 50; work += 1) void app.handlers['work.stop']({ work })
        }
        return nodeDisk.read(path)
      },
    }
    const app = await anAppAtWork(disk, { ...usualLimits, snapshotEntries: 2 })
    isExporting = true
    const exporting = app.handlers['history.export']({ network, text: 'nothing of the kind' })
    await expect(exporting).rejects.toMatchObject({ failure: { code: 'work/stopped' } })
    expect(read).toBe(1)
  })

  it('writes what can be read where the journal is damaged', async () => {
    const { handlers, data, path } = await anAppAtWork()
    const journal = join(data, 'networks/acme/journal')
    const [part = ''] = await readdir(journal)
    await appendFile(join(journal, part), 'rubbish\n')
    await handlers['history.export']({ network, text: 'payout' })
    expect(await linesIn(path)).toHaveLength(1)
  })

  it('leaves what was there, and nothing of its own, where the disk is full', async () => {
    const full: Disk = {
      ...nodeDisk,
      openAppend: async (path) => {
        const file = await nodeDisk.openAppend(path)
        const refuse = () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
        return path.includes('out.csv') ? { ...file, append: refuse } : file
      },
    }
    const { handlers, data, path } = await anAppAtWork(full)
    await writeFile(path, 'from before')
    await expect(handlers['history.export']({ network })).rejects.toMatchObject({
      failure: { code: 'store/disk_full' },
    })
    expect(await readFile(path, 'utf8')).toBe('from before')
    expect((await readdir(data)).filter((name) => name.startsWith('out'))).toEqual(['out.csv'])
  })

  it('goes piece by piece through one thing that was done to thousands of goals', async () => {
    const pieces: number[] = []
    const watched: Disk = {
      ...nodeDisk,
      openAppend: async (path) => {
        const file = await nodeDisk.openAppend(path)
        const note = (bytes: Uint8Array) => {
          pieces.push(bytes.length)
          return file.append(bytes)
        }
        return path.includes('out.csv') ? { ...file, append: note } : file
      },
    }
    const { handlers, chosen, data, session } = await anApp(undefined, {
      over: { disk: watched },
    })
    chosen.config = join(data, 'large.json')
    chosen.historyExport = join(data, 'out.csv')
    await writeFile(chosen.config, writeConfig(manyGoals(4_000)))
    const view = await handlers['networks.openFile']({})
    const large = view?.key ?? ''
    const { records } = await session.whole(large)
    const edits = [...records.values()].map(
      ({ key }) => ({ key, field: 'is_private', value: true }) as const,
    )
    await handlers['goals.edit']({ network: large, edits })
    await handlers['history.export']({ network: large })
    expect(await linesIn(chosen.historyExport)).toHaveLength(4_000)
    expect(pieces.length).toBeGreaterThan(1)
    expect(Math.max(...pieces)).toBeLessThan(300_000)
  })
})
