import { screen } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { aNetwork, aRecord } from '../support/a-network'
import { control, descriptionOf, fill, inspector, openGoal } from '../support/open-app'

const network = aNetwork({ goals: [aRecord({ id: 1, name: 'Install' })] })

describe('findings', () => {
  test('come while typing and go when mended, without the disk', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    fake.hold()
    const payout = control('textbox', 'Payout per conversion')
    await user.clear(payout)
    await user.type(payout, '5.5O')
    expect(descriptionOf(payout)).toContain('Error: “5.5O” is not an amount.')
    expect(payout.getAttribute('aria-invalid')).toBe('true')
    await user.clear(payout)
    await user.type(payout, '5.5')
    expect(descriptionOf(payout)).toBe('EUR')
    expect(payout.getAttribute('aria-invalid')).toBeNull()
  })

  test.each([
    ['5,50', '5.50000'],
    ['€ 5.5', '5.50000'],
    [' 5.5 ', '5.50000'],
  ])('an amount typed as “%s” is saved as the amount that is meant', async (typed, kept) => {
    const { fake, user } = await openGoal(network, 'Install')
    const payout = control('textbox', 'Payout per conversion')
    await user.clear(payout)
    await user.type(payout, typed)
    expect(descriptionOf(payout)).not.toContain('Error')
    await user.tab()
    expect(fake.record('acme', 'goal-1')?.change.default_payout?.now).toBe(kept)
    expect(payout.value).toBe('5.50')
  })

  test('an amount that can be read in two ways is kept as typed, with both readings', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    const payout = control('textbox', 'Payout per conversion')
    await user.clear(payout)
    await user.type(payout, '1,234')
    expect(descriptionOf(payout)).toContain('can be read as 1.234 or as 1234')
    await user.tab()
    expect(fake.record('acme', 'goal-1')?.change.default_payout?.now).toBe('1,234')
  })

  test('are mended by one click, as one edit', async () => {
    const goals = [aRecord({ id: 1, name: 'Install', is_private: true, percent_payout: null })]
    const { fake, user } = await openGoal(aNetwork({ goals }), 'Install')
    const flag = control('switch', 'Private')
    expect(descriptionOf(flag)).toContain('hides its payout but still pays it')
    const [clear] = inspector().getAllByRole('button', { name: 'Clear the payout' })
    if (clear === undefined) throw new Error('There is nothing to click')
    await user.click(clear)
    expect(fake.record('acme', 'goal-1')?.change.default_payout?.now).toBe('0.00000')
    expect(descriptionOf(flag)).not.toContain('hides its payout')
    expect(fake.asked('goals.fix')).toEqual([
      { network: 'acme', code: 'private_with_payout', keys: ['goal-1'] },
    ])
  })

  test('an amount that its type needs is asked for when it is empty', async () => {
    const { user } = await openGoal(network, 'Install')
    const payout = control('textbox', 'Payout per conversion')
    await user.clear(payout)
    expect(descriptionOf(payout)).toContain('Payout per conversion is empty')
    expect(inspector().getByRole('button', { name: '1 error' })).toBeTruthy()
  })

  test('are spoken for the field that is being used', async () => {
    const { user } = await openGoal(network, 'Install')
    await user.clear(control('textbox', 'Name'))
    const spoken = document.querySelector('aside [aria-live="polite"].spoken')
    expect(spoken?.textContent).toContain('Error: The platform refuses a goal without a name.')
    await user.tab()
    expect(spoken?.textContent).toBe('')
  })

  test('of two fields stand under both', async () => {
    const { user } = await openGoal(network, 'Install')
    await fill(user, control('textbox', 'Payout per conversion'), '9')
    for (const label of ['Payout per conversion', 'Revenue per conversion']) {
      expect(descriptionOf(control('textbox', label))).toContain('every one loses money')
    }
  })

  test('the count leads to the first field', async () => {
    const { user } = await openGoal(network, 'Install')
    await user.clear(control('textbox', 'Name'))
    await user.tab()
    await user.click(inspector().getByRole('button', { name: '1 error' }))
    expect(document.activeElement).toBe(control('textbox', 'Name'))
  })

  test('a text that is no number is kept as typed, on disk too', async () => {
    const { fake, user } = await openGoal(network, 'Install')
    const payout = control('textbox', 'Payout per conversion')
    await user.clear(payout)
    await user.type(payout, 'twelve')
    await user.tab()
    expect(await inspector().findByText('5.00')).toBeTruthy()
    expect(control('textbox', 'Payout per conversion').value).toBe('twelve')
    expect(fake.record('acme', 'goal-1')?.change.default_payout?.now).toBe('twelve')
    expect(await screen.findByText('1 goal with errors')).toBeTruthy()
  })
})

describe('what the amounts mean', () => {
  test('is said in words, while typing', async () => {
    const { user } = await openGoal(network, 'Install')
    const sentence = 'You pay 5.00 and earn 8.00 EUR per conversion: you keep 3.00, 37.5 %.'
    expect(inspector().getByText(sentence)).toBeTruthy()
    const payout = control('textbox', 'Payout per conversion')
    await user.clear(payout)
    await user.type(payout, '9')
    expect(inspector().getByText(/you lose 1\.00\./)).toBeTruthy()
    await user.type(payout, 'x')
    expect(inspector().getByText(/cannot be told from these amounts/)).toBeTruthy()
  })
})
