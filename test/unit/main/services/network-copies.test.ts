import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeDisk, type Disk } from '../../../../src-main/store/disk'
import { Lock } from '../../../../src-main/store/lock'
import { usualLimits } from '../../../../src-main/store/surroundings'
import { anApp } from '../../../support/an-app'
import { theGoal } from '../../../support/networks'
import { oldFiles, putFiles } from '../../../support/old-networks'
import { aSealed, resealed } from '../../../support/sealed'
import { aProcess } from '../../../support/surroundings'

type App = Awaited<ReturnType<typeof anApp>>

/** The sample network with something done, something undone, and a restore point. */
async function anAppAtWork(over: Parameters<typeof anApp>[1] = {}): Promise<App> {
  const app = await anApp(undefined, over)
  const { handlers } = app
  await handlers['networks.openSample']({})
  await rename(app, 'First')
  await handlers['restorePoints.create']({ network: 'acme' })
  await rename(app, 'Second')
  await rename(app, 'Third')
  await handlers['history.undo']({ network: 'acme' })
  return app
}

async function rename({ handlers }: App, value: string, network = 'acme'): Promise<void> {
  await handlers['goals.edit']({ network, edits: [{ key: theGoal, field: 'name', value }] })
}

async function exported(app: App, network = 'acme'): Promise<string> {
  app.chosen.copyTarget = join(app.data, 'copy of acme')
  await app.handlers['networks.exportEverything']({ network })
  return app.chosen.copyTarget
}

/** Every file of a folder with its text. */
async function textsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((name) => name.isFile() && !name.parentPath.endsWith('lock'))
  const paths = files.map(({ parentPath, name }) => join(parentPath, name))
  const texts = paths.map(async (path) => [path.slice(folder.length), await readFile(path, 'utf8')])
  return Object.fromEntries((await Promise.all(texts)) as [string, string][])
}

describe('a whole network as a copy', () => {
  it('has every file as it is, and no lock', async () => {
    const app = await anAppAtWork()
    const copy = await exported(app)
    expect(await textsOf(copy)).toEqual(await textsOf(join(app.data, 'networks/acme')))
    expect((await readdir(copy)).sort()).toEqual([
      'about.json',
      'journal',
      'restore',
      'snapshot.json',
    ])
  })

  it('opens again with its goals, history, undo, redo and restore points, as a network of its own', async () => {
    const app = await anAppAtWork()
    const before = await textsOf(await exported(app))
    app.chosen.copy = app.chosen.copyTarget
    const view = await app.handlers['networks.openCopy']({})
    expect(view).toMatchObject({
      key: 'acme-2',
      notices: [],
      summary: { name: 'Acme network 2', platformName: 'Acme network', colour: 'orange' },
      undo: expect.stringContaining('Second') as string,
      redo: expect.stringContaining('Third') as string,
    })
    expect(view?.goals[0]?.change.name?.now).toBe('Second')
    const network = 'acme-2'
    const { entries } = await app.handlers['history.list']({ network, limit: 10 })
    expect(entries.map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1])
    const [point] = await app.handlers['restorePoints.list']({ network })
    await app.handlers['restorePoints.restore']({ network, point: point?.id ?? '' })
    expect(app.session.store(network).records.get(theGoal)?.change.name?.now).toBe('First')
    expect(await textsOf(app.chosen.copy ?? '')).toEqual(before)
  })

  it('keeps its name and its colour on a computer where nobody has them', async () => {
    const app = await anAppAtWork()
    await app.handlers['networks.change']({ network: 'acme', name: 'Spring', colour: 'plum' })
    const other = await anApp()
    other.chosen.copy = await exported(app)
    const summary = { key: 'acme', name: 'Spring', colour: 'plum', archived: false }
    expect(await other.handlers['networks.openCopy']({})).toMatchObject({ summary })
  })

  it('is made of a network that is closed or archived as well', async () => {
    const app = await anAppAtWork()
    await app.handlers['networks.close']({})
    await app.handlers['networks.archive']({ network: 'acme', archived: true })
    app.chosen.copy = await exported(app)
    const view = await app.handlers['networks.openCopy']({})
    expect(view).toMatchObject({ key: 'acme-2', summary: { archived: false } })
    expect(view?.goals[0]?.change.name?.now).toBe('Second')
  })

  it('has what was being written when it was asked for, and waits for a snapshot', async () => {
    const limits = { ...usualLimits, snapshotEntries: 2 }
    const app = await anAppAtWork({ over: { limits } })
    const edits = Array.from({ length: 9 }, (_, index) => rename(app, `Quick ${index}`))
    app.chosen.copy = await exported(app)
    await Promise.all(edits)
    const view = await app.handlers['networks.openCopy']({})
    expect(view?.notices).toEqual([])
    expect(view?.goals[0]?.change.name?.now).toBe('Quick 8')
  })

  it('is made before anything that is done meanwhile, which waits for it', async () => {
    const order: string[] = []
    const edits: Promise<unknown>[] = []
    const disk: Disk = {
      ...nodeDisk,
      openAppend: (path) => {
        if (path.includes('copy of acme') && edits.length === 0) {
          edits.push(rename(app, 'Meanwhile').then(() => order.push('edited')))
        }
        return nodeDisk.openAppend(path)
      },
      rename: async (from, to) => {
        await nodeDisk.rename(from, to)
        if (to.endsWith('copy of acme')) order.push('copied')
      },
    }
    const app = await anAppAtWork({ over: { disk } })
    const copy = await exported(app)
    await Promise.all(edits)
    expect(order).toEqual(['copied', 'edited'])
    expect(JSON.stringify(await textsOf(copy))).not.toContain('Meanwhile')
  })

  it('stays apart from the network it was made of', async () => {
    const app = await anAppAtWork()
    app.chosen.copy = await exported(app)
    await app.handlers['networks.openCopy']({})
    await rename(app, 'Only here', 'acme-2')
    const { goals } = await app.handlers['networks.open']({ network: 'acme' })
    expect(goals[0]?.change.name?.now).toBe('Second')
  })

  it('is not made, and nothing is left of it, when nothing was chosen or the disk is full', async () => {
    let full = false
    const disk: Disk = {
      ...nodeDisk,
      openAppend: (path) =>
        full && path.includes('copy of acme')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : nodeDisk.openAppend(path),
    }
    const app = await anAppAtWork({ over: { disk } })
    expect(await app.handlers['networks.exportEverything']({ network: 'acme' })).toBeNull()
    full = true
    await expect(exported(app)).rejects.toMatchObject({ failure: { code: 'store/disk_full' } })
    expect((await readdir(app.data)).sort()).toEqual(['networks', 'sample.json', 'settings.json'])
  })

  it('is not kept when the disk wrote something else', async () => {
    const disk: Disk = {
      ...nodeDisk,
      openAppend: async (path) => {
        const file = await nodeDisk.openAppend(path)
        const isWrong = path.includes('copy of acme') && path.endsWith('.log')
        return isWrong ? { ...file, append: (bytes) => file.append(bytes.subarray(0, -1)) } : file
      },
    }
    const app = await anAppAtWork({ over: { disk } })
    await expect(exported(app)).rejects.toMatchObject({ failure: { code: 'store/write_failed' } })
    expect(await readdir(app.data)).not.toContain('copy of acme')
  })

  it.each([
    ['over a folder with something in it', 'full', 'copy/place_taken'],
    ['over a file', 'sample.json', 'copy/place_taken'],
    ['among the networks', 'networks/other', 'copy/inside'],
    ['into the network itself', 'networks/acme/copy', 'copy/inside'],
  ])('is not written %s', async (_what, target, code) => {
    const app = await anAppAtWork()
    await mkdir(join(app.data, 'full'))
    await writeFile(join(app.data, 'full/letter.txt'), 'Dear colleague')
    app.chosen.copyTarget = join(app.data, target)
    const request = app.handlers['networks.exportEverything']({ network: 'acme' })
    await expect(request).rejects.toMatchObject({ failure: { code } })
    expect(await readdir(join(app.data, 'full'))).toEqual(['letter.txt'])
    expect(await readdir(join(app.data, 'networks'))).toEqual(['acme'])
  })

  it('is not made while another process writes to the network', async () => {
    const app = await anAppAtWork()
    await app.handlers['networks.close']({})
    const other = aProcess({ pid: 7, host: 'other-desk', user: 'ben' })
    await Lock.take(nodeDisk, join(app.data, 'networks/acme'), other, new Date())
    const held = { failure: { code: 'network/held' } }
    await expect(exported(app)).rejects.toMatchObject(held)
    await app.handlers['networks.open']({ network: 'acme', toLookAt: true })
    await expect(exported(app)).rejects.toMatchObject(held)
  })

  it('is not made of a network of an older Goalpost before that was opened once', async () => {
    const app = await anApp()
    const folder = join(app.data, 'networks/acme')
    await putFiles(nodeDisk, folder, oldFiles('whole'))
    const before = await textsOf(folder)
    const refused = {
      failure: { code: 'network/older', next: expect.stringContaining('Open it once') as string },
    }
    await expect(exported(app)).rejects.toMatchObject(refused)
    expect(await readdir(app.data)).not.toContain('copy of acme')
    expect(await textsOf(folder)).toEqual(before)
    app.chosen.copy = join(app.data, 'elsewhere')
    await cp(folder, app.chosen.copy, { recursive: true })
    await expect(app.handlers['networks.openCopy']({})).rejects.toMatchObject(refused)
    await app.handlers['networks.open']({ network: 'acme' })
    const copy = await exported(app)
    app.chosen.copy = copy
    expect(await app.handlers['networks.openCopy']({})).toMatchObject({ notices: [] })
  })

  it('is not made of a network that is not here', async () => {
    const app = await anApp()
    await expect(exported(app)).rejects.toMatchObject({ failure: { code: 'network/unknown' } })
  })
})

describe('a folder that is said to be a copied network', () => {
  const card = { format: 'goalpost/about', version: 1, id: 'other', name: 'Other', origin: 'file' }

  async function changed(path: string, change: (text: string) => string): Promise<void> {
    await writeFile(path, change(await readFile(path, 'utf8')))
  }

  it.each<readonly [string, string, (copy: string) => Promise<unknown>]>([
    ['is not one', 'copy/not_one', (copy) => rm(join(copy, 'about.json'))],
    ['has a broken card', 'copy/broken', (copy) => writeFile(join(copy, 'about.json'), '{')],
    ['has no goals', 'copy/broken', (copy) => rm(join(copy, 'snapshot.json'))],
    [
      'has a flipped bit in its goals',
      'copy/broken',
      (copy) =>
        changed(join(copy, 'snapshot.json'), (text) =>
          text.replace('First purchase', 'Fjrst purchase'),
        ),
    ],
    [
      'has a flipped bit in its journal',
      'copy/broken',
      (copy) =>
        changed(join(copy, 'journal/000000000001.log'), (text) => text.replace('First', 'Fjrst')),
    ],
    [
      'was put together from two',
      'copy/broken',
      (copy) => writeFile(join(copy, 'about.json'), aSealed(card)),
    ],
    [
      'is of a newer Goalpost',
      'network/newer',
      (copy) => writeFile(join(copy, 'about.json'), aSealed({ ...card, version: 3 })),
    ],
    [
      'has goals of a newer Goalpost',
      'network/newer',
      (copy) =>
        changed(join(copy, 'snapshot.json'), (text) =>
          resealed(text.replace('"version":2', '"version":9')),
        ),
    ],
  ])('is refused and left as it is where it %s', async (_what, code, change) => {
    const app = await anAppAtWork()
    const copy = await exported(app)
    await change(copy)
    const before = await textsOf(copy)
    app.chosen.copy = copy
    await expect(app.handlers['networks.openCopy']({})).rejects.toMatchObject({ failure: { code } })
    expect(await textsOf(copy)).toEqual(before)
    expect(await readdir(join(app.data, 'networks'))).toEqual(['acme'])
    // What was open is still open.
    await rename(app, 'Fourth')
  })

  it('is mended where only its last line is cut off, in the network that is made from it', async () => {
    const app = await anAppAtWork()
    const copy = await exported(app)
    await changed(join(copy, 'journal/000000000001.log'), (text) => text.slice(0, -5))
    const before = await textsOf(copy)
    app.chosen.copy = copy
    const view = await app.handlers['networks.openCopy']({})
    expect(view?.notices.join()).toContain('in the middle of an edit')
    expect(view?.goals[0]?.change.name?.now).toBe('Third')
    expect(await textsOf(copy)).toEqual(before)
  })

  it('is taken in without what else lies in it', async () => {
    const app = await anAppAtWork()
    const copy = await exported(app)
    await writeFile(join(copy, 'letter.txt'), 'Dear colleague')
    await cp(join(app.data, 'networks/acme/lock'), join(copy, 'lock'), { recursive: true })
    app.chosen.copy = copy
    await app.handlers['networks.openCopy']({})
    await app.handlers['networks.close']({})
    expect((await readdir(join(app.data, 'networks/acme-2'))).sort()).toEqual([
      'about.json',
      'journal',
      'lock',
      'restore',
      'snapshot.json',
    ])
  })

  it('is refused where it is a network that is here already', async () => {
    const app = await anAppAtWork()
    app.chosen.copy = join(app.data, 'networks/acme')
    await expect(app.handlers['networks.openCopy']({})).rejects.toMatchObject({
      failure: { code: 'copy/already_here' },
    })
  })

  it('changes nothing when none was chosen', async () => {
    const app = await anAppAtWork()
    expect(await app.handlers['networks.openCopy']({})).toBeNull()
    await rename(app, 'Fourth')
  })
})
