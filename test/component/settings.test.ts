import { screen, within } from '@testing-library/svelte'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { initialSettings, type AppSettings } from '#domain/contract/app-settings'
import type { Start } from '#domain/contract/views'
import { aNetwork, aRecord } from '../support/a-network'
import {
  control,
  descriptionOf,
  fill,
  goalRow,
  inspector,
  openNetwork,
  startApp,
} from '../support/open-app'

const raised = {
  ...aRecord({ id: 1, name: 'Install' }),
  change: { max_payout: { was: '8.00000', now: '10.40000' } },
}
const network = aNetwork({
  goals: [raised, aRecord({ id: 2, name: 'Signup', is_end_point: true })],
})

/** The window with a goal of the network open, on a system with a decimal comma. */
async function openWithComma(goal = 'Install') {
  const start: Partial<Start> = { open: network, systemMark: ',' }
  const app = startApp({ networks: [network], start })
  await screen.findByRole('grid')
  await app.user.click(goalRow(goal))
  return app
}

function dialog() {
  return within(screen.getByRole('dialog', { name: 'Settings' }))
}

function percent(): HTMLInputElement {
  return dialog().getByRole('textbox', { name: /^Ask before a post/ })
}

/** Sets one thing or both in the dialog, as a person does. */
async function set(user: UserEvent, { decimalMark, farPercent }: Partial<AppSettings>) {
  await user.click(screen.getByRole('button', { name: 'Settings' }))
  const select = dialog().getByRole('combobox', { name: 'Decimal mark' })
  if (decimalMark !== undefined) await user.selectOptions(select, decimalMark)
  if (farPercent !== undefined) await fill(user, percent(), String(farPercent))
  await user.click(dialog().getByRole('button', { name: 'Save' }))
}

describe('the settings', () => {
  test('open from the window and from the menu, and show what is set', async () => {
    const { fake, user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    const mark = within(dialog().getByRole('combobox', { name: 'Decimal mark' }))
    const options = mark.getAllByRole('option')
    expect(options.map((option) => option.textContent)).toEqual([
      'As the system has it (point)',
      'Point',
      'Comma',
    ])
    expect(percent().value).toBe('50')
    await user.click(dialog().getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Settings' }))
    fake.emit('command', 'settings')
    expect(await screen.findByRole('dialog', { name: 'Settings' })).toBeTruthy()
    expect(fake.asked('app.saveSettings')).toEqual([])
  })

  test('open before there is a network', async () => {
    const { fake, user } = startApp({ start: { systemMark: ',' } })
    await user.click(await screen.findByRole('button', { name: 'Settings' }))
    expect(dialog().getByRole('option', { name: 'As the system has it (comma)' })).toBeTruthy()
    await user.click(dialog().getByRole('button', { name: 'Cancel' }))
    fake.emit('command', 'settings')
    expect(await screen.findByRole('dialog', { name: 'Settings' })).toBeTruthy()
  })

  test('are answered before anything else is done, and wait for a question themselves', async () => {
    const { fake, user } = await openNetwork(network)
    fake.emit('command', 'settings')
    await screen.findByRole('dialog')
    fake.emit('command', 'new-goal')
    fake.emit('command', 'close-network')
    fake.emit('command', 'open-file')
    await user.click(dialog().getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    const changing = fake.calls.filter(({ verb }) => /^(goals|networks)\./.test(verb))
    expect(changing).toEqual([])
    fake.emit('command', 'new-goal')
    const question = await screen.findByRole('dialog', { name: 'New goal' })
    fake.emit('command', 'settings')
    await user.click(within(question).getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('are saved together, with an example of the mark while it is chosen', async () => {
    const { fake, user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    const select = dialog().getByRole('combobox', { name: 'Decimal mark' })
    expect(descriptionOf(select)).toContain('12.50')
    await user.selectOptions(select, 'Comma')
    expect(descriptionOf(select)).toContain('12,50')
    await fill(user, percent(), '25 %')
    await user.keyboard('{Enter}')
    expect(fake.asked('app.saveSettings')).toEqual([
      { ...initialSettings, decimalMark: ',', farPercent: 25 },
    ])
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Settings' }))
  })

  test('say for how long the history is kept', async () => {
    const { fake, user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    const history = () =>
      dialog().getByRole<HTMLSelectElement>('combobox', { name: 'Keep the history for' })
    expect([...history().options].map(({ text }) => text)).toEqual([
      '30 days',
      '90 days',
      '180 days',
      'A year',
      'All of it, for ever',
    ])
    expect(history().selectedOptions[0]?.text).toBe('90 days')
    expect(descriptionOf(history())).toContain('cannot be undone any more')
    for (const [period, historyDays] of [
      ['All of it, for ever', null],
      ['180 days', 180],
    ] as const) {
      await user.selectOptions(history(), period)
      await user.click(dialog().getByRole('button', { name: 'Save' }))
      expect(fake.asked('app.saveSettings').at(-1)).toMatchObject({ historyDays })
      await user.click(screen.getByRole('button', { name: 'Settings' }))
      expect(history().selectedOptions[0]?.text).toBe(period)
    }
  })

  test('say how the window looks, which it does from then on', async () => {
    const { fake, user } = await openNetwork(network)
    const { documentElement: root } = document
    expect([root.dataset.contrast, root.style.getPropertyValue('--row')]).toEqual(['usual', '32px'])
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    for (const [label, choice] of [
      ['Theme', 'Dark'],
      ['Contrast', 'High'],
      ['Lines in lists', 'Roomy'],
    ] as const) {
      await user.selectOptions(dialog().getByRole('combobox', { name: label }), choice)
    }
    await user.click(dialog().getByRole('button', { name: 'Save' }))
    expect(fake.asked('app.saveSettings')).toEqual([
      { ...initialSettings, theme: 'dark', contrast: 'high', density: 'roomy' },
    ])
    await expect.poll(() => root.dataset.contrast).toBe('high')
    expect(root.style.getPropertyValue('--row')).toBe('36px')
  })

  test('say how many calls the platform gets in ten seconds', async () => {
    const { fake, user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    const calls = dialog().getByRole<HTMLSelectElement>('combobox', {
      name: /^Calls to the platform/,
    })
    expect([...calls.options].map(({ text }) => text)).toEqual(['10', '25', '40', '50'])
    expect(calls.value).toBe('25')
    await user.selectOptions(calls, '40')
    await user.click(dialog().getByRole('button', { name: 'Save' }))
    expect(fake.asked('app.saveSettings').at(-1)).toMatchObject({ calls: 40 })
  })

  test.each(['', '0', '1001', '12.5', '-5', 'half', '5 EUR'])(
    'are not saved with “%s” for the percentage, which is said',
    async (text) => {
      const { fake, user } = await openNetwork(network)
      await user.click(screen.getByRole('button', { name: 'Settings' }))
      await user.clear(percent())
      if (text !== '') await fill(user, percent(), text)
      expect(percent().getAttribute('aria-invalid')).toBe('true')
      expect(descriptionOf(percent())).toContain('A whole number from 1 to 1000 is needed.')
      await user.click(dialog().getByRole('button', { name: 'Save' }))
      expect(fake.asked('app.saveSettings')).toEqual([])
      expect(document.activeElement).toBe(percent())
    },
  )

  test('go back to what they were with Escape', async () => {
    const { fake, user } = await openNetwork(network)
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    await fill(user, percent(), '7')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    expect(percent().value).toBe('50')
    expect(fake.asked('app.saveSettings')).toEqual([])
  })

  test('that could not be saved are not applied, and that is told', async () => {
    const { fake, user } = await openNetwork(network)
    fake.refuse('app.saveSettings', { code: 'x', what: 'The disk is full.', next: 'Make room.' })
    await set(user, { decimalMark: ',' })
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
    expect(within(goalRow('Install')).getByRole('gridcell', { name: 'EUR 5.00' })).toBeTruthy()
  })
})

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
    expect(screen.getByRole('dialog').textContent).toMatch(/10,40\s*→\s*8,00/)
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

describe('from how far on a move is asked about', () => {
  test('is what is set, for the open goal, the list and the count', async () => {
    const { user } = await openWithComma()
    expect(await screen.findByRole('button', { name: 'No findings' })).toBeTruthy()
    await set(user, { farPercent: 29 })
    expect(await screen.findByText('1 goal with warnings')).toBeTruthy()
    const sentence = '10,40 is 30 % more than it was (8,00)'
    expect(descriptionOf(control('textbox', 'Revenue per conversion'))).toContain(sentence)
    expect(within(goalRow('Install')).getByRole('img', { name: /^Warning: 10,40/ })).toBeTruthy()
    await set(user, { farPercent: 30 })
    expect(await inspector().findByText(/about 51,9 %/)).toBeTruthy()
    await expect.poll(() => screen.queryByText('1 goal with warnings')).toBeNull()
  })
})
