import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Lock } from '../../../../../src-main/store/lock/lock'
import { nodeDisk, type Disk } from '../../../../../src-main/store/disk/disk'
import { readSealed } from '../../../../../src-main/store/json/sealed'
import { anApp } from '../../../../support/an-app'
import { aConfig } from '../../../../support/configs'
import { aSealed } from '../../../../support/sealed'
import { aProcess } from '../../../../support/surroundings'
import {
  cardPath,
  contentsOf,
  listed,
  openAnother,
  theOne,
  twoOfOneAccount,
} from '../../../../support/two-networks'

describe('a new network', () => {
  it('has a name and a colour that no other has, and the platform’s name and id', async () => {
    const app = await twoOfOneAccount()
    expect(await theOne(app, 'acme')).toMatchObject({ name: 'Acme network', colour: 'blue' })
    expect(await theOne(app, 'acme-2')).toMatchObject({
      name: 'Acme network 2',
      colour: 'orange',
      platformName: 'Acme network',
      id: 'acme',
    })
  })

  it('is called by its id where the platform has no name for it', async () => {
    const app = await anApp()
    await openAnother(app, aConfig({ network: { ...aConfig().network, name: '' } }))
    expect(await theOne(app, 'acme')).toMatchObject({ name: 'acme', platformName: '' })
  })
})

describe('the list of networks', () => {
  it('begins with the one opened last, and says when that was', async () => {
    let hour = 10
    const now = () => new Date(Date.UTC(2026, 2, 1, (hour += 1)))
    const app = await anApp(undefined, { over: { now } })
    await openAnother(app)
    await openAnother(app)
    expect((await listed(app)).map(({ key }) => key)).toEqual(['acme-2', 'acme'])
    await app.handlers['networks.open']({ network: 'acme' })
    const [first, second] = await listed(app)
    expect([first?.key, second?.key]).toEqual(['acme', 'acme-2'])
    expect((first?.opened ?? '') > (second?.opened ?? '')).toBe(true)
  })

  it('says how many goals there were at closing', async () => {
    const app = await anApp()
    await openAnother(app)
    expect((await theOne(app, 'acme'))?.goals).toBe(1)
    await app.handlers['goals.create']({ network: 'acme', offerId: 40 })
    await app.handlers['networks.close']({})
    expect((await theOne(app, 'acme'))?.goals).toBe(2)
  })

  it('shows a network of a version without colours, and keeps the colour from its opening on', async () => {
    const app = await anApp()
    await openAnother(app)
    await app.handlers['networks.close']({})
    const old = { format: 'goalpost/about', version: 2, id: 'acme', name: 'Acme', origin: 'file' }
    await writeFile(cardPath(app, 'acme'), aSealed(old))
    const facts = { platformName: 'Acme', colour: 'blue', archived: false, goals: null }
    expect(await theOne(app, 'acme')).toMatchObject({ name: 'Acme', opened: null, ...facts })
    await app.handlers['networks.open']({ network: 'acme' })
    const card = readSealed(await readFile(cardPath(app, 'acme')))
    expect(card).toMatchObject({ colour: 'blue', goals: 1, opened: '2026-03-01T12:00:00.000Z' })
  })

  it('shows a network whose card is broken, and opening it makes the card anew and keeps the old one', async () => {
    const app = await anApp()
    await openAnother(app)
    await app.handlers['networks.close']({})
    await writeFile(cardPath(app, 'acme'), 'rubbish')
    expect(await theOne(app, 'acme')).toMatchObject({ name: 'acme', goals: null })
    const change = { network: 'acme', name: 'Mine', colour: 'pink' } as const
    await expect(app.handlers['networks.change'](change)).rejects.toMatchObject({
      failure: { code: 'network/card_unreadable' },
    })
    const { summary } = await app.handlers['networks.open']({ network: 'acme' })
    expect(summary).toMatchObject({ name: 'Acme network', goals: 1 })
    expect(await readFile(`${cardPath(app, 'acme')}.broken-1`, 'utf8')).toBe('rubbish')
  })

  it('opens a network whose card cannot be written all the same', async () => {
    const disk: Disk = {
      ...nodeDisk,
      rename: (from, to) =>
        to.endsWith('networks/acme/about.json')
          ? Promise.reject(new Error('no'))
          : nodeDisk.rename(from, to),
    }
    const app = await anApp(undefined, { over: { disk } })
    // The first card comes under the name that a folder has while it is made.
    expect(await openAnother(app)).toBe('acme')
    expect(await theOne(app, 'acme')).toMatchObject({ opened: null })
  })
})

describe('a change of name and colour', () => {
  const change = { name: 'Spring', colour: 'plum' } as const

  it.each([
    ['the open network', 'acme-2'],
    ['another one', 'acme'],
  ])('reaches %s, and touches nothing but its card', async (_what, network) => {
    const app = await twoOfOneAccount()
    const before = [await contentsOf(app, 'acme'), await contentsOf(app, 'acme-2')]
    const others = await theOne(app, network === 'acme' ? 'acme-2' : 'acme')
    await app.handlers['networks.change']({ network, ...change })
    expect(await theOne(app, network)).toMatchObject({ ...change, platformName: 'Acme network' })
    expect(await theOne(app, others?.key ?? '')).toEqual(others)
    expect([await contentsOf(app, 'acme'), await contentsOf(app, 'acme-2')]).toEqual(before)
  })

  it('is still there after a restart, and the network says it when it opens', async () => {
    const app = await twoOfOneAccount()
    await app.handlers['networks.change']({ network: 'acme-2', ...change })
    await app.session.close()
    const again = await anApp(app.data)
    const { open } = await again.handlers['app.start']({})
    expect(open?.summary).toMatchObject(change)
    expect(open?.network.name).toBe('Acme network')
  })

  it('is refused where another network has that name, however it is written', async () => {
    const app = await twoOfOneAccount()
    const wanted = { network: 'acme-2', name: 'ACME network', colour: 'plum' } as const
    await expect(app.handlers['networks.change'](wanted)).rejects.toMatchObject({
      failure: { code: 'network/name_taken' },
    })
    expect(await theOne(app, 'acme-2')).toMatchObject({ name: 'Acme network 2', colour: 'orange' })
  })

  it('keeps the card as it was when the disk refuses it', async () => {
    let full = false
    const disk: Disk = {
      ...nodeDisk,
      openAppend: (path) =>
        full && path.includes('about.json')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : nodeDisk.openAppend(path),
    }
    const app = await anApp(undefined, { over: { disk } })
    await openAnother(app)
    full = true
    await expect(
      app.handlers['networks.change']({ network: 'acme', ...change }),
    ).rejects.toMatchObject({ failure: { code: 'store/disk_full' } })
    expect(await theOne(app, 'acme')).toMatchObject({ name: 'Acme network', colour: 'blue' })
  })

  it('is refused while another process has the network open', async () => {
    const app = await twoOfOneAccount()
    const folder = join(app.data, 'networks/acme')
    const other = aProcess({ pid: 7, host: 'other-desk', user: 'ben' })
    await Lock.take(nodeDisk, folder, other, new Date())
    await expect(
      app.handlers['networks.change']({ network: 'acme', ...change }),
    ).rejects.toMatchObject({ failure: { code: 'network/held' } })
  })

  it.each(['networks.change', 'networks.archive'] as const)(
    'by %s is refused for a network that is not here',
    async (verb) => {
      const app = await anApp()
      const request = { network: 'gone', archived: true, ...change }
      await expect(app.handlers[verb](request)).rejects.toMatchObject({
        failure: { code: 'network/unknown' },
      })
      expect(await listed(app)).toEqual([])
    },
  )

  it('is refused for a network of a newer Goalpost', async () => {
    const app = await twoOfOneAccount()
    const newer = { format: 'goalpost/about', version: 9, id: 'acme', name: 'Later', colour: 7 }
    await writeFile(cardPath(app, 'acme'), aSealed(newer))
    expect(await theOne(app, 'acme')).toMatchObject({ name: 'Later', colour: 'blue' })
    await expect(
      app.handlers['networks.change']({ network: 'acme', ...change }),
    ).rejects.toMatchObject({ failure: { code: 'network/newer' } })
    expect(await readFile(cardPath(app, 'acme'), 'utf8')).toBe(aSealed(newer))
  })
})

describe('a network that went while the app runs', () => {
  it('is told as one that is no longer here', async () => {
    const app = await twoOfOneAccount()
    await rm(join(app.data, 'networks/acme'), { recursive: true })
    await expect(
      app.handlers['networks.archive']({ network: 'acme', archived: true }),
    ).rejects.toMatchObject({ failure: { code: 'network/unknown' } })
  })
})
