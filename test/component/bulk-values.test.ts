import { screen, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { aRecord } from '../support/a-network'
import { ask, said } from '../support/bulk-dialog'
import { descriptionOf, fill } from '../support/open-app'

describe('changing amounts', () => {
  test('shows every amount before and after as I type, and does what it shows', async () => {
    const { fake, user, dialog, field, lines, press } = await ask('amounts')
    await fill(user, field('Percent'), '5')
    expect(lines().map(said)).toEqual([
      expect.stringMatching(/Signup.*Payout per conversion.*EUR 12\.50.*EUR 13\.125/),
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
      'To the nearest multiple',
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
    await user.click(dialog.getByText('What they say'))
    expect(dialog.getByText('The payout is above the revenue, whatever the sale.')).toBeTruthy()
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

describe('the preview', () => {
  test('strikes through what was there, and not that nothing was', async () => {
    const { user, dialog, field } = await ask('set')
    const which = dialog.getByRole('combobox', { name: 'Field' })
    await user.selectOptions(which, 'Description')
    await fill(user, field('Description'), 'Agreed')
    const line = dialog.getByRole('listitem')
    expect(within(line).getByText('Empty').tagName).toBe('EM')
    await user.selectOptions(which, 'Reference ID')
    await fill(user, field('Reference ID'), 'SKU-2')
    expect(within(dialog.getByRole('listitem')).getByText('SKU-1').tagName).toBe('S')
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
