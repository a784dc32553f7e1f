import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftOf } from '#domain/change/record'
import { anApp } from '../../../../support/an-app'
import { aConfigOf } from '../../../../support/sync-bench'

const asPlanned = { leaveOut: [], takeTheirs: [], answers: [], acceptOtherNetwork: false }

/** An app with a network of six goals open. */
async function working() {
  const app = await anApp(undefined, { sample: aConfigOf(6) })
  const opened = await app.handlers['networks.openSample']({})
  const network = opened.key
  const path = (name: string) => join(app.data, name)
  const write = async (name: string, text: string) => {
    await writeFile(path(name), text)
    return path(name)
  }
  const draft = (key: string) => {
    const record = app.session.store(network).records.get(key)
    return record === undefined ? null : draftOf(record)
  }
  return { ...app, network, path, write, draft }
}

describe('an import', () => {
  it('shows every cell, takes what was kept as one step, and is undone by one', async () => {
    const { handlers, network, write, draft, session } = await working()
    const path = await write(
      'goals.csv',
      'id;name;default_payout;x\n501;Signup;6,5;1\n502;;7,5;2\n503;Goal 503;5,00;3\n;;;\n999;Z;1,5;4\n',
    )
    const view = await handlers['imports.open']({ network, path })
    expect(view).toMatchObject({
      file: 'goals.csv',
      kind: 'csv',
      mark: ',',
      counts: { create: 0, update: 2, unchanged: 1, conflict: 0, ask: 0, refused: 1 },
      columns: [
        { header: 'id', samples: ['501', '502', '503'], field: 'id' },
        { header: 'name', field: 'name' },
        { header: 'default_payout', field: 'default_payout' },
        { header: 'x', field: null },
      ],
    })
    const updates = await handlers['imports.rows']({
      network,
      outcome: 'update',
      from: 0,
      limit: 9,
    })
    expect(updates.total).toBe(2)
    expect(updates.rows[0]?.cells).toEqual([
      { field: 'name', was: 'Goal 501', now: 'Signup', state: 'set' },
      { field: 'default_payout', was: '5.00000', now: '6.50000', state: 'set' },
    ])
    await handlers['imports.apply']({ network, ...asPlanned, leaveOut: [3] })
    expect([draft('goal-501')?.name, draft('goal-502')?.default_payout]).toEqual([
      'Signup',
      '5.00000',
    ])
    expect((await session.store(network).restorePoints.list()).length).toBe(1)
    await handlers['history.undo']({ network })
    expect(draft('goal-501')?.name).toBe('Goal 501')
  })

  it('asks which goal a row without an id is, and never makes one by itself', async () => {
    const { handlers, network, write, draft, session } = await working()
    const path = await write('goals.csv', 'offer_id,name,ref_id\n40,goal 501 ,A\n41,Fresh,B\n')
    await handlers['imports.open']({ network, path })
    const { rows } = await handlers['imports.rows']({ network, from: 0, limit: 9 })
    expect(rows.map(({ outcome, candidates }) => [outcome, candidates])).toEqual([
      ['ask', ['goal-501']],
      ['create', []],
    ])
    const answers = [{ place: 2, key: 'goal-501' }]
    await handlers['imports.apply']({ network, ...asPlanned, answers })
    expect(draft('goal-501')?.ref_id).toBe('A')
    expect(session.store(network).records.size).toBe(7)
  })

  it('refuses a goal that comes twice, and says which one it is', async () => {
    const { handlers, network, write } = await working()
    const path = await write('goals.csv', 'id,ref_id\n501,A\n501,B\n')
    await handlers['imports.open']({ network, path })
    const { rows } = await handlers['imports.rows']({ network, from: 0, limit: 9 })
    expect(rows.map(({ outcome, goal }) => [outcome, goal.name, goal.offer_id])).toEqual([
      ['update', 'Goal 501', 40],
      ['refused', 'Goal 501', 40],
    ])
  })

  it('reads a table as somebody says, and remembers that for the next one', async () => {
    const { handlers, network, write } = await working()
    const path = await write('goals.csv', 'Nr;id;Betrag\n1;501;1.234\n')
    const first = await handlers['imports.open']({ network, path })
    expect(first?.columns.map(({ field }) => field)).toEqual([null, 'id', null])
    const mapping = [null, 'id', 'max_payout'] as const
    const asked = await handlers['imports.reread']({ network, mapping })
    expect(asked).toMatchObject({ mark: null, counts: { refused: 1 } })
    await handlers['imports.reread']({ network, mark: ',' })
    const { rows } = await handlers['imports.rows']({ network, from: 0, limit: 9 })
    expect(rows[0]?.cells[0]).toMatchObject({ field: 'max_payout', now: '1234.00000' })
    await handlers['imports.apply']({ network, ...asPlanned })
    const again = await handlers['imports.open']({ network, path })
    expect(again?.columns.map(({ field }) => field)).toEqual([null, 'id', 'max_payout'])
  })

  it('is refused for another network’s file unless that is meant', async () => {
    const { handlers, network, write, draft } = await working()
    const file = { format: 'goalpost/config', version: 1, advertisers: [], offers: [] }
    const other = { id: 'other', name: 'Other', preferences: {} }
    const goals = [{ id: 501, name: 'Theirs' }]
    const path = await write('o.goalpost.json', JSON.stringify({ ...file, network: other, goals }))
    expect(await handlers['imports.open']({ network, path })).toMatchObject({
      otherNetwork: 'other',
      counts: { update: 1 },
    })
    await expect(handlers['imports.apply']({ network, ...asPlanned })).rejects.toThrow(
      'The file is of the network “other”',
    )
    expect(draft('goal-501')?.name).toBe('Goal 501')
    await handlers['imports.apply']({ network, ...asPlanned, acceptOtherNetwork: true })
    // A key that the file does not have leaves its field alone.
    expect(draft('goal-501')).toMatchObject({ name: 'Theirs', default_payout: '5.00000' })
  })

  it('changes nothing where a goal was changed after it was shown', async () => {
    const { handlers, network, write, draft } = await working()
    const path = await write('goals.csv', 'id,name\n501,Theirs\n')
    await handlers['imports.open']({ network, path })
    const edit = async (key: string, value: string) => {
      const edits = [{ key, field: 'name', value } as const]
      await handlers['goals.edit']({ network, edits })
    }
    await edit('goal-501', 'Mine')
    await expect(handlers['imports.apply']({ network, ...asPlanned })).rejects.toThrow(
      'were changed here since',
    )
    expect(draft('goal-501')?.name).toBe('Mine')
    await handlers['imports.open']({ network, path })
    await edit('goal-502', 'Something else')
    await handlers['imports.apply']({ network, ...asPlanned })
    expect(draft('goal-501')?.name).toBe('Theirs')
  })
})

describe('an export', () => {
  it.each(['json', 'changes', 'csv', 'xlsx', 'html', 'pdf'] as const)('as %s', async (format) => {
    const { handlers, network, path, chosen } = await working()
    const edits = [{ key: 'goal-501', field: 'name', value: '<b>Sale</b>' } as const]
    await handlers['goals.edit']({ network, edits })
    chosen.file = path(`out.${format}`)
    const keys = ['goal-502', 'goal-501']
    const end = await handlers['exports.write']({ network, format, keys, comment: 'For Monday' })
    const goals = format === 'changes' ? 1 : 2
    expect(end).toEqual({ kind: 'written', path: chosen.file, goals, notices: [] })
    const text = await readFile(chosen.file, 'latin1')
    expect(text.includes('Goal 503')).toBe(false)
    if (format === 'html') expect(text).toContain('&lt;b&gt;Sale&lt;/b&gt;')
    if (format === 'xlsx') expect(text.startsWith('PK')).toBe(true)
  })

  it('asks before it replaces a file that somebody changed since it was read', async () => {
    const { handlers, network, path, write, chosen } = await working()
    chosen.file = path('goals.csv')
    const request = { network, format: 'csv', comment: '' } as const
    await handlers['exports.write'](request)
    // Written here and not touched since: the system’s own dialog has asked.
    expect(await handlers['exports.write'](request)).toMatchObject({ kind: 'written' })
    await write('goals.csv', 'a colleague’s own')
    expect(await handlers['exports.write'](request)).toEqual({
      kind: 'changed since',
      path: chosen.file,
    })
    expect(await readFile(chosen.file, 'utf8')).toBe('a colleague’s own')
    expect(await handlers['exports.replace']({ network })).toMatchObject({ kind: 'written' })
    await rename(chosen.file, path('elsewhere.csv'))
    expect(await handlers['exports.write'](request)).toMatchObject({ kind: 'written' })
  })
})
