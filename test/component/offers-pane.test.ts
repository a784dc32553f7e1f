import { screen, waitFor, within } from '@testing-library/svelte'
import { expect, test } from 'vitest'
import { aNetwork, aRecord } from '../support/a-network'
import { anAdvertiser, anOffer } from '../support/goals'
import { goalRow, openNetwork } from '../support/open-app'

const two = aNetwork({
  advertisers: [anAdvertiser(), anAdvertiser({ id: 8, company: 'Žluťoučký kůň' })],
  offers: [
    anOffer(),
    anOffer({ id: 41, name: 'Side shop', has_goals_enabled: false }),
    anOffer({ id: 50, name: 'Koně', advertiser_id: 8 }),
  ],
  goals: [
    { ...aRecord({ id: 1, name: 'Install' }), change: { ref_id: { was: null, now: 'x' } } },
    aRecord({ id: 2, name: 'Signup' }),
    aRecord({ id: 3, name: 'Ride', offer_id: 50 }),
    aRecord({ id: 4, name: 'Adrift', offer_id: 999 }),
  ],
})

function item(name: RegExp): HTMLElement {
  return screen.getByRole('treeitem', { name })
}

function spokenText(line: HTMLElement): string {
  const copy = line.cloneNode(true) as HTMLElement
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
  return copy.textContent.replace(/\s+/g, ' ').trim()
}

test('offers stand under their advertiser, with counts of findings, changes and goals', async () => {
  await openNetwork(two)
  // The rules are asked between other work.
  await waitFor(() => {
    expect(screen.getAllByRole('treeitem').map(spokenText)).toEqual([
      'All offers 2 with errors, 1 changed, 4 goals',
      'Acme 1 with warnings, 1 changed, 2 goals',
      'Acme shop 1 with warnings, 1 changed, 2 goals',
      'Side shop 0 goals',
      'Žluťoučký kůň 1 with errors, 1 goal',
      'Koně 1 with errors, 1 goal',
      'No known offer 1 with errors, 1 goal',
    ])
  })
})

test('an offer whose goals the platform does not use is marked', async () => {
  await openNetwork(two)
  const mark = within(item(/Side shop/)).getByRole('img')
  expect(mark.getAttribute('aria-label')).toMatch(/Multiple conversion goals are off/)
})

test('choosing an offer narrows the list to its goals', async () => {
  const { user } = await openNetwork(two)
  await user.click(item(/Acme shop/))
  expect(screen.getByRole('grid', { name: 'Goals of Acme shop' })).toBeTruthy()
  expect(goalRow('Signup')).toBeTruthy()
  expect(screen.queryByRole('row', { name: /Ride/ })).toBeNull()
})

test('goals without a known offer have a place of their own', async () => {
  const { user } = await openNetwork(two)
  await user.click(item(/No known offer/))
  expect(goalRow('Adrift')).toBeTruthy()
  expect(screen.queryByRole('row', { name: /Signup/ })).toBeNull()
})

test('the arrow keys walk the tree, open it and close it', async () => {
  const { user } = await openNetwork(two)
  item(/All offers/).focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(item(/^Acme 1 /))
  await user.keyboard('{ArrowLeft}')
  expect(item(/^Acme 1 /).getAttribute('aria-expanded')).toBe('false')
  expect(screen.queryByRole('treeitem', { name: /Side shop/ })).toBeNull()
  await user.keyboard('{ArrowRight}{ArrowRight}')
  expect(document.activeElement).toBe(item(/Acme shop/))
  expect(item(/Acme shop/).getAttribute('aria-selected')).toBe('true')
  await user.keyboard('{ArrowLeft}')
  expect(document.activeElement).toBe(item(/^Acme 1 /))
})

test('one stop of the Tab key, whatever the tree holds', async () => {
  await openNetwork(two)
  const stops = screen.getAllByRole('treeitem').filter((line) => line.tabIndex === 0)
  expect(stops).toHaveLength(1)
})
