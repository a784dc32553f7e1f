import { fireEvent, screen } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { aRow, file, network } from '../support/an-import'
import { openNetwork, startApp } from '../support/open-app'

describe('a file that is given to the window', () => {
  test('is looked at where I drop it', async () => {
    const { fake } = await openNetwork(network)
    fake.files.import = file
    fake.files.rows = [aRow(1)]
    const dataTransfer = { types: ['Files'], files: [new File([''], 'payouts.xlsx')] }
    await fireEvent.drop(window, { dataTransfer })
    await screen.findByRole('dialog', { name: /^Import “payouts.xlsx”/ })
    expect(fake.asked('imports.open')).toEqual([
      { network: 'acme', path: '/home/ana/payouts.xlsx' },
    ])
  })

  test('waits for a network where none is open; a configuration is opened as one', async () => {
    const { fake } = startApp({ file: network })
    await screen.findByRole('button', { name: 'Settings' })
    fake.files.import = file
    fake.files.rows = [aRow(1)]
    fake.emit('file', '/home/ana/acme.goalpost-changes.json')
    expect(await screen.findByText('acme.goalpost-changes.json waits for a network.')).toBeTruthy()
    fake.emit('file', '/home/ana/acme.goalpost.json')
    await screen.findByRole('grid')
    expect(fake.asked('networks.openFile')).toEqual([{ path: '/home/ana/acme.goalpost.json' }])
  })

  test('comes once there is a network', async () => {
    const { fake, user } = startApp({ file: network })
    fake.files.import = file
    fake.files.rows = [aRow(1)]
    await screen.findByRole('button', { name: 'Settings' })
    fake.emit('file', '/home/ana/payouts.xlsx')
    await screen.findByText('payouts.xlsx waits for a network.')
    await user.click(screen.getByRole('button', { name: /^Open a configuration file/ }))
    expect(await screen.findByRole('dialog', { name: /^Import “payouts.xlsx”/ })).toBeTruthy()
  })

  test('is dropped where the window says so, which says it until then', async () => {
    await openNetwork(network)
    const dataTransfer = { types: ['Files'], files: [] }
    const words = 'Drop the file here to see what it would change'
    await fireEvent.dragOver(window, { dataTransfer })
    expect(screen.getByText(words)).toBeTruthy()
    await fireEvent.drop(window, { dataTransfer })
    expect(screen.queryByText(words)).toBeNull()
  })
})
