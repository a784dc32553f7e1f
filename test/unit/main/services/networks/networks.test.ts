import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { initialSettings } from '#domain/contract/app-settings'
import { writeConfig } from '#domain/config/write-config'
import { anApp } from '../../../../support/an-app'
import { aConfig, aFileText } from '../../../../support/configs'
import { aGoal } from '../../../../support/goals'
import { theGoal } from '../../../../support/networks'
import { resealed } from '../../../../support/sealed'

async function aFileWith(folder: string, text: string): Promise<string> {
  const path = join(folder, 'chosen.goalpost.json')
  await writeFile(path, text)
  return path
}

describe('the networks on this computer', () => {
  it('are none at first', async () => {
    const { handlers } = await anApp()
    expect(await handlers['app.start']({})).toEqual({
      networks: [],
      open: null,
      refused: null,
      panes: { offers: 240, inspector: 380 },
      settings: initialSettings,
      systemMark: '.',
    })
  })

  it('open the sample network as one with nothing pending', async () => {
    const { handlers } = await anApp()
    const view = await handlers['networks.openSample']({})
    expect(view).toMatchObject({ key: 'acme', notices: [] })
    expect(view.goals).toEqual([{ key: theGoal, base: aGoal(), change: {} }])
  })

  it('open the sample network once, however often it is asked for, with what was done to it', async () => {
    const { handlers } = await anApp()
    await Promise.all([handlers['networks.openSample']({}), handlers['networks.openSample']({})])
    await handlers['goals.edit']({
      network: 'acme',
      edits: [{ key: theGoal, field: 'name', value: 'Mine' }],
    })
    const view = await handlers['networks.openSample']({})
    expect(view.goals[0]?.change.name?.now).toBe('Mine')
    expect(await handlers['networks.list']({})).toHaveLength(1)
  })

  it('make another network from a file whose network is already here', async () => {
    const { handlers, chosen, data } = await anApp()
    await handlers['networks.openSample']({})
    chosen.config = await aFileWith(data, writeConfig(aConfig()))
    expect((await handlers['networks.openFile']({}))?.key).toBe('acme-2')
    expect(await handlers['networks.list']({})).toHaveLength(2)
  })

  it('stay as they are when no file was chosen', async () => {
    const { handlers } = await anApp()
    expect(await handlers['networks.openFile']({})).toBeNull()
    expect(await handlers['networks.list']({})).toEqual([])
  })

  it('take nothing from a file with a problem, and name it', async () => {
    const { handlers, chosen, data } = await anApp()
    chosen.config = await aFileWith(data, aFileText({ goals: [{ id: 5, name: 7 }] }))
    await expect(handlers['networks.openFile']({})).rejects.toMatchObject({
      failure: {
        code: 'config/refused',
        what: 'chosen.goalpost.json cannot be opened.',
        details: ['Goal 5 has name = 7: a text is needed.'],
      },
    })
    expect(await handlers['networks.list']({})).toEqual([])
  })

  it.each([
    ['a folder', '.', 'file/not_readable'],
    ['nothing', 'missing.json', 'file/not_readable'],
  ])('say why when the path leads to %s', async (_what, name, code) => {
    const { handlers, chosen, data } = await anApp()
    chosen.config = join(data, name)
    await expect(handlers['networks.openFile']({})).rejects.toMatchObject({ failure: { code } })
  })

  it('refuse a file that is no text', async () => {
    const { handlers, chosen, data } = await anApp()
    chosen.config = join(data, 'picture.json')
    await writeFile(chosen.config, Buffer.from([0xff, 0xd8, 0xff, 0xe0]))
    await expect(handlers['networks.openFile']({})).rejects.toMatchObject({
      failure: { what: 'picture.json is not a text file.' },
    })
  })

  it('keep a network id from becoming a path', async () => {
    const { handlers, chosen, data } = await anApp()
    const network = { id: '../../etc/Paß', name: 'Odd', preferences: {} }
    chosen.config = await aFileWith(data, writeConfig(aConfig({ network })))
    expect((await handlers['networks.openFile']({}))?.key).toBe('etc-pa')
    expect(await readdir(join(data, 'networks'))).toEqual(['etc-pa'])
  })

  it('begin where the person left off', async () => {
    const { handlers, data, session } = await anApp()
    await handlers['networks.openSample']({})
    await handlers['goals.create']({ network: 'acme', offerId: 40 })
    await session.close()
    const again = await anApp(data)
    expect((await again.handlers['app.start']({})).open?.goals).toHaveLength(2)
    await again.handlers['networks.close']({})
    const third = await anApp(data)
    expect((await third.handlers['app.start']({})).open).toBeNull()
  })

  it('say why the last one cannot be opened, and begin all the same', async () => {
    const { handlers, data, session } = await anApp()
    await handlers['networks.openSample']({})
    await session.close()
    await writeFile(join(data, 'networks/acme/snapshot.json'), '{')
    const again = await anApp(data)
    const start = await again.handlers['app.start']({})
    expect(start.open).toBeNull()
    expect(start.refused).toMatchObject({
      network: 'acme',
      failure: { code: 'network/unreadable' },
    })
    expect(start.networks).toHaveLength(1)
  })

  it('start with the first settings when the settings file is broken, and keep it', async () => {
    const { data } = await anApp()
    await writeFile(join(data, 'settings.json'), 'rubbish')
    const again = await anApp(data)
    expect((await again.handlers['app.start']({})).panes).toEqual({ offers: 240, inspector: 380 })
    expect(await readFile(join(data, 'settings.json.broken-1'), 'utf8')).toBe('rubbish')
  })

  it('that somebody else has open are refused, or opened to look at only', async () => {
    const { data, session, handlers } = await anApp()
    await handlers['networks.openSample']({})
    await session.close()
    const theirs = { pid: 7, host: 'laptop', user: 'ben', program: 'command line', birth: null }
    const lock = join(data, 'networks/acme/lock/7-0badcafe.json')
    await writeFile(lock, JSON.stringify({ ...theirs, since: '2026-03-01T11:00:00.000Z' }))

    await expect(handlers['networks.open']({ network: 'acme' })).rejects.toMatchObject({
      failure: {
        code: 'network/held',
        what: expect.stringMatching(
          /^This network is open already: by ben on laptop, on the command line, since 2026-03-01 \d\d:\d\d\.$/,
        ) as string,
      },
    })
    const held = { network: 'acme', failure: { code: 'network/held' } }
    expect(await handlers['app.start']({})).toMatchObject({ open: null, refused: held })
    await expect(handlers['networks.openSample']({})).rejects.toMatchObject({
      failure: held.failure,
    })
    const sample = await handlers['networks.openSample']({ toLookAt: true })
    expect(sample.readOnly).toMatchObject({ reason: 'held' })
    const view = await handlers['networks.open']({ network: 'acme', toLookAt: true })
    expect(view.readOnly).toMatchObject({ reason: 'held', holder: { user: 'ben' } })
    await expect(handlers['goals.create']({ network: 'acme', offerId: 40 })).rejects.toMatchObject({
      failure: { code: 'store/read_only' },
    })
  })

  it('leave the open one open where another cannot be opened', async () => {
    const { handlers, chosen, data } = await anApp()
    chosen.config = await aFileWith(data, writeConfig(aConfig()))
    const other = (await handlers['networks.openFile']({}))?.key ?? ''
    await handlers['networks.close']({})
    await writeFile(join(data, 'networks', other, 'snapshot.json'), 'rubbish')
    await handlers['networks.openSample']({})
    await expect(handlers['networks.open']({ network: other })).rejects.toMatchObject({
      failure: { code: 'network/unreadable' },
    })
    const made = await handlers['goals.create']({ network: 'acme-2', offerId: 40 })
    expect(made).toMatch(/^new-/)
  })

  it('of a newer Goalpost are listed under their names and not opened', async () => {
    const { data, session, handlers } = await anApp()
    await handlers['networks.openSample']({})
    await session.close()
    const card = join(data, 'networks/acme/about.json')
    const newer = { format: 'goalpost/about', version: 3, id: 'acme', name: 'Acme next', look: 3 }
    await writeFile(card, resealed(JSON.stringify(newer).slice(0, -1)))
    expect(await handlers['networks.list']({})).toMatchObject([{ key: 'acme', name: 'Acme next' }])
    await expect(handlers['networks.open']({ network: 'acme' })).rejects.toMatchObject({
      failure: { code: 'network/newer' },
    })
  })

  it('remember the panes', async () => {
    const { handlers, data } = await anApp()
    await handlers['app.rememberPanes']({ offers: 300, inspector: 400 })
    const again = await anApp(data)
    expect((await again.handlers['app.start']({})).panes).toEqual({ offers: 300, inspector: 400 })
  })
})

describe('an export', () => {
  it('opens as a network whose export has the same bytes', async () => {
    const { handlers, chosen, data } = await anApp()
    await handlers['networks.openSample']({})
    await handlers['goals.create']({ network: 'acme', offerId: 40 })
    await handlers['goals.edit']({
      network: 'acme',
      edits: [{ key: theGoal, field: 'default_payout', value: '7.25' }],
    })
    chosen.file = join(data, 'one.goalpost.json')
    const toFile = { format: 'json', comment: '' } as const
    await handlers['exports.write']({ network: 'acme', ...toFile })
    chosen.config = chosen.file
    const key = (await handlers['networks.openFile']({}))?.key ?? ''
    chosen.file = join(data, 'two.goalpost.json')
    await handlers['exports.write']({ network: key, ...toFile })
    expect(await readFile(chosen.file, 'utf8')).toBe(await readFile(chosen.config, 'utf8'))
    expect(await readFile(chosen.file, 'utf8')).toContain('"default_payout": "7.25000"')
  })

  it('of a network that is not the open one is refused', async () => {
    const { handlers } = await anApp()
    await handlers['networks.openSample']({})
    await expect(
      handlers['exports.write']({ network: 'other', format: 'json', comment: '' }),
    ).rejects.toMatchObject({
      failure: { code: 'network/not_open' },
    })
  })

  it('to a folder that is not there is a failure that says so', async () => {
    const { handlers, chosen, data } = await anApp()
    await handlers['networks.openSample']({})
    chosen.file = join(data, 'no/such/folder.json')
    await expect(
      handlers['exports.write']({ network: 'acme', format: 'json', comment: '' }),
    ).rejects.toMatchObject({
      failure: { code: 'store/write_failed' },
    })
  })
})
