import { screen, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { ImportView } from '#domain/contract/files-views'
import type { PlannedRow } from '#domain/transfer/planned-row'
import { aRow, cell, file, network } from '../support/an-import'
import { openNetwork } from '../support/open-app'

/** The preview of a file of these rows. */
async function look(rows: readonly PlannedRow[], over: Partial<ImportView> = {}) {
  const app = await openNetwork(network)
  app.fake.files.import = { ...file, ...over }
  app.fake.files.rows = rows
  app.fake.emit('command', 'import')
  const dialog = within(await screen.findByRole('dialog', { name: /^Import “payouts.xlsx”/ }))
  const press = (name: string | RegExp) => app.user.click(dialog.getByRole('button', { name }))
  const list = () => dialog.getByRole('listbox', { name: 'Rows of the file' })
  const button = (name: string) => dialog.findByRole<HTMLButtonElement>('button', { name })
  return { ...app, dialog, press, list, button }
}

describe('an import', () => {
  test('shows every cell before and after, then makes drafts that one undo takes back', async () => {
    const { fake, user, dialog, press, button } = await look([aRow(1), aRow(2)])
    await button('Import 2 goals')
    const [first] = dialog.getAllByRole('option')
    expect(first?.textContent.replace(/\s+/g, ' ')).toMatch(/Goal 1.*5\.00.*7\.00/)
    expect(fake.asked('imports.apply')).toEqual([])
    await press('Import 2 goals')
    expect(await screen.findByText('Done: Import 2 goals')).toBeTruthy()
    expect(fake.record('acme', 'goal-1')?.change.default_payout?.now).toBe('7.00000')
    await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? document.body)
    expect(await screen.findByText('0 goals changed')).toBeTruthy()
  })

  test('leaves out what I untick with Space', async () => {
    const { fake, user, list, press, button } = await look([aRow(1), aRow(2)])
    await button('Import 2 goals')
    list().focus()
    await user.keyboard('{ArrowDown} ')
    await press('Import 1 goal')
    expect(fake.asked('imports.apply')[0]).toMatchObject({ leaveOut: [2] })
    await screen.findByText('Done: Import 1 goals')
    expect(fake.record('acme', 'goal-2')?.change).toEqual({})
  })

  test('shows only rows that come to the same, and leaves all of them out', async () => {
    const refused = aRow(3, { outcome: 'refused', cells: [], reasons: ['The offer is unknown.'] })
    const { dialog, press, button } = await look([aRow(1), aRow(2), refused])
    await press('Refused 1')
    expect(dialog.getAllByRole('option')).toHaveLength(1)
    expect(dialog.getAllByText('The offer is unknown.').length).toBeGreaterThan(0)
    await press('Update 2')
    await press('Leave all out')
    expect((await button('Import 0 goals')).disabled).toBe(true)
    await press('Keep all')
    expect((await button('Import 2 goals')).disabled).toBe(false)
  })

  test('asks which goal a row is, and leaves it out until I say so', async () => {
    const asks = aRow(1, {
      outcome: 'ask',
      goal: { key: null, id: null, offer_id: 40, name: 'Install' },
      reasons: ['A goal of this offer is called the same.'],
      candidates: ['goal-1'],
      cells: [{ ...cell, was: '0.00000', now: '7.00000', state: 'conflict' }],
    })
    const { fake, user, dialog, list, press, button } = await look([asks])
    expect((await button('Import 0 goals')).disabled).toBe(true)
    list().focus()
    await user.keyboard(' ')
    const select = dialog.getByRole('combobox', { name: 'Which goal is it?' })
    expect(document.activeElement).toBe(select)
    // What it is and will be is not known before.
    expect(dialog.queryByRole('columnheader', { name: 'Before' })).toBeNull()
    await user.selectOptions(select, 'goal-1')
    expect(dialog.getByRole('columnheader', { name: 'Before' })).toBeTruthy()
    expect(list().textContent.replace(/\s+/g, ' ')).toMatch(/5\.00.*7\.00/)
    await press('Import 1 goal')
    expect(fake.asked('imports.apply')[0]?.answers).toEqual([{ place: 1, key: 'goal-1' }])
  })

  test('keeps mine in a conflict unless I take the file’s', async () => {
    const conflict = aRow(1, {
      outcome: 'conflict',
      cells: [{ ...cell, now: '7.00000', base: '4.00000', state: 'conflict' }],
    })
    const { fake, dialog, press, button } = await look([conflict])
    expect((await button('Import 0 goals')).disabled).toBe(true)
    const cells = within(dialog.getByRole('region', { name: 'Cells' }))
    expect(cells.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Field',
      'Mine',
      'The file’s',
    ])
    expect(cells.getByText('Changed here too, from 4.00 EUR')).toBeTruthy()
    await press('The file’s')
    await press('Import 1 goal')
    expect(fake.asked('imports.apply')[0]?.takeTheirs).toEqual([1])
  })

  test('says which rows and columns stay out', async () => {
    const asks = aRow(1, {
      outcome: 'ask',
      candidates: ['goal-1'],
      cells: [{ ...cell, now: '7.00000', state: 'conflict' }],
    })
    const conflict = aRow(2, {
      outcome: 'conflict',
      cells: [{ ...cell, now: '7.00000', state: 'conflict' }],
    })
    const columns = [
      ...file.columns,
      { header: 'Currency', samples: ['EUR'], field: null },
      { header: 'Blank', samples: [], field: null },
    ]
    const { dialog, press, button } = await look([asks, conflict, aRow(3)], { columns })
    expect(dialog.getByText('Not imported: the column “Remark”.')).toBeTruthy()
    await button('Import 1 goal')
    expect(dialog.getByText('1 row asks and stays out. 1 conflict keeps mine.')).toBeTruthy()
    await press('Leave all out')
    expect(dialog.getByText(/^Nothing would change. 1 row asks and stays out./)).toBeTruthy()
  })

  test('reads the file again when I say what a column holds, or its decimal mark', async () => {
    const { fake, user, dialog, press } = await look([aRow(1)])
    await press('Columns')
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Field of Remark' }),
      'description',
    )
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Decimal mark of the file' }),
      ',',
    )
    expect(fake.asked('imports.reread')).toEqual([
      { network: 'acme', mapping: ['id', 'default_payout', 'description'] },
      { network: 'acme', mark: ',' },
    ])
  })

  test('refuses another network’s file until I say that it is meant', async () => {
    const { fake, user, dialog, press, button } = await look([aRow(1)], { otherNetwork: 'globex' })
    expect((await button('Import 1 goal')).disabled).toBe(true)
    await user.click(dialog.getByRole('checkbox', { name: /globex/ }))
    await press('Import 1 goal')
    expect(fake.asked('imports.apply')[0]?.acceptOtherNetwork).toBe(true)
  })

  test('says what went wrong and changes nothing, and looks again', async () => {
    const { fake, dialog, press, button } = await look([aRow(1)])
    await button('Import 1 goal')
    fake.refuse('imports.apply', {
      code: 'import/goals_moved',
      what: 'Goals moved.',
      next: 'Look.',
    })
    await press('Import 1 goal')
    expect((await dialog.findByRole('alert')).textContent).toContain('Goals moved.')
    await press('Look again')
    expect(fake.asked('imports.reread')).toEqual([{ network: 'acme' }])
  })

  test('tells in a sentence why a file cannot be read', async () => {
    const { fake } = await openNetwork(network)
    fake.refuse('imports.open', {
      code: 'import/x',
      what: 'It is no table.',
      next: 'Choose another.',
    })
    fake.emit('command', 'import')
    expect((await screen.findByRole('alert')).textContent).toContain('It is no table.')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('is forgotten once I cancel it', async () => {
    const { fake, dialog, press } = await look([aRow(1)])
    expect(dialog.getByText(/nothing is posted/)).toBeTruthy()
    await press('Cancel')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(fake.asked('imports.close')).toHaveLength(1)
  })
})
