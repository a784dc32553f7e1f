import { screen, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { initialSettings } from '#domain/contract/app-settings'
import {
  control,
  descriptionOf,
  fill,
  goalRow,
  inspector,
  openNetwork,
  startApp,
} from '../support/open-app'
import { dialog, network, openWithComma, percent, set } from '../support/open-settings'

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
      expect(descriptionOf(percent())).toContain('A whole number from 1 to 1,000 is needed.')
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

describe('from how far on a move is asked about', () => {
  test('is what is set, for the open goal, the list and the count', async () => {
    const { user } = await openWithComma()
    expect(await screen.findByRole('button', { name: 'No findings' })).toBeTruthy()
    await set(user, { farPercent: 29 })
    expect(await screen.findByText('1 goal with warnings')).toBeTruthy()
    const sentence = '10,40 is 30 % more than on the platform (8,00)'
    expect(descriptionOf(control('textbox', 'Revenue per conversion'))).toContain(sentence)
    expect(within(goalRow('Install')).getByRole('img', { name: /^Warning: 10,40/ })).toBeTruthy()
    await set(user, { farPercent: 30 })
    expect(await inspector().findByText(/about 51,9 %/)).toBeTruthy()
    await expect.poll(() => screen.queryByText('1 goal with warnings')).toBeNull()
  })
})
