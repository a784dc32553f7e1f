import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeConfig } from '#domain/config/write-config'
import type { RequestOf, Verb } from '#domain/contract/verbs'
import { anApp } from '../../../../support/an-app'
import { aConfig } from '../../../../support/configs'
import { aGoal } from '../../../../support/goals'
import { theGoal } from '../../../../support/networks'

/** Two networks of one account with the same goals in them: acme with an edit and a restore point, and acme-2, which is open. */
async function twoOfOneAccount() {
  const app = await anApp()
  const { handlers, chosen, data } = app
  chosen.config = join(data, 'chosen.goalpost.json')
  await writeFile(chosen.config, writeConfig(aConfig()))
  await handlers['networks.openFile']({})
  const point = await handlers['restorePoints.create']({ network: 'acme' })
  await handlers['goals.edit']({ network: 'acme', edits: [named('In the first')] })
  await handlers['networks.openFile']({})
  await handlers['goals.edit']({ network: 'acme-2', edits: [named('In the second')] })
  const nameIn = async (network: string) => {
    const { goals } = await handlers['networks.open']({ network })
    return goals[0]?.change.name?.now
  }
  return { ...app, point, nameIn }
}

function named(value: string) {
  return { key: theGoal, field: 'name', value } as const
}

describe('two networks of one account', () => {
  it('keep their own edits, through restarts', async () => {
    const { nameIn, data, session } = await twoOfOneAccount()
    expect(await nameIn('acme')).toBe('In the first')
    expect(await nameIn('acme-2')).toBe('In the second')
    await session.close()
    const { handlers } = await anApp(data)
    const { goals } = await handlers['networks.open']({ network: 'acme' })
    expect(goals[0]?.change.name?.now).toBe('In the first')
  })

  it('take back their own edits only', async () => {
    const { handlers, nameIn } = await twoOfOneAccount()
    await handlers['history.undo']({ network: 'acme-2' })
    // There is nothing more to take back here.
    await handlers['history.undo']({ network: 'acme-2' })
    expect(await nameIn('acme')).toBe('In the first')
    expect(await nameIn('acme-2')).toBeUndefined()
  })

  it('do their own edits again only', async () => {
    const { handlers, nameIn } = await twoOfOneAccount()
    await handlers['history.undo']({ network: 'acme-2' })
    await handlers['networks.open']({ network: 'acme' })
    await handlers['history.redo']({ network: 'acme' })
    expect(await nameIn('acme')).toBe('In the first')
    expect(await nameIn('acme-2')).toBeUndefined()
  })

  it('list their own history and restore points only', async () => {
    const { handlers, point } = await twoOfOneAccount()
    const { entries } = await handlers['history.list']({ network: 'acme-2', limit: 10 })
    expect(entries.map(({ label }) => label).join()).toContain('In the second')
    expect(entries).toHaveLength(1)
    expect(await handlers['restorePoints.list']({ network: 'acme-2' })).toEqual([])
    const wrong = handlers['restorePoints.restore']({ network: 'acme-2', point })
    await expect(wrong).rejects.toMatchObject({ failure: { code: 'restore/unreadable' } })
  })

  it('tell the window which of them moved', async () => {
    const { changes } = await twoOfOneAccount()
    expect(changes.map(({ key }) => key)).toEqual(['acme', 'acme-2'])
  })

  const goal = theGoal
  it.each<readonly [Verb, RequestOf<Verb>]>([
    ['goals.edit', { network: 'acme', edits: [named('Strayed')] }],
    ['goals.create', { network: 'acme', offerId: aGoal().offer_id ?? 0 }],
    ['goals.duplicate', { network: 'acme', key: goal }],
    ['goals.delete', { network: 'acme', keys: [goal] }],
    ['goals.discard', { network: 'acme', keys: [goal] }],
    ['history.undo', { network: 'acme' }],
    ['history.redo', { network: 'acme' }],
    ['history.putBack', { network: 'acme', sequence: 0 }],
    ['restorePoints.create', { network: 'acme' }],
    ['restorePoints.restore', { network: 'acme', point: '000000000000-20260301t120000000z' }],
    ['exports.write', { network: 'acme', format: 'json', comment: '' }],
  ])('refuse %s for the one that is not open, and neither moves', async (verb, request) => {
    const { handlers, nameIn, chosen, data } = await twoOfOneAccount()
    chosen.file = join(data, 'stray.goalpost.json')
    const handle = handlers[verb] as (request: unknown) => Promise<unknown>
    const asked = Promise.resolve().then(() => handle(request))
    await expect(asked).rejects.toMatchObject({ failure: { code: 'network/not_open' } })
    expect(await nameIn('acme-2')).toBe('In the second')
    expect(await nameIn('acme')).toBe('In the first')
  })
})
