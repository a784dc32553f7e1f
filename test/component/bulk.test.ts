import { screen, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { BulkKind } from '#domain/bulk/action'
import type { GoalRecord } from '#domain/change/record'
import type { NetworkView } from '#domain/contract/views'
import { aNetwork, aRecord } from '../support/a-network'
import { anAdvertiser, anOffer } from '../support/goals'
import { descriptionOf, fill, goalRow, inspector, openGoal, openNetwork } from '../support/open-app'

const signup = aRecord({ id: 1, name: 'Signup', default_payout: '12.50000', ref_id: 'SKU-1' })
const offers = [anOffer(), anOffer({ id: 41, name: 'Other shop', currency: 'USD' })]

/** The dialog of an action, about one goal. */
async function ask(kind: BulkKind, goal: GoalRecord = signup, over: Partial<NetworkView> = {}) {
  const network = { ...aNetwork({ goals: [goal], offers }), ...over }
  const app = await openGoal(network, goal.base?.name ?? 'Made here')
  app.fake.emit('command', `bulk-${kind}`)
  const dialog = within(await screen.findByRole('dialog'))
  const field = (label: string) => dialog.getByRole<HTMLInputElement>('textbox', { name: label })
  const lines = () => dialog.queryAllByRole('listitem').map((line) => line.textContent.trim())
  const press = (name: string | RegExp) => app.user.click(dialog.getByRole('button', { name }))
  return { ...app, dialog, field, lines, press }
}

/** What a preview's line says, with one space between its parts. */
function said(line: string | undefined): string {
  return (line ?? '').replace(/\s+/g, ' ')
}

describe('changing amounts', () => {
  test('shows every amount before and after as I type, and does what it shows', async () => {
    const { fake, user, dialog, field, lines, press } = await ask('amounts')
    await fill(user, field('Percent'), '5')
    expect(lines().map(said)).toEqual([
      expect.stringMatching(/Signup.*Payout per conversion.*12\.50.*13\.125/),
    ])
    expect(dialog.getByText('1 of 1 goal changes.')).toBeTruthy()
    await press('Raise amounts in 1 goal')
    expect(fake.asked('goals.bulk')).toEqual([
      {
        network: 'acme',
        keys: ['goal-1'],
        action: {
          kind: 'amounts',
          fields: ['default_payout'],
          change: { by: 'percent', percent: '5' },
          rounding: null,
        },
      },
    ])
    expect(await screen.findByText(/^Done: Raise Payout per conversion by 5 %/)).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(fake.record('acme', 'goal-1')?.change).toEqual({
      default_payout: { was: '12.50000', now: '13.12500' },
    })
    await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? document.body)
    expect(await screen.findByText('0 goals changed')).toBeTruthy()
  })

  test('reads amounts with my mark, and says what is wrong with one under it', async () => {
    const { user, field, dialog, press, fake } = await ask('amounts')
    await fill(user, field('Percent'), '1,234')
    expect(descriptionOf(field('Percent'))).toContain(
      'Type 1.2340 or 1234.00: “1,234” could be either.',
    )
    expect(field('Percent').getAttribute('aria-invalid')).toBe('true')
    await press(/^Raise amounts/)
    expect(fake.asked('goals.bulk')).toEqual([])
    expect(document.activeElement).toBe(field('Percent'))
    await user.selectOptions(dialog.getByRole('combobox', { name: 'What to do' }), 'Only round')
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Then round' }),
      'To the nearest multiple of…',
    )
    await fill(user, field('Multiple of'), '0')
    expect(descriptionOf(field('Multiple of'))).toBe('Use more than 0.')
    await fill(user, field('Multiple of'), '5')
    expect(dialog.getByRole('button', { name: 'Round amounts in 1 goal' })).toBeTruthy()
  })

  test('asks for what is still empty only once I go on, by Enter as by the button', async () => {
    const { user, field, fake } = await ask('amounts')
    expect(descriptionOf(field('Percent'))).not.toContain('needed')
    await user.click(field('Percent'))
    await user.keyboard('{Enter}')
    expect(descriptionOf(field('Percent'))).toContain('An amount is needed.')
    await user.keyboard('10{Enter}')
    expect(fake.asked('goals.bulk')).toHaveLength(1)
  })

  test('names what it skips and why', async () => {
    const wrong = aRecord({ id: 1, name: 'Signup', default_payout: '12,5O' })
    const { user, field, dialog, lines, press } = await ask('amounts', wrong)
    await fill(user, field('Percent'), '5')
    expect(dialog.getByText('0 of 1 goal change, 1 is skipped.')).toBeTruthy()
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: /^Raise/ }).disabled).toBe(true)
    await press('Skipped 1')
    expect(said(lines()[0])).toMatch(/Signup.*Payout per conversion.*is no number: “12,5O”/)
  })
})

describe('setting a field', () => {
  test('takes the control of the field, and counts what the rules would say newly', async () => {
    const { user, dialog, field, lines, press, fake } = await ask('set', aRecord({ id: 1 }))
    await fill(user, field('Payout per conversion'), '$9')
    expect(said(lines()[0])).toMatch(/5\.00.*9\.00/)
    expect(await dialog.findByText(/New warnings in 1 goal/)).toBeTruthy()
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Field' }), 'Private')
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Private' }), 'Off')
    expect(dialog.getAllByText('Nothing would change.').length).toBeGreaterThan(0)
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Private' }), 'On')
    await press('Set 1 goal')
    expect(fake.asked('goals.bulk')[0]?.action).toEqual({
      kind: 'set',
      field: 'is_private',
      value: true,
    })
  })

  test('offers the network’s own offers', async () => {
    const { user, dialog, lines } = await ask('set')
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Field' }), 'Offer')
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Offer' }), 'Other shop (41)')
    expect(said(lines()[0])).toMatch(/Acme shop \(40\).*Other shop \(41\)/)
  })
})

describe('find and replace', () => {
  test('shows what a pattern makes of each name, and what is wrong with one', async () => {
    const level = aRecord({ id: 1, name: 'Level 30 reached' })
    const { user, field, lines, press, fake, dialog } = await ask('replace', level)
    await press('Pattern')
    await fill(user, field('Find'), 'level (\\d+')
    expect(descriptionOf(field('Find'))).toBe('An opening bracket is never closed.')
    await fill(user, field('Find'), 'level (\\d+)')
    await fill(user, field('Replace with'), 'Stage $1')
    expect(said(lines()[0])).toMatch(/Level 30 reached.*Stage 30 reached/)
    await user.click(dialog.getByRole('checkbox', { name: 'Match case' }))
    expect(lines()).toEqual([])
    await user.click(dialog.getByRole('checkbox', { name: 'Match case' }))
    await press('Replace in 1 goal')
    expect(fake.record('acme', 'goal-1')?.change.name?.now).toBe('Stage 30 reached')
  })

  test('looks for a number in amounts as well', async () => {
    const { user, field, dialog, lines, press } = await ask('replace')
    await press('Number')
    await user.click(dialog.getByRole('checkbox', { name: 'Payout per conversion' }))
    await fill(user, field('Find'), '12.5')
    await fill(user, field('Replace with'), 'a lot')
    expect(descriptionOf(field('Replace with'))).toContain('is not an amount')
    await fill(user, field('Replace with'), '15')
    expect(lines().map(said)).toEqual([expect.stringMatching(/12\.50.*15\.00/)])
  })
})

describe('the other actions', () => {
  test('put a text after a name', async () => {
    const { user, field, press, lines, fake } = await ask('affix')
    await press('After')
    await press(/^Add to/)
    expect(descriptionOf(field('Text'))).toBe('Type what to add.')
    await fill(user, field('Text'), ' (EU)')
    expect(said(lines()[0])).toMatch(/Signup \(EU\)/)
    await press('Add to 1 goal')
    expect(fake.record('acme', 'goal-1')?.change.name?.now).toBe('Signup (EU)')
  })

  test('clear fields', async () => {
    const { user, dialog, press, fake } = await ask('clear')
    await press(/^Clear/)
    expect(dialog.getByText('Choose at least one field.')).toBeTruthy()
    await user.click(dialog.getByRole('checkbox', { name: 'Reference ID' }))
    await press('Clear 1 goal')
    expect(fake.record('acme', 'goal-1')?.change).toEqual({ ref_id: { was: 'SKU-1', now: null } })
  })

  test('change a type, with the missing amount asked once', async () => {
    const { user, dialog, field, press, fake } = await ask('type')
    expect(dialog.getByText('0 of 1 goal change, 1 is skipped.')).toBeTruthy()
    await fill(user, field('Payout per sale'), '7,5')
    expect(dialog.getByText('1 of 1 goal changes.')).toBeTruthy()
    await press('Change 1 goal')
    expect(fake.record('acme', 'goal-1')?.change).toEqual({
      payout_type: { was: 'cpa_flat', now: 'cpa_percentage' },
      default_payout: { was: '12.50000', now: '0.00000' },
      percent_payout: { was: null, now: '7.50' },
    })
  })

  test('switch to groups on the revenue side', async () => {
    const { press, fake } = await ask('method')
    await press('Revenue')
    await press('By group')
    await press('Switch 1 goal')
    expect(fake.record('acme', 'goal-1')?.change).toEqual({
      use_revenue_groups: { was: false, now: true },
    })
  })

  test('is closed by Escape from its search, once there is nothing to clear', async () => {
    const { user, dialog } = await ask('duplicate')
    await user.type(dialog.getByRole('searchbox'), 'shop{Escape}')
    expect(dialog.getByRole<HTMLInputElement>('searchbox').value).toBe('')
    expect(screen.queryByRole('dialog')).not.toBeNull()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('copy to other offers, found by name, with names that are taken numbered', async () => {
    const { user, dialog, field, lines, press, fake } = await ask('duplicate')
    await press(/^Duplicate/)
    expect(dialog.getByText('Choose at least one offer.')).toBeTruthy()
    await fill(user, dialog.getByRole('searchbox'), 'shop')
    await press('Tick all 2')
    const preview = () =>
      lines()
        .filter((line) => line.includes('New'))
        .map(said)
    expect(preview()).toEqual([
      expect.stringMatching(/Signup \(2\).*Acme shop.*the offer has “Signup” already/),
      expect.stringMatching(/Signup.*Other shop.*amounts are not converted from EUR to USD/),
    ])
    await fill(user, field('Name of the copies'), '{name}, {offer}')
    await press('Make 2 goals')
    expect(await screen.findByText('2 goals changed')).toBeTruthy()
    expect(fake.record('acme', 'new-2')?.change.name?.now).toBe('Signup, Other shop')
  })

  test('copy several goals to several offers found by their advertiser, as one step', async () => {
    const network = aNetwork({
      goals: [signup, aRecord({ id: 2, name: 'Deposit' })],
      advertisers: [anAdvertiser(), anAdvertiser({ id: 8, company: 'Café Nord' })],
      offers: [
        anOffer(),
        anOffer({ id: 41, name: 'Other shop', advertiser_id: 8 }),
        anOffer({ id: 42, name: 'Third shop', advertiser_id: 8 }),
      ],
    })
    const { fake, user } = await openGoal(network, 'Signup')
    await user.keyboard('{Control>}a{/Control}')
    await user.click(await inspector().findByRole('button', { name: 'Duplicate…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Duplicate to offers' }))
    await fill(user, dialog.getByRole('searchbox'), 'shop cafe')
    await user.click(dialog.getByRole('button', { name: 'Tick all 2' }))
    const made = dialog
      .getAllByRole('listitem')
      .map((line) => said(line.textContent.trim()))
      .filter((line) => line.includes('New'))
    expect(made).toEqual([
      expect.stringMatching(/Signup.*Other shop/),
      expect.stringMatching(/Deposit.*Other shop/),
      expect.stringMatching(/Signup.*Third shop/),
      expect.stringMatching(/Deposit.*Third shop/),
    ])
    await user.click(dialog.getByRole('button', { name: 'Make 4 goals' }))
    expect(await screen.findByText(/^Done: Duplicate 2 goals to 2 offers/)).toBeTruthy()
    expect(fake.history.sequence).toBe(1)
  })

  test('asks where to where the keys for a copy are pressed with several goals chosen', async () => {
    const network = aNetwork({ goals: [signup, aRecord({ id: 2, name: 'Deposit' })], offers })
    const { fake, user } = await openGoal(network, 'Signup')
    await user.keyboard('{Control>}a{/Control}{Control>}{Shift>}d{/Shift}{/Control}')
    expect(await screen.findByRole('dialog', { name: 'Duplicate to offers' })).toBeTruthy()
    expect(fake.asked('goals.duplicate')).toEqual([])
  })

  test.each([
    ['delete', 'Delete 1 goal', { status: { was: 'active', now: 'deleted' } }],
    ['discard', 'Discard changes to 1 goal', {}],
  ] as const)('%s, after a look at what goes', async (kind, button, change) => {
    const changed = { ...signup, change: { name: { was: 'Signup', now: 'Sign up' } } }
    const goal = kind === 'discard' ? changed : signup
    const network = aNetwork({ goals: [goal], offers })
    const { fake, user } = await openGoal(network, kind === 'discard' ? 'Sign up' : 'Signup')
    fake.emit('command', `bulk-${kind}`)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getAllByRole('listitem')).toHaveLength(1)
    await user.click(dialog.getByRole('button', { name: button }))
    await screen.findByText(/^Done: /)
    expect(fake.record('acme', 'goal-1')?.change).toEqual(change)
  })

  test('set active', async () => {
    const deleted = aRecord({ id: 1, name: 'Signup', status: 'deleted' })
    const { press, fake } = await ask('activate', deleted)
    await press('Set 1 goal active')
    expect(fake.record('acme', 'goal-1')?.change.status?.now).toBe('active')
  })
})

describe('a bulk dialog', () => {
  test('is left by Escape, and gives the keyboard back', async () => {
    const { user, field, fake } = await ask('affix')
    await user.click(field('Text'))
    await user.keyboard('EU {Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(goalRow('Signup').closest('[role="grid"]'))
    expect(fake.asked('goals.bulk')).toEqual([])
  })

  test('keeps what I filled in where it cannot be done, and says why', async () => {
    const { user, field, fake, press, dialog } = await ask('amounts')
    await fill(user, field('Percent'), '5')
    fake.refuse('goals.bulk', { code: 'x', what: 'The disk is full.', next: 'Make room.' })
    await press(/^Raise amounts/)
    expect((await dialog.findByRole('alert')).textContent).toContain('The disk is full.')
    expect(field('Percent').value).toBe('5')
    fake.refuse('goals.bulk', null)
    await press(/^Raise amounts/)
    expect(await screen.findByText(/^Done: /)).toBeTruthy()
  })

  test('says so where no goal is chosen', async () => {
    const { fake } = await openNetwork(aNetwork({ goals: [signup] }))
    fake.emit('command', 'bulk-set')
    expect(await screen.findByText('Choose a goal first.')).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('does not open in a network that can only be looked at', async () => {
    const network = { ...aNetwork({ goals: [signup] }), readOnly: { reason: 'folder' } as const }
    const { fake } = await openGoal(network, 'Signup')
    fake.emit('command', 'bulk-delete')
    expect((await screen.findByRole('alert')).textContent).toContain('open to look at only')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
