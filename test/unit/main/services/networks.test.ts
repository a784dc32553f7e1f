import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { NetworkChanged } from '#domain/contract/views'
import { writeConfig } from '#domain/config/write-config'
import { Goals } from '../../../../src-main/services/goals'
import { createHandlers } from '../../../../src-main/services/handlers'
import { NetworkFolders } from '../../../../src-main/services/network-folders'
import { Networks } from '../../../../src-main/services/networks'
import { Session } from '../../../../src-main/services/session'
import { nodeDisk } from '../../../../src-main/store/disk'
import { SettingsFile } from '../../../../src-main/store/settings'
import { aConfig, aFileText } from '../../../support/configs'
import { aFolder } from '../../../support/folders'
import { aGoal } from '../../../support/goals'
import { noon, theGoal } from '../../../support/networks'

/** The main process without Electron: everything behind the door, on a folder of its own. */
async function anApp(folder?: string) {
  const data = folder ?? (await aFolder())
  const settings = await SettingsFile.open(nodeDisk, data)
  const changes: NetworkChanged[] = []
  const session = new Session((changed) => changes.push(changed))
  onTestFinished(() => session.close())
  const chosen: { config: string | null; export: string | null } = { config: null, export: null }
  const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`)
  const newId = () => ids.shift() ?? 'none-left'
  const samplePath = join(data, 'sample.json')
  await writeFile(samplePath, writeConfig(aConfig()))
  const networks = new Networks({
    disk: nodeDisk,
    folders: new NetworkFolders(nodeDisk, data),
    session,
    settings,
    dialogs: {
      chooseConfig: () => Promise.resolve(chosen.config),
      chooseExport: () => Promise.resolve(chosen.export),
    },
    samplePath,
    now: noon,
    newId,
  })
  const handlers = createHandlers(networks, new Goals(session, newId), settings)
  return { data, handlers, chosen, changes, session }
}

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
      notices: [],
      panes: { offers: 240, inspector: 380 },
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
    expect(start.notices.join()).toContain('cannot be read')
    expect(start.networks).toHaveLength(1)
  })

  it('start with the first settings when the settings file is broken, and keep it', async () => {
    const { data } = await anApp()
    await writeFile(join(data, 'settings.json'), 'rubbish')
    const again = await anApp(data)
    expect((await again.handlers['app.start']({})).panes).toEqual({ offers: 240, inspector: 380 })
    expect(await readFile(join(data, 'settings.json.broken-1'), 'utf8')).toBe('rubbish')
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
    chosen.export = join(data, 'one.goalpost.json')
    expect(await handlers['networks.export']({ network: 'acme' })).toBe(chosen.export)
    chosen.config = chosen.export
    const key = (await handlers['networks.openFile']({}))?.key ?? ''
    chosen.export = join(data, 'two.goalpost.json')
    await handlers['networks.export']({ network: key })
    expect(await readFile(chosen.export, 'utf8')).toBe(await readFile(chosen.config, 'utf8'))
    expect(await readFile(chosen.export, 'utf8')).toContain('"default_payout": "7.25000"')
  })

  it('of a network that is not the open one is refused', async () => {
    const { handlers } = await anApp()
    await handlers['networks.openSample']({})
    await expect(handlers['networks.export']({ network: 'other' })).rejects.toMatchObject({
      failure: { code: 'network/not_open' },
    })
  })

  it('to a folder that is not there is a failure that says so', async () => {
    const { handlers, chosen, data } = await anApp()
    await handlers['networks.openSample']({})
    chosen.export = join(data, 'no/such/folder.json')
    await expect(handlers['networks.export']({ network: 'acme' })).rejects.toMatchObject({
      failure: { code: 'store/write_failed' },
    })
  })
})

describe('goals', () => {
  it('tell the window what moved, after it is kept', async () => {
    const { handlers, changes } = await anApp()
    await handlers['networks.openSample']({})
    await handlers['goals.edit']({
      network: 'acme',
      edits: [
        { key: theGoal, field: 'default_payout', value: '12.5' },
        { key: theGoal, field: 'name', value: 'Deposit' },
      ],
    })
    expect(changes).toEqual([
      {
        key: 'acme',
        sequence: 1,
        label: 'Set 2 fields on “First purchase”',
        goals: [
          {
            key: theGoal,
            base: aGoal(),
            change: {
              default_payout: { was: '5.00000', now: '12.50000' },
              name: { was: 'First purchase', now: 'Deposit' },
            },
          },
        ],
        removed: [],
      },
    ])
  })

  it('name what was set, in the journal’s label', async () => {
    const { handlers, changes } = await anApp()
    await handlers['networks.openSample']({})
    await handlers['goals.edit']({
      network: 'acme',
      edits: [{ key: theGoal, field: 'max_payout', value: '20' }],
    })
    expect(changes[0]?.label).toBe('Set Revenue per conversion to 20.00 on “First purchase”')
  })

  it('take the last of several edits to one field in one request', async () => {
    const { handlers, changes } = await anApp()
    await handlers['networks.openSample']({})
    await handlers['goals.edit']({
      network: 'acme',
      edits: [
        { key: theGoal, field: 'name', value: 'A' },
        { key: theGoal, field: 'name', value: 'First purchase' },
      ],
    })
    expect(changes[0]?.goals[0]?.change).toEqual({})
  })

  it('are created, duplicated, deleted and discarded', async () => {
    const { handlers, changes } = await anApp()
    await handlers['networks.openSample']({})
    const made = await handlers['goals.create']({ network: 'acme', offerId: 40 })
    const copy = await handlers['goals.duplicate']({ network: 'acme', key: theGoal })
    await handlers['goals.delete']({ network: 'acme', keys: [theGoal, made] })
    await handlers['goals.discard']({ network: 'acme', keys: [theGoal, copy] })
    expect(changes.map(({ label }) => label)).toEqual([
      'New goal in Acme shop',
      'Duplicate “First purchase”',
      'Delete 2 goals',
      'Discard changes to 2 goals',
    ])
    expect(changes[2]?.goals[0]?.change).toEqual({ status: { was: 'active', now: 'deleted' } })
    expect(changes[2]?.removed).toEqual([made])
    expect(changes[3]).toMatchObject({ removed: [copy], goals: [{ key: theGoal, change: {} }] })
  })

  it('discard only the fields that are named', async () => {
    const { handlers, changes } = await anApp()
    await handlers['networks.openSample']({})
    const edits = [
      { key: theGoal, field: 'name', value: 'A' },
      { key: theGoal, field: 'is_private', value: true },
    ] as const
    await handlers['goals.edit']({ network: 'acme', edits })
    await handlers['goals.discard']({ network: 'acme', keys: [theGoal], fields: ['name'] })
    expect(changes[1]?.goals[0]?.change).toEqual({ is_private: { was: false, now: true } })
  })

  it('that are not here are refused, and nothing of the request is done', async () => {
    const { handlers, changes } = await anApp()
    await handlers['networks.openSample']({})
    await expect(
      handlers['goals.delete']({ network: 'acme', keys: [theGoal, 'goal-999'] }),
    ).rejects.toMatchObject({ failure: { code: 'goal/unknown' } })
    await expect(handlers['goals.create']({ network: 'acme', offerId: 41 })).rejects.toMatchObject({
      failure: { code: 'offer/unknown' },
    })
    expect(changes).toEqual([])
  })

  it('of another network than the open one are refused', async () => {
    const { handlers } = await anApp()
    await handlers['networks.openSample']({})
    const edits = [{ key: theGoal, field: 'name', value: 'A' }] as const
    await expect(handlers['goals.edit']({ network: 'other', edits })).rejects.toMatchObject({
      failure: { code: 'network/not_open' },
    })
  })
})
