import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { SyncView } from '#domain/contract/sync-views'
import { aNetwork, aRecord } from '../support/a-network'
import { openNetwork, startApp } from '../support/open-app'

const network = aNetwork({ goals: [aRecord({ id: 1, name: 'Install' })] })
const connection: SyncView['connection'] = {
  url: null,
  hasToken: true,
  keeping: 'possible',
  practice: false,
}

describe('the token', () => {
  async function withoutToken(keeping: 'possible' | 'weak' = 'possible') {
    const app = await openNetwork(network)
    await screen.findByText('Never pulled')
    app.fake.sync.tell({ connection: { ...connection, hasToken: false, keeping } })
    await app.user.click(await screen.findByRole('button', { name: 'Pull' }))
    const dialog = await screen.findByRole('dialog', { name: 'Token of Acme Network' })
    return { ...app, dialog }
  }

  test('is asked for before a pull, which goes on with it', async () => {
    const { fake, user, dialog } = await withoutToken()
    expect(fake.asked('sync.pull')).toEqual([])
    const field = within(dialog).getByLabelText('Network token')
    expect(field.getAttribute('type')).toBe('password')
    await user.click(field)
    await user.paste(' NETsecret ')
    await user.click(within(dialog).getByRole('checkbox', { name: 'Keep it on this computer' }))
    await user.keyboard('{Enter}')
    await user.click(within(dialog).getByRole('button', { name: 'Pull' }))
    await waitFor(() => {
      expect(fake.asked('sync.pull')).toEqual([{ network: 'acme' }])
    })
    expect(fake.asked('sync.useToken')).toEqual([
      { network: 'acme', token: 'NETsecret', keep: true },
    ])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('is refused with the reason where it cannot be one', async () => {
    const { fake, user, dialog } = await withoutToken()
    await user.click(within(dialog).getByRole('button', { name: 'Pull' }))
    expect(within(dialog).getByText('A token is needed.')).toBeTruthy()
    expect(document.activeElement).toBe(within(dialog).getByLabelText('Network token'))
    await user.paste('two words')
    await user.keyboard('{Enter}')
    expect(within(dialog).getByText('A token has no spaces and no special letters.')).toBeTruthy()
    expect(fake.asked('sync.useToken')).toEqual([])
  })

  test('is kept where others may read it only after a warning', async () => {
    const { dialog } = await withoutToken('weak')
    const box = within(dialog).getByRole<HTMLInputElement>('checkbox', { name: /all the same$/ })
    expect(box.checked).toBe(false)
    expect(dialog.textContent.replace(/\s+/g, ' ')).toContain(
      'others who use this computer could read it',
    )
  })

  test('can be forgotten', async () => {
    const { fake, user } = await openNetwork(network)
    await screen.findByText('Never pulled')
    fake.sync.tell({ connection: { ...connection, keeping: 'kept' } })
    await user.click(await screen.findByRole('button', { name: 'Token: kept on this computer' }))
    await user.click(screen.getByRole('button', { name: 'Forget the token' }))
    expect(await screen.findByRole('button', { name: 'Token: none at hand' })).toBeTruthy()
    expect(fake.asked('sync.forgetToken')).toEqual([{ network: 'acme' }])
  })
})

describe('connecting', () => {
  const made = aNetwork({ key: 'made', goals: [], offers: [], advertisers: [] })

  test('makes a network, opens it, and pulls it at once', async () => {
    const { fake, user } = startApp()
    fake.sync.connected = made
    await user.click(await screen.findByRole('button', { name: 'Connect to a network…' }))
    const dialog = screen.getByRole('dialog', { name: 'Connect to a network' })
    await user.click(within(dialog).getByRole('button', { name: 'Connect' }))
    expect(within(dialog).getByText('A network ID is needed.')).toBeTruthy()
    await user.paste('https://acme.api.hasoffers.com/Apiv3')
    await user.keyboard('{Enter}')
    await waitFor(() => {
      expect(fake.asked('sync.pull')).toEqual([{ network: 'made' }])
    })
    expect(fake.asked('networks.connect')).toEqual([{ id: 'acme' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('has its first field at hand, and nothing of what failed before', async () => {
    const { fake, user } = startApp()
    fake.refuse('networks.openFile', {
      code: 'x',
      what: 'a.json cannot be opened.',
      next: 'Mend it.',
    })
    await user.click(await screen.findByRole('button', { name: 'Open a configuration file…' }))
    await screen.findByRole('alert')
    await user.click(screen.getByRole('button', { name: 'Connect to a network…' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Network ID'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('keeps what was typed where it fails, and says why', async () => {
    const { fake, user } = startApp()
    fake.refuse('networks.connect', {
      code: 'x',
      what: 'That address is not safe.',
      next: 'Use https.',
    })
    await user.click(await screen.findByRole('button', { name: 'Connect to a network…' }))
    await user.click(screen.getByLabelText('Network ID'))
    await user.paste('acme')
    await user.click(screen.getByText('Advanced'))
    await user.click(screen.getByLabelText('Address in place of the platform’s'))
    await user.paste('http://else.example')
    await user.keyboard('{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('That address is not safe.')
    expect(screen.getByLabelText<HTMLInputElement>('Network ID').value).toBe('acme')
    expect(fake.asked('networks.connect')).toEqual([{ id: 'acme', url: 'http://else.example' }])
  })

  test('the practice network says on every screen that it is one', async () => {
    const { fake, user } = startApp()
    fake.sync.connected = network
    fake.sync.view = { ...fake.sync.view, connection: { ...connection, practice: true } }
    await user.click(await screen.findByRole('button', { name: 'Practice network' }))
    expect(await screen.findByRole('region', { name: 'Practice network' })).toBeTruthy()
    // It has its goals already: there is nothing to begin with.
    expect(fake.asked('sync.pull')).toEqual([])
  })
})
