import { screen, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { aNetwork, aRecord } from '../support/a-network'
import { control, descriptionOf, fill, goalRow, inspector, openNetwork } from '../support/open-app'
import { openWithComma, set } from '../support/open-settings'

describe('the decimal mark', () => {
  test('is the system’s in everything that is shown', async () => {
    const { user } = await openWithComma()
    const row = within(goalRow('Install'))
    expect(row.getByRole('gridcell', { name: 'EUR 5,00' })).toBeTruthy()
    expect(control('textbox', 'Payout per conversion').value).toBe('5,00')
    const revenue = control('textbox', 'Revenue per conversion')
    expect(revenue.value).toBe('10,40')
    expect(descriptionOf(revenue)).toContain('On the platform: 8,00')
    expect(inspector().getByText(/you keep 5,40, about 51,9 %/)).toBeTruthy()
    await user.click(inspector().getByRole('button', { name: 'Discard changes…' }))
    expect(screen.getByRole('dialog').textContent).toMatch(/10,40 EUR\s*→\s*8,00 EUR/)
  })

  test('that is set goes before it, at once and everywhere', async () => {
    const { user } = await openWithComma()
    await set(user, { decimalMark: '.' })
    expect(await within(goalRow('Install')).findByText('10.40')).toBeTruthy()
    expect(control('textbox', 'Revenue per conversion').value).toBe('10.40')
    expect(inspector().getByText(/you keep 5\.40, about 51\.9 %/)).toBeTruthy()
  })

  test.each([
    ['12,5', '12.50000', '12,50'],
    ['12.5', '12.50000', '12,50'],
    ['12,3450', '12.34500', '12,3450'],
    ['1.234,5', '1234.50000', '1234,50'],
  ])('lets “%s” be typed, which is kept as %s', async (typed, kept, shown) => {
    const { fake, user } = await openWithComma('Signup')
    const payout = control('textbox', 'Payout per conversion')
    await fill(user, payout, typed)
    await user.tab()
    expect(fake.record('acme', 'goal-2')?.change.default_payout?.now).toBe(kept)
    expect(payout.value).toBe(shown)
  })

  test('leaves a point before three places in doubt where it is a comma', async () => {
    const { fake, user } = await openWithComma('Signup')
    const payout = control('textbox', 'Payout per conversion')
    await fill(user, payout, '1.234')
    expect(descriptionOf(payout)).toContain('can be read as 1,234 or as 1234. Type 1,2340 or')
    await user.tab()
    expect(fake.record('acme', 'goal-2')?.change.default_payout?.now).toBe('1,234')
    expect(descriptionOf(payout)).toContain('can be read as 1,234 or as 1234')
    await fill(user, payout, '1,2340')
    await user.tab()
    expect(fake.record('acme', 'goal-2')?.change.default_payout?.now).toBe('1.23400')
  })

  test('is in findings in the list too, also in those that were worked out before', async () => {
    const { user } = await openNetwork(
      aNetwork({ goals: [aRecord({ id: 1, name: 'Install', default_payout: '9.50000' })] }),
    )
    const mark = (name: RegExp) => within(goalRow('Install')).findByRole('img', { name })
    expect(await mark(/pays 9\.50 EUR/)).toBeTruthy()
    await set(user, { decimalMark: ',' })
    expect(await mark(/pays 9,50 EUR/)).toBeTruthy()
  })

  test('of what one click enters is the reader’s, and the value is not', async () => {
    const goals = [aRecord({ id: 1, name: 'Install', default_payout: '$7,5' })]
    const { fake, user } = await openNetwork(aNetwork({ goals }))
    await user.click(goalRow('Install'))
    await set(user, { decimalMark: ',' })
    await user.click(await inspector().findByRole('button', { name: 'Use 7,50' }))
    expect(fake.record('acme', 'goal-1')?.change.default_payout?.now).toBe('7.50000')
    expect(control('textbox', 'Payout per conversion').value).toBe('7,50')
  })
})
