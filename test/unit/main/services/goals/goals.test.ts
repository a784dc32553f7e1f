import { describe, expect, it } from 'vitest'
import { anApp } from '../../../../support/an-app'
import { aGoal } from '../../../../support/goals'
import { theGoal } from '../../../../support/networks'

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
        label: 'Set Payout per conversion and Name on “First purchase”',
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
        contents: null,
        undo: 'Set Payout per conversion and Name on “First purchase”',
        redo: null,
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
