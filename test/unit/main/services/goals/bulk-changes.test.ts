import { describe, expect, it } from 'vitest'
import { aConfig } from '../../../../support/configs'
import { anApp } from '../../../../support/an-app'
import { aGoal, anOffer } from '../../../../support/goals'

const goals = [501, 502, 503].map((id) => aGoal({ id, name: `Goal ${id}` }))
const offers = [anOffer(), anOffer({ id: 41, name: 'Other shop' })]
const sample = aConfig({ goals, offers })
const keys = ['goal-501', 'goal-503']
const raise = {
  kind: 'amounts',
  fields: ['default_payout', 'percent_payout'],
  change: { by: 'percent', percent: '5' },
  rounding: null,
} as const

async function anOpenApp() {
  const app = await anApp(undefined, { sample })
  await app.handlers['networks.openSample']({})
  return app
}

describe('a bulk change', () => {
  it('is one step of the history, with a name that says what it was', async () => {
    const { handlers, changes } = await anOpenApp()
    expect(await handlers['goals.bulk']({ network: 'acme', keys, action: raise })).toBe(1)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      label: 'Raise Payout per conversion and Payout per sale by 5 % in 2 goals',
      undo: 'Raise Payout per conversion and Payout per sale by 5 % in 2 goals',
    })
    expect(changes[0]?.goals.map(({ key, change }) => [key, change])).toEqual(
      keys.map((key) => [key, { default_payout: { was: '5.00000', now: '5.25000' } }]),
    )
    await handlers['history.undo']({ network: 'acme' })
    expect(changes[1]?.goals.map(({ change }) => change)).toEqual([{}, {}])
  })

  it('works from what is on the disk, so doing it twice at once does it twice', async () => {
    const { handlers, changes } = await anOpenApp()
    await Promise.all([
      handlers['goals.bulk']({ network: 'acme', keys, action: raise }),
      handlers['goals.bulk']({ network: 'acme', keys, action: raise }),
    ])
    expect(changes[1]?.goals[0]?.change.default_payout?.now).toBe('5.51250')
  })

  it('passes over goals that are gone, and is nothing where nothing has to move', async () => {
    const { handlers, changes } = await anOpenApp()
    const request = { network: 'acme', keys: ['goal-999', 'goal-501', 'goal-501'] }
    const action = { kind: 'set', field: 'name', value: 'Sale' } as const
    expect(await handlers['goals.bulk']({ ...request, action })).toBe(1)
    expect(changes[0]?.label).toBe('Set Name to Sale on “Goal 501”')
    expect(await handlers['goals.bulk']({ ...request, action })).toBeNull()
    expect(changes).toHaveLength(1)
  })

  it('numbers the names of copies by what the offers hold', async () => {
    const { handlers, changes } = await anOpenApp()
    const action = {
      kind: 'duplicate',
      offers: [40, 41],
      name: '{name}',
      collision: 'number',
      keepReference: false,
    } as const
    await handlers['goals.bulk']({ network: 'acme', keys, action })
    await handlers['goals.bulk']({ network: 'acme', keys: ['goal-501'], action })
    const names = changes.map(({ goals: made }) => made.map(({ change }) => change.name?.now))
    expect(names).toEqual([
      ['Goal 501 (2)', 'Goal 503 (2)', 'Goal 501', 'Goal 503'],
      ['Goal 501 (3)', 'Goal 501 (2)'],
    ])
    expect(changes[0]?.label).toBe('Duplicate 2 goals to 2 offers')
  })

  it('of another network than the open one is refused', async () => {
    const { handlers } = await anOpenApp()
    await expect(
      handlers['goals.bulk']({ network: 'other', keys, action: { kind: 'delete' } }),
    ).rejects.toMatchObject({ failure: { code: 'network/not_open' } })
  })
})
