import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { PullProgress, PullReport } from '#domain/contract/sync-views'
import { chosenOffers } from '../../src-renderer/app/goals/chosen-offers'
import { aNetwork, aRecord } from '../support/a-network'
import { openNetwork } from '../support/open-app'

const network = aNetwork({ goals: [aRecord({ id: 1, name: 'Install' })] })
const progress: PullProgress = {
  doing: 'goals',
  done: 240,
  total: 1200,
  secondsLeft: 120,
  asks: null,
}
const report: PullReport = {
  at: '2026-03-01T12:00:00.000Z',
  end: 'done',
  goals: 1200,
  arrived: 2,
  moved: 7,
  missing: 0,
  conflicts: 1,
}

function button(name: string | RegExp): HTMLButtonElement {
  return screen.getByRole('button', { name })
}

describe('a pull', () => {
  test('is asked for by its button and by the menu', async () => {
    const { fake, user } = await openNetwork(network)
    await user.click(await screen.findByRole('button', { name: 'Pull' }))
    fake.emit('command', 'pull')
    await waitFor(() => {
      expect(fake.asked('sync.pull')).toEqual([{ network: 'acme' }, { network: 'acme' }])
    })
  })

  test('brings in one offer alone where the list shows one, and else says to choose one', async () => {
    const { fake, user } = await openNetwork(network)
    await screen.findByRole('button', { name: 'Pull' })
    fake.emit('command', 'pull-offer')
    expect(await screen.findByText(/^Choose an offer at the left, or goals/)).toBeTruthy()
    expect(fake.asked('sync.pull')).toEqual([])
    await user.click(screen.getByRole('treeitem', { name: /^Acme shop/ }))
    fake.emit('command', 'pull-offer')
    await waitFor(() => {
      expect(fake.asked('sync.pull')).toEqual([{ network: 'acme', offers: [40] }])
    })
  })

  test('is of the offers of all chosen goals, as the platform has them, where the list shows several', () => {
    const records = [
      aRecord({ id: 1, offer_id: 40 }),
      aRecord({ id: 2, offer_id: 41 }),
      { ...aRecord({ id: 3, offer_id: 40 }), change: { offer_id: { was: 40, now: 42 } } },
      { ...aRecord({}), key: 'new', base: null },
    ]
    const looked = {
      chosen: { keys: [...records.map(({ key }) => key), 'gone'] },
      record: (key: string) => records.find((one) => one.key === key) ?? null,
    }
    expect(chosenOffers({ ...looked, scope: 'all' })).toEqual([40, 41])
    expect(chosenOffers({ ...looked, scope: 7 })).toEqual([7])
    expect(chosenOffers({ ...looked, scope: 'all', chosen: { keys: ['new'] } })).toEqual([])
  })

  test('shows how far it is, and can be stopped', async () => {
    const { fake, user } = await openNetwork(network)
    expect(await screen.findByText('Never pulled')).toBeTruthy()
    fake.sync.tell({ pull: progress })
    expect(
      await screen.findByText('Pulling goals: 240 of 1,200, about 2 minutes left'),
    ).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: 'Pull' }).getAttribute('aria-valuenow')).toBe(
      '240',
    )
    expect(button('Pull').disabled).toBe(true)
    await user.click(button('Stop the pull'))
    expect(fake.asked('sync.stopPull')).toEqual([{ network: 'acme' }])
  })

  test('that fills a network says so in its list, which asks for no other', async () => {
    const { fake } = await openNetwork(aNetwork({ goals: [], offers: [] }))
    expect(await screen.findByText('No offers yet')).toBeTruthy()
    fake.sync.tell({ pull: { ...progress, doing: 'offers', done: 0, total: null } })
    expect(await screen.findByText('Pulling')).toBeTruthy()
    expect(screen.queryByText('No offers yet')).toBeNull()
    expect(screen.getAllByRole('button', { name: 'Pull' })).toHaveLength(1)
  })

  test('tells what it brought', async () => {
    const { fake } = await openNetwork(network)
    await screen.findByText('Never pulled')
    fake.sync.tell({ pull: progress })
    fake.sync.tell({ pull: null, pulled: report })
    const message = await screen.findByText('Pulled 1,200 goals')
    expect(message.parentElement?.textContent).toContain(
      '2 new goals, 7 goals changed on the platform, 1 goal with conflicts.',
    )
    expect(button(/^Last pull/).disabled).toBe(false)
  })

  test('that failed says so in the words of the failure', async () => {
    const { fake } = await openNetwork(network)
    await screen.findByText('Never pulled')
    fake.sync.tell({ pull: progress })
    const end = { code: 'platform/away', what: 'The platform did not answer.', next: 'Pull again.' }
    fake.sync.tell({ pull: null, pulled: { ...report, end } })
    expect((await screen.findByRole('alert')).textContent).toContain('The platform did not answer.')
    expect(screen.getByText(/^Pull failed/)).toBeTruthy()
  })

  test('that failed over its token leads to another one, and goes on with that', async () => {
    const { fake, user } = await openNetwork(network)
    await screen.findByText('Never pulled')
    fake.sync.tell({ pull: progress })
    const end = { code: 'platform/token', what: 'The token is not accepted.', next: 'Copy it.' }
    fake.sync.tell({ pull: null, pulled: { ...report, end } })
    await user.click(await screen.findByRole('button', { name: 'Enter another token…' }))
    expect(screen.queryByRole('alert')).toBeNull()
    await user.click(screen.getByLabelText('Another token'))
    await user.paste('NETsecret')
    await user.keyboard('{Enter}')
    await waitFor(() => {
      expect(fake.asked('sync.pull')).toEqual([{ network: 'acme' }])
    })
  })

  test('of another network leaves this one alone', async () => {
    const { fake } = await openNetwork(network)
    await screen.findByText('Never pulled')
    fake.sync.tell({ pull: progress }, [], 'other')
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  test('is not there for a network that can only be looked at', async () => {
    await openNetwork({ ...network, readOnly: { reason: 'folder' } })
    await screen.findByText('Never pulled')
    expect(screen.queryByRole('button', { name: 'Pull' })).toBeNull()
  })
})

describe('what a pull brought', () => {
  async function openReport() {
    const app = await openNetwork(
      aNetwork({
        goals: [
          {
            ...aRecord({ id: 1, name: 'Install', default_payout: '7.00000' }),
            key: 'goal-1',
            change: { default_payout: { was: '5.00000', now: '6.00000' } },
          },
        ],
      }),
    )
    app.fake.sync.pulledCells = [
      {
        key: 'goal-1',
        field: 'default_payout',
        before: '5.00000',
        after: '7.00000',
        name: 'Install',
      },
      { key: 'gone', field: 'name', before: 'Old', after: 'New', name: 'New' },
    ]
    await screen.findByText('Never pulled')
    app.fake.sync.tell({ pull: progress })
    app.fake.sync.tell({ pull: null, pulled: report })
    await app.user.click(await screen.findByRole('button', { name: 'What changed' }))
    const dialog = await screen.findByRole('dialog', { name: 'What the platform changed' })
    return { ...app, dialog }
  }

  test('is listed field by field, with the conflicts marked', async () => {
    const { dialog } = await openReport()
    const lines = await within(dialog).findAllByRole('listitem')
    expect(lines.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
      '⇄ Install Acme shop Payout per conversion 5.00 EUR →now 7.00 EUR',
      'New Not here any more Name Old →now New',
    ])
    expect(dialog.querySelector('dl')?.textContent.replace(/\s+/g, ' ')).toContain('7 changed')
  })

  test('leads to a goal, and to the conflicts', async () => {
    const { user, dialog } = await openReport()
    await user.click(await within(dialog).findByRole('button', { name: 'Install' }))
    expect(screen.getByRole('complementary', { name: 'Inspector' }).textContent).toContain(
      'Install',
    )
    await user.click(button(/^Last pull/))
    await user.click(await screen.findByRole('button', { name: 'Show the conflicts' }))
    expect(await screen.findByRole('grid', { name: 'Conflicts' })).toBeTruthy()
  })

  test('is asked about where the platform shows far fewer goals: the safe answer has the keyboard', async () => {
    const { fake, user } = await openNetwork(network)
    await screen.findByText('Never pulled')
    fake.sync.tell({ pull: { ...progress, asks: { known: 1200, shown: 3 } } })
    const dialog = await screen.findByRole('dialog', { name: /far fewer goals/ })
    expect(dialog.textContent.replace(/\s+/g, ' ')).toContain('shows 3 of the 1,200 goals')
    const stop = within(dialog).getByRole('button', { name: 'Stop' })
    expect(document.activeElement).toBe(stop)
    fake.emit('command', 'changes')
    await user.click(stop)
    await user.click(within(dialog).getByRole('button', { name: 'Go on' }))
    expect(fake.asked('sync.answerPull').map(({ goOn }) => goOn)).toEqual([false, true])
    expect(screen.queryByRole('grid', { name: 'Changes' })).toBeNull()
  })
})
