import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeDisk, type Disk } from '../../../../src-main/store/disk/disk'
import { anApp } from '../../../support/an-app'
import { aFolder } from '../../../support/folders'
import { theGoal } from '../../../support/networks'

const comma = {
  decimalMark: ',',
  farPercent: 20,
  historyDays: 365,
  calls: 25,
  theme: 'dark',
  contrast: 'high',
  density: 'compact',
} as const

/** What there was nothing to set for in older versions. */
const later = { historyDays: 90, calls: 25, theme: 'system', contrast: 'system', density: 'normal' }

/** A settings file from before there was anything to set. */
const older = {
  format: 'goalpost/settings',
  version: 1,
  window: null,
  panes: { offers: 300, inspector: 400 },
  lastNetwork: null,
}

async function anAppOn(settings: object) {
  const data = await aFolder()
  await writeFile(join(data, 'settings.json'), JSON.stringify(settings))
  return anApp(data)
}

function setAside(files: readonly string[]): readonly string[] {
  return files.filter((name) => name.includes('broken'))
}

describe('the settings', () => {
  it('are kept', async () => {
    const { handlers, data } = await anApp()
    await handlers['app.saveSettings'](comma)
    const again = await anApp(data)
    expect((await again.handlers['app.start']({})).settings).toEqual(comma)
  })

  it('come with the mark of the system, whatever is set', async () => {
    const { handlers } = await anApp(undefined, { mark: ',' })
    await handlers['app.saveSettings']({ ...comma, decimalMark: '.' })
    expect(await handlers['app.start']({})).toMatchObject({
      settings: { decimalMark: '.' },
      systemMark: ',',
    })
  })

  it('are the first ones for a file that has none, and the rest of it counts', async () => {
    const { handlers, data } = await anAppOn(older)
    expect(await handlers['app.start']({})).toMatchObject({
      panes: { offers: 300, inspector: 400 },
      settings: { decimalMark: 'system', farPercent: 50, ...later },
    })
    expect(setAside(await readdir(data))).toEqual([])
    await handlers['app.saveSettings'](comma)
    const again = await anApp(data)
    expect(await again.handlers['app.start']({})).toMatchObject({
      panes: { offers: 300, inspector: 400 },
      settings: comma,
    })
  })

  it('of an older version keep what there was, and are the first ones besides', async () => {
    const app = { decimalMark: ',', farPercent: 20 }
    const { handlers, data } = await anAppOn({ ...older, app })
    expect((await handlers['app.start']({})).settings).toEqual({ ...app, ...later })
    expect(setAside(await readdir(data))).toEqual([])
  })

  it.each([30, 90, 180, 365, null] as const)('keep %s for the history', async (historyDays) => {
    const { handlers, data } = await anApp()
    await handlers['app.saveSettings']({ ...comma, historyDays })
    const again = await anApp(data)
    expect((await again.handlers['app.start']({})).settings).toEqual({ ...comma, historyDays })
  })

  it.each([
    { decimalMark: ';', farPercent: 50 },
    { decimalMark: ',', farPercent: 0 },
    { decimalMark: ',' },
    { ...comma, historyDays: 89 },
    { ...comma, historyDays: '90' },
    { ...comma, theme: 'blue' },
    { ...comma, contrast: true },
    { ...comma, density: 30 },
    null,
  ])('that cannot be are set aside with their file: %j', async (app) => {
    const { handlers, data } = await anAppOn({ ...older, app })
    expect((await handlers['app.start']({})).settings.farPercent).toBe(50)
    expect(setAside(await readdir(data))).toEqual(['settings.json.broken-1'])
  })

  it('that the disk refuses are not set, and the person is told', async () => {
    let isFull = false
    const disk: Disk = {
      ...nodeDisk,
      write: (path, bytes) =>
        isFull
          ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
          : nodeDisk.write(path, bytes),
    }
    const { handlers, data } = await anApp(undefined, { disk })
    await handlers['app.saveSettings'](comma)
    isFull = true
    const refused = handlers['app.saveSettings']({ ...comma, farPercent: 90 })
    await expect(refused).rejects.toMatchObject({ failure: { code: 'store/disk_full' } })
    expect((await handlers['app.start']({})).settings).toEqual(comma)
    isFull = false
    await handlers['app.rememberPanes']({ offers: 200, inspector: 350 })
    expect(JSON.parse(await readFile(join(data, 'settings.json'), 'utf8'))).toMatchObject({
      app: comma,
    })
  })
})

describe('the decimal mark', () => {
  const edit = (value: string) =>
    ({ network: 'acme', edits: [{ key: theGoal, field: 'max_payout', value }] }) as const

  it('of the system is in the labels of steps, and what is set counts at once', async () => {
    const { handlers, changes } = await anApp(undefined, { mark: ',' })
    await handlers['networks.openSample']({})
    await handlers['goals.edit'](edit('20.00000'))
    await handlers['app.saveSettings']({ ...comma, decimalMark: '.' })
    await handlers['goals.edit'](edit('21.00000'))
    expect(changes.map(({ label }) => label)).toEqual([
      'Set Revenue per conversion to 20,00 on “First purchase”',
      'Set Revenue per conversion to 21.00 on “First purchase”',
    ])
  })

  it('is a point in what is kept and in what is exported, whatever is shown', async () => {
    const { handlers, changes, chosen, data } = await anApp(undefined, { mark: ',' })
    await handlers['networks.openSample']({})
    await handlers['goals.edit'](edit('20.5'))
    expect(changes[0]?.goals[0]?.change.max_payout?.now).toBe('20.50000')
    chosen.file = join(data, 'out.json')
    await handlers['exports.write']({ network: 'acme', format: 'json', comment: '' })
    expect(await readFile(chosen.file, 'utf8')).toContain('"max_payout": "20.50000"')
  })
})
