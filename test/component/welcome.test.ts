import { screen } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { aNetwork } from '../support/a-network'
import { startApp } from '../support/open-app'

test('the first start offers the sample network and a file, and no list of networks', async () => {
  startApp()
  expect(await screen.findByRole('button', { name: 'Open the sample network' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Open a configuration file…' })).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'On this computer' })).toBeNull()
})

test('the sample network opens', async () => {
  const { user } = startApp({ sample: aNetwork({ name: 'Sample network' }) })
  await user.click(await screen.findByRole('button', { name: 'Open the sample network' }))
  expect(await screen.findByRole('heading', { name: /Sample network/ })).toBeTruthy()
  expect(document.title).toBe('Sample network - Goalpost')
})

test('choosing no file changes nothing', async () => {
  const { user } = startApp({ file: null })
  await user.click(await screen.findByRole('button', { name: 'Open a configuration file…' }))
  expect(screen.getByRole('heading', { name: 'Goalpost' })).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a file that cannot be opened is told with what happened, what to do and each problem', async () => {
  const { fake, user } = startApp()
  fake.refuse('networks.openFile', {
    code: 'file_unreadable',
    what: 'This file cannot be opened.',
    next: 'Ask for it again.',
    details: ['Goal 12 “Signup” has status = 7: a text is needed.', 'Offer no. 3 has no id.'],
  })
  await user.click(await screen.findByRole('button', { name: 'Open a configuration file…' }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('This file cannot be opened.')
  expect(alert.textContent).toContain('Ask for it again.')
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Goal 12 “Signup” has status = 7: a text is needed.',
    'Offer no. 3 has no id.',
  ])
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a network on this computer opens again from the list', async () => {
  const { user } = startApp({ networks: [aNetwork({ key: 'nord', name: 'Nordlicht' })] })
  await user.click(await screen.findByRole('button', { name: /^Nordlicht/ }))
  expect(await screen.findByRole('grid', { name: 'Goals of All offers' })).toBeTruthy()
})

test('what was open last time is open again', async () => {
  const network = aNetwork({ name: 'Nordlicht' })
  startApp({ networks: [network], start: { open: network } })
  expect(await screen.findByRole('heading', { name: /Nordlicht/ })).toBeTruthy()
})

test('what was mended while opening is told', async () => {
  const sample = aNetwork({ notices: ['The last line of the journal was torn and was left out.'] })
  const { user } = startApp({ sample })
  await user.click(await screen.findByRole('button', { name: 'Open the sample network' }))
  expect(await screen.findByText(/last line of the journal was torn/)).toBeTruthy()
})

test('closing a network leads back, with the network in the list', async () => {
  const network = aNetwork({ name: 'Nordlicht' })
  const { fake, user } = startApp({ networks: [network], start: { open: network } })
  await user.click(await screen.findByRole('button', { name: 'Close network' }))
  expect(await screen.findByRole('region', { name: 'On this computer' })).toBeTruthy()
  expect(fake.asked('networks.close')).toHaveLength(1)
})

test('a start that fails still leads somewhere', async () => {
  const { fake } = startApp()
  fake.refuse('app.start', {
    code: 'x',
    what: 'The data folder cannot be read.',
    next: 'Check it.',
  })
  expect(await screen.findByText('The data folder cannot be read.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Open the sample network' })).toBeTruthy()
})
