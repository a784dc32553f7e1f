import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeDisk, type Disk } from '../../../../../src-main/store/disk/disk'
import { Lock } from '../../../../../src-main/store/lock/lock'
import { usualLimits } from '../../../../../src-main/store/surroundings'
import { anApp } from '../../../../support/an-app'
import { theGoal } from '../../../../support/networks'
import { oldFiles, putFiles } from '../../../../support/old-networks'
import { aProcess } from '../../../../support/surroundings'
import { anAppAtWork, exported, rename, textsOf } from '../../../../support/copied-network'

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
