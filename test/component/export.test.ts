import { screen, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { aNetwork, aRecord } from '../support/a-network'
import { anOffer } from '../support/goals'
import { control, descriptionOf, fill, openGoal, openNetwork } from '../support/open-app'

const network = aNetwork({
  goals: [
    aRecord({ id: 1, name: 'Install' }),
    aRecord({ id: 2, name: 'Signup', offer_id: 41 }),
    aRecord({ id: 3, name: 'Deposit', offer_id: 41 }),
  ],
  offers: [anOffer(), anOffer({ id: 41, name: 'Other shop' })],
})

/** The dialog, with a goal in the inspector where one is named. */
async function ask(goal?: string) {
  const app = await (goal === undefined ? openNetwork(network) : openGoal(network, goal))
  app.fake.emit('command', 'export')
  const dialog = within(await screen.findByRole('dialog', { name: 'Export' }))
  const select = (label: string) => dialog.getByRole<HTMLSelectElement>('combobox', { name: label })
  const options = (label: string) =>
    within(select(label))
      .getAllByRole('option')
      .map((option) => option.textContent)
  const press = (name: string | RegExp) => app.user.click(dialog.getByRole('button', { name }))
  return { ...app, dialog, select, options, press }
}

describe('an export', () => {
  test('proposes the whole network as a configuration, and says where it is', async () => {
    const { fake, select, press } = await ask()
    expect(select('Goals').selectedOptions[0]?.textContent).toBe('The whole network: 3 goals')
    await press('Export 3 goals…')
    expect(await screen.findByText('/home/ana/acme.goalpost.json')).toBeTruthy()
    expect(fake.asked('exports.write')).toEqual([{ network: 'acme', format: 'json', comment: '' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('takes the chosen goal, or all of its offer, in another format', async () => {
    const { fake, user, select, options, press } = await ask('Signup')
    expect(options('Goals')).toEqual([
      'The whole network: 3 goals',
      'All goals of Other shop (41): 2 goals',
      'The chosen goals: 1 goal',
    ])
    await user.selectOptions(select('Goals'), 'offers')
    await user.selectOptions(select('Format'), 'xlsx')
    await press('Export 2 goals…')
    await screen.findByText('/home/ana/acme.xlsx')
    expect(fake.asked('exports.write')[0]).toMatchObject({ offers: [41], format: 'xlsx' })
  })

  test('proposes what was chosen the last time, where that can be chosen again', async () => {
    const { fake, user, select, press } = await ask('Signup')
    await user.selectOptions(select('Goals'), 'offers')
    await user.selectOptions(select('Format'), 'xlsx')
    await press('Export 2 goals…')
    await screen.findByText('/home/ana/acme.xlsx')
    fake.emit('command', 'export')
    const again = within(await screen.findByRole('dialog', { name: 'Export' }))
    const chosen = again.getAllByRole<HTMLSelectElement>('combobox').map(({ value }) => value)
    expect(chosen).toEqual(['offers', 'xlsx'])
  })

  test('has a comment in a change file, which has only goals that were changed', async () => {
    const { user, select, dialog } = await ask()
    expect(dialog.queryByRole('textbox', { name: 'Comment' })).toBeNull()
    await user.selectOptions(select('Format'), 'Change file')
    expect(dialog.getByRole('textbox', { name: 'Comment' })).toBeTruthy()
    expect(descriptionOf(select('Goals') as unknown as HTMLInputElement)).toBe(
      'None of these goals has changes.',
    )
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: /^Export/ }).disabled).toBe(true)
  })

  test('says how many of the goals have changes, and that those are in the file', async () => {
    const { fake, user } = await openGoal(network, 'Signup')
    await fill(user, control('textbox', 'Name'), 'Registration')
    fake.emit('command', 'export')
    const dialog = within(await screen.findByRole('dialog', { name: 'Export' }))
    expect(dialog.getByText('Of these, 1 goal has changes, which are in the file.')).toBeTruthy()
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Format' }), 'Change file')
    expect(dialog.getByText('Of these, 1 goal has changes.')).toBeTruthy()
  })

  test('asks before it replaces a file that somebody changed', async () => {
    const { fake, press, dialog } = await ask()
    fake.files.ends = { kind: 'changed since', path: '/home/ana/old.json' }
    await press(/^Export 3/)
    expect(await dialog.findByText(/was changed by somebody else since/)).toBeTruthy()
    expect(fake.asked('exports.replace')).toEqual([])
    await press('Replace it')
    expect(fake.asked('exports.replace')).toHaveLength(1)
    expect(await screen.findByText('Exported 1 goal')).toBeTruthy()
  })

  test('tells how far it is, and can be stopped', async () => {
    const { fake, press, user } = await ask()
    const release = fake.delay('exports.write')
    await press(/^Export 3/)
    const state = { done: 2, total: 3, committing: false }
    fake.emit('work', { number: 7, kind: 'export', state })
    expect(await screen.findByText('2 of 3 goals')).toBeTruthy()
    expect(screen.getByText('If you stop it, no file is written.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(fake.asked('work.stop')).toEqual([{ work: 7 }])
    release()
  })

  test('that I stopped is no failure', async () => {
    const { fake, press, dialog } = await ask()
    fake.refuse('exports.write', { code: 'work/stopped', what: 'Stopped.', next: 'Nothing.' })
    await press(/^Export 3/)
    expect(
      (await dialog.findByRole<HTMLButtonElement>('button', { name: /^Export 3/ })).disabled,
    ).toBe(false)
    expect(dialog.queryByRole('alert')).toBeNull()
  })

  test('says what went wrong, and keeps what was chosen', async () => {
    const { fake, press, dialog, user, select } = await ask()
    fake.refuse('exports.write', {
      code: 'export/disk',
      what: 'The disk is full.',
      next: 'Make room.',
    })
    await user.selectOptions(select('Format'), 'pdf')
    await press(/^Export 3/)
    expect((await dialog.findByRole('alert')).textContent).toContain('The disk is full.')
    expect(select('Format').value).toBe('pdf')
  })
})
