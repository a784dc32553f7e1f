import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usualLook, type Left, type View } from '#domain/query/view'
import { anApp } from '../../../../support/an-app'
import { aFolder } from '../../../../support/folders'
import { aProcess } from '../../../../support/surroundings'
import { nodeDisk } from '../../../../../src-main/store/disk/disk'
import { Lock } from '../../../../../src-main/store/lock/lock'
import { readViews } from '../../../../../src-main/store/small-files/views-file'

const aView = (name: string): View => ({
  ...usualLook,
  name,
  query: { text: 'spring', conditions: [] },
})
const aLeft: Left = {
  ...usualLook,
  view: 'Mine',
  scope: 40,
  goal: 'goal-501',
  top: 3,
  recent: ['Commands export'],
}

async function opened() {
  const app = await anApp()
  const { key: network } = await app.handlers['networks.openSample']({})
  return { ...app, network, file: join(app.data, 'networks', network, 'views.json') }
}

describe('the views of a network', () => {
  it('are none to begin with', async () => {
    const { handlers, network } = await opened()
    expect(await handlers['views.list']({ network })).toEqual({
      views: [],
      left: null,
      notice: null,
    })
  })

  it('are there again after a restart, with how the network was left', async () => {
    const { data, handlers, network, session } = await opened()
    await handlers['views.save']({ network, view: aView('Mine') })
    await handlers['views.remember']({ network, left: aLeft })
    await session.close()
    const again = await anApp(data)
    await again.handlers['networks.open']({ network })
    const { views, left } = await again.handlers['views.list']({ network })
    expect(views).toEqual([aView('Mine')])
    expect(left).toEqual(aLeft)
  })

  it('are on the disk once the network is closed, whatever was asked for in the last moment', async () => {
    const { data, handlers, network, session } = await opened()
    const asked = [
      handlers['views.save']({ network, view: aView('Mine') }),
      handlers['views.remember']({ network, left: aLeft }),
    ]
    await session.close()
    expect(await readViews(nodeDisk, join(data, 'networks', network))).toMatchObject({
      views: [aView('Mine')],
      left: aLeft,
    })
    await Promise.all(asked)
  })

  it('take the place of the one of their name, and of the one that they are instead of', async () => {
    const { handlers, network } = await opened()
    await handlers['views.save']({ network, view: aView('Spring') })
    await handlers['views.save']({ network, view: aView('SPRING') })
    const views = await handlers['views.save']({
      network,
      view: aView('Autumn'),
      instead: 'spring',
    })
    expect(views.map(({ name }) => name)).toEqual(['Autumn'])
    expect(await handlers['views.remove']({ network, name: 'Autumn' })).toEqual([])
  })

  it('cannot be called what every network has', async () => {
    const { handlers, network } = await opened()
    await expect(
      (async () => handlers['views.save']({ network, view: aView('errors') }))(),
    ).rejects.toMatchObject({ failure: { code: 'views/name_taken' } })
  })

  it('begin anew where their file is broken, which is kept and told of', async () => {
    const { handlers, network, file } = await opened()
    await handlers['views.save']({ network, view: aView('Mine') })
    await writeFile(file, (await readFile(file, 'utf8')).replace('Mine', 'Fine'))
    const { views, notice } = await handlers['views.list']({ network })
    expect(views).toEqual([])
    expect(notice).toContain('views.json.broken-1')
    expect(await readFile(`${file}.broken-1`, 'utf8')).toContain('Fine')
    const saved = await handlers['views.save']({ network, view: aView('New') })
    expect(saved).toHaveLength(1)
  })

  it('are copied with everything else of the network', async () => {
    const { handlers, network, chosen } = await opened()
    await handlers['views.save']({ network, view: aView('Mine') })
    chosen.copyTarget = join(await aFolder(), 'copy')
    const copy = await handlers['networks.exportEverything']({ network })
    expect(await readFile(join(copy ?? '', 'views.json'), 'utf8')).toContain('Mine')
  })

  it('are no others than those of the network that is open', async () => {
    const { handlers } = await opened()
    await expect(
      (async () => handlers['views.list']({ network: 'other' }))(),
    ).rejects.toMatchObject({ failure: { code: 'network/not_open' } })
  })

  it('are not written where the network can only be looked at', async () => {
    const first = await opened()
    await first.handlers['views.save']({ network: first.network, view: aView('Mine') })
    const { network } = first
    await first.handlers['networks.close']({})
    const other = aProcess({ pid: 7, host: 'other-desk', user: 'ben' })
    await Lock.take(nodeDisk, join(first.data, 'networks', network), other, new Date())
    const second = await anApp(first.data)
    await second.handlers['networks.open']({ network, toLookAt: true })
    expect((await second.handlers['views.list']({ network })).views).toHaveLength(1)
    expect(await second.handlers['views.remember']({ network, left: aLeft })).toBeNull()
    expect((await second.handlers['views.list']({ network })).left).toBeNull()
    await expect(
      second.handlers['views.save']({ network, view: aView('Other') }),
    ).rejects.toMatchObject({ failure: { code: 'store/read_only' } })
  })
})
