import { describe, expect, it } from 'vitest'
import { nodeDisk, type Disk } from '../../../../../src-main/store/disk/disk'
import { aSampleApp, network } from '../../../../support/a-sample-app'
import { theGoal } from '../../../../support/networks'

describe('a restore point', () => {
  it('is kept, listed and gone back to as a change that can be undone', async () => {
    const { handlers, changes, set, change, goals } = await aSampleApp()
    await set('name', 'Kept')
    const point = await handlers['restorePoints.create']({ network })
    expect(await handlers['restorePoints.list']({ network })).toEqual([
      { id: point, sequence: 1, at: '2026-03-01T12:00:00.000Z', reason: 'Kept by hand', goals: 1 },
    ])
    await set('name', 'Lost')
    const made = await handlers['goals.create']({ network, offerId: 40 })
    await handlers['restorePoints.restore']({ network, point })
    expect(change()?.name?.now).toBe('Kept')
    expect(goals().has(made)).toBe(false)
    expect(changes.at(-1)?.label).toContain('Put everything back to the restore point of 2026')
    await handlers['history.undo']({ network })
    expect(change()?.name?.now).toBe('Lost')
    expect(goals().has(made)).toBe(true)
  })

  it('tells what is different now, and moves nothing', async () => {
    const { handlers, changes, set } = await aSampleApp()
    const gone = await handlers['goals.create']({ network, offerId: 40 })
    await set('name', 'Then')
    const point = await handlers['restorePoints.create']({ network })
    const compare = () => handlers['restorePoints.compare']({ network, point })
    expect(await compare()).toEqual([])
    await set('name', 'Now')
    await set('max_payout', '9')
    await set('max_payout', '8')
    await handlers['goals.discard']({ network, keys: [gone] })
    const made = await handlers['goals.create']({ network, offerId: 40 })
    const done = changes.length
    const cells = await compare()
    const one = { key: theGoal, name: 'Now' }
    expect(cells.filter(({ key }) => key === theGoal)).toEqual([
      { ...one, field: 'name', before: 'Then', after: 'Now' },
    ])
    const other = { name: 'New goal', field: 'offer_id' }
    expect(cells).toContainEqual({ key: gone, ...other, before: 40, after: undefined })
    expect(cells).toContainEqual({ key: made, ...other, before: undefined, after: 40 })
    expect(changes).toHaveLength(done)
  })

  it('is compared with what was here when that began, whatever is done meanwhile', async () => {
    let meanwhile: () => Promise<unknown> = () => Promise.resolve()
    const read: Disk['read'] = async (path) => {
      const happens = meanwhile
      if (path.includes('journal')) {
        meanwhile = () => Promise.resolve()
        await happens()
      }
      return nodeDisk.read(path)
    }
    const { handlers, set } = await aSampleApp(undefined, { ...nodeDisk, read })
    const point = await handlers['restorePoints.create']({ network })
    const made = await handlers['goals.create']({ network, offerId: 40 })
    await set('name', 'Brief', made)
    meanwhile = () => handlers['goals.discard']({ network, keys: [made] })
    const cells = await handlers['restorePoints.compare']({ network, point })
    expect(cells).toContainEqual({
      key: made,
      name: 'Brief',
      field: 'name',
      before: undefined,
      after: 'Brief',
    })
  })

  it('that is not there is refused', async () => {
    const { handlers } = await aSampleApp()
    const point = '000000000009-20260301t120000000z'
    for (const verb of ['restorePoints.compare', 'restorePoints.restore'] as const) {
      await expect(handlers[verb]({ network, point })).rejects.toMatchObject({
        failure: { code: 'restore/unreadable' },
      })
    }
  })
})
