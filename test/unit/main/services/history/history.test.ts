import { describe, expect, it } from 'vitest'
import { aSampleApp, network } from '../../../../support/a-sample-app'
import { theGoal } from '../../../../support/networks'

describe('undo and redo', () => {
  it('take back and do again what was done, newest first, each with its name', async () => {
    const { handlers, changes, set, change } = await aSampleApp()
    await set('name', 'One')
    await set('default_payout', '12.5')
    await handlers['history.undo']({ network })
    await handlers['history.undo']({ network })
    expect(change()).toEqual({})
    await handlers['history.redo']({ network })
    expect(change()).toEqual({ name: { was: 'First purchase', now: 'One' } })
    expect(changes.map(({ label, undo, redo }) => [label, undo, redo])).toEqual([
      ['Set Name to One on “First purchase”', 'Set Name to One on “First purchase”', null],
      [
        'Set Payout per conversion to 12.50 on “One”',
        'Set Payout per conversion to 12.50 on “One”',
        null,
      ],
      [
        'Undo: Set Payout per conversion to 12.50 on “One”',
        'Set Name to One on “First purchase”',
        'Set Payout per conversion to 12.50 on “One”',
      ],
      ['Undo: Set Name to One on “First purchase”', null, 'Set Name to One on “First purchase”'],
      [
        'Redo: Set Name to One on “First purchase”',
        'Set Name to One on “First purchase”',
        'Set Payout per conversion to 12.50 on “One”',
      ],
    ])
  })

  it('do nothing where there is nothing', async () => {
    const { handlers, changes } = await aSampleApp()
    await handlers['history.undo']({ network })
    await handlers['history.redo']({ network })
    expect(changes).toEqual([])
  })

  it('reach back over a restart', async () => {
    const { handlers, set, data, session } = await aSampleApp()
    await set('name', 'One')
    await set('name', 'Two')
    await handlers['history.undo']({ network })
    await session.close()
    const again = await aSampleApp(data)
    const view = await again.handlers['networks.open']({ network })
    expect(view).toMatchObject({
      undo: 'Set Name to One on “First purchase”',
      redo: 'Set Name to Two on “One”',
    })
    await again.handlers['history.redo']({ network })
    expect(again.change()?.name?.now).toBe('Two')
  })

  it('leave nothing to do again once something new was done', async () => {
    const { handlers, changes, set } = await aSampleApp()
    await set('name', 'One')
    await handlers['history.undo']({ network })
    await set('name', 'Two')
    expect(changes.at(-1)).toMatchObject({ redo: null })
    await handlers['history.redo']({ network })
    expect(changes).toHaveLength(3)
  })

  it('bring a discarded new goal back, and take a made one away', async () => {
    const { handlers, goals } = await aSampleApp()
    const key = await handlers['goals.create']({ network, offerId: 40 })
    const made = goals().get(key)
    await handlers['goals.discard']({ network, keys: [key] })
    await handlers['history.undo']({ network })
    expect(goals().get(key)).toEqual(made)
    await handlers['history.undo']({ network })
    expect(goals().has(key)).toBe(false)
    await handlers['history.redo']({ network })
    expect(goals().get(key)).toEqual(made)
  })
})

describe('the history', () => {
  it('lists what was done, newest first, a page at a time', async () => {
    const { handlers, set } = await aSampleApp()
    for (const name of ['One', 'Two', 'Three']) await set('name', name)
    const first = await handlers['history.list']({ network, limit: 2 })
    expect(first.entries.map(({ sequence }) => sequence)).toEqual([3, 2])
    expect(first.entries[0]).toEqual({
      sequence: 3,
      at: '2026-03-01T12:00:00.000Z',
      who: 'ana',
      action: 'edit',
      label: 'Set Name to Three on “Two”',
      goals: 1,
    })
    const second = await handlers['history.list']({ network, limit: 2, from: first.next ?? 0 })
    expect(second).toMatchObject({ entries: [{ sequence: 1 }], next: null })
  })

  it('finds entries by a text and by a goal', async () => {
    const { handlers, set } = await aSampleApp()
    const key = await handlers['goals.create']({ network, offerId: 40 })
    await set('name', 'Deposit')
    await set('name', 'Signup', key)
    const found = async (over: { text?: string; goal?: string }) =>
      (await handlers['history.list']({ network, limit: 50, ...over })).entries.map(
        ({ sequence }) => sequence,
      )
    expect(await found({ text: ' DEPOSIT ' })).toEqual([2])
    expect(await found({ text: 'ana' })).toEqual([3, 2, 1])
    expect(await found({ goal: key })).toEqual([3, 1])
    expect(await found({ goal: key, text: 'signup' })).toEqual([3])
  })

  it('tells each cell before and after', async () => {
    const { handlers, set } = await aSampleApp()
    await set('name', 'Deposit')
    await set('name', 'First purchase')
    const key = await handlers['goals.create']({ network, offerId: 40 })
    const cells = async (sequence: number) =>
      (await handlers['history.entry']({ network, sequence })).cells
    expect(await cells(1)).toEqual([
      {
        key: theGoal,
        name: 'First purchase',
        field: 'name',
        before: 'First purchase',
        after: 'Deposit',
      },
    ])
    expect(await cells(2)).toMatchObject([{ before: 'Deposit', after: 'First purchase' }])
    expect(await cells(3)).toContainEqual({
      key,
      name: 'New goal',
      field: 'offer_id',
      before: undefined,
      after: 40,
    })
  })

  it('tells the cells of one goal alone, however many others were moved with it', async () => {
    const { handlers } = await aSampleApp()
    const keys = [theGoal, await handlers['goals.create']({ network, offerId: 40 })]
    const edits = keys.map((key) => ({ key, field: 'ref_id', value: 'r' }) as const)
    await handlers['goals.edit']({ network, edits })
    const asked = { network, sequence: 2 }
    const { goals, cells } = await handlers['history.entry']({ ...asked, goal: theGoal })
    expect(cells.map(({ key, after }) => [key, after])).toEqual([[theGoal, 'r']])
    expect(goals).toBe(2)
    expect((await handlers['history.entry'](asked)).cells).toHaveLength(2)
  })

  it('says so where an entry is not there', async () => {
    const { handlers } = await aSampleApp()
    await expect(handlers['history.entry']({ network, sequence: 5 })).rejects.toMatchObject({
      failure: { code: 'history/gone' },
    })
  })
})

describe('putting back', () => {
  it('makes one goal what it was, as a change that can be undone', async () => {
    const { handlers, changes, set, change } = await aSampleApp()
    await set('name', 'One')
    await set('default_payout', '7')
    await set('name', 'Two')
    await handlers['history.putBack']({ network, sequence: 1, keys: [theGoal] })
    expect(change()).toEqual({ name: { was: 'First purchase', now: 'One' } })
    expect(changes.at(-1)?.label).toMatch(/^Put “Two” back to 2026-\d\d-\d\d \d\d:\d\d$/)
    await handlers['history.undo']({ network })
    expect(change()).toMatchObject({ name: { now: 'Two' }, default_payout: { now: '7.00000' } })
  })

  it('moves only the fields that are named', async () => {
    const { handlers, changes, set, change } = await aSampleApp()
    await set('name', 'One')
    await set('default_payout', '7')
    await handlers['history.putBack']({ network, sequence: 0, keys: [theGoal], fields: ['name'] })
    expect(change()).toEqual({ default_payout: { was: '5.00000', now: '7.00000' } })
    expect(changes.at(-1)?.label).toBe('Put Name of “One” back to the beginning')
  })

  it('of everything discards goals made since and brings discarded ones back', async () => {
    const { handlers, set, goals } = await aSampleApp()
    const early = await handlers['goals.create']({ network, offerId: 40 })
    await set('name', 'Early', early)
    const then = [...goals().values()]
    await handlers['goals.discard']({ network, keys: [early] })
    const late = await handlers['goals.create']({ network, offerId: 40 })
    await set('name', 'Changed')
    await handlers['history.putBack']({ network, sequence: 2 })
    expect([...goals().values()]).toEqual(expect.arrayContaining(then))
    expect(goals().has(late)).toBe(false)
  })

  it('to a point that is not there is refused', async () => {
    const { handlers, changes } = await aSampleApp()
    await expect(handlers['history.putBack']({ network, sequence: 3 })).rejects.toMatchObject({
      failure: { code: 'history/gone' },
    })
    expect(changes).toEqual([])
  })
})
