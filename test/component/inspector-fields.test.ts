import { within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { GoalRecord } from '#domain/change/record'
import { aNetwork, aRecord } from '../support/a-network'
import { allSwitchedOn, anOffer } from '../support/goals'
import { control, descriptionOf, inspector, openGoal } from '../support/open-app'

function open(over: Parameters<typeof aRecord>[0], contents: Parameters<typeof aNetwork>[0] = {}) {
  const goals = [aRecord({ id: 1, name: 'Install', ...over })]
  return openGoal(aNetwork({ ...contents, goals }), 'Install')
}

function optionsOf(select: HTMLElement): (string | null)[] {
  return within(select)
    .getAllByRole('option')
    .map((option) => option.textContent)
}

describe('a changed field', () => {
  const changed: GoalRecord = {
    ...aRecord({ id: 1, name: 'Install' }),
    change: {
      default_payout: { was: '5.00000', now: '6.00000' },
      is_private: { was: false, now: true },
    },
  }

  test('shows what the platform has', async () => {
    await openGoal(aNetwork({ goals: [changed] }), 'Install')
    expect(descriptionOf(control('textbox', 'Payout per conversion'))).toContain(
      'On the platform: 5.00',
    )
    expect(descriptionOf(control('switch', 'Private'))).toContain('On the platform: Off')
    expect(descriptionOf(control('textbox', 'Name'))).toBe('')
  })

  test('is reverted alone', async () => {
    const { fake, user } = await openGoal(aNetwork({ goals: [changed] }), 'Install')
    await user.click(inspector().getByRole('button', { name: 'Revert Payout per conversion' }))
    expect(fake.asked('goals.discard')).toEqual([
      { network: 'acme', keys: ['goal-1'], fields: ['default_payout'] },
    ])
    const payout = control('textbox', 'Payout per conversion')
    expect(payout.value).toBe('5.00')
    expect(document.activeElement).toBe(payout)
    expect(control('switch', 'Private').getAttribute('aria-checked')).toBe('true')
  })

  test('a new goal has nothing to revert to', async () => {
    const made: GoalRecord = {
      key: 'new-1',
      base: null,
      change: { offer_id: { was: null, now: 40 }, name: { was: null, now: 'Made here' } },
    }
    await openGoal(aNetwork({ goals: [made] }), 'Made here')
    expect(inspector().queryByRole('button', { name: /^Revert/ })).toBeNull()
    expect(inspector().getByText('Not on the platform yet')).toBeTruthy()
  })
})

describe('a field that does not count', () => {
  test('is one line with the reason and what lies dormant in it', async () => {
    await open({ percent_payout: '7.50' })
    const folded = inspector().getByRole('button', { name: /^Payout per sale/ })
    expect(folded.getAttribute('aria-expanded')).toBe('false')
    expect(folded.textContent).toContain('7.50 %')
    expect(folded.textContent).toContain('Not used: this payout type pays a flat amount only')
    expect(inspector().queryByRole('textbox', { name: 'Payout per sale' })).toBeNull()
  })

  test('opens to be edited all the same', async () => {
    const { fake, user } = await open({})
    await user.click(inspector().getByRole('button', { name: /^Payout per sale/ }))
    await user.type(control('textbox', 'Payout per sale'), '5{Enter}')
    expect(fake.record('acme', 'goal-1')?.change.percent_payout?.now).toBe('5.00')
  })

  test('is used again as soon as its type is chosen', async () => {
    const { user } = await open({})
    await user.selectOptions(control('combobox', 'Payout type'), 'Cost per Sale (CPS)')
    expect(control('textbox', 'Payout per sale').value).toBe('')
    expect(inspector().getByRole('button', { name: /^Payout per conversion/ })).toBeTruthy()
  })

  test('stays open while something in it is wrong', async () => {
    await open({ percent_payout: 'much' })
    expect(descriptionOf(control('textbox', 'Payout per sale'))).toContain('is not a percentage')
  })

  test('a preference of the network is a reason too', async () => {
    const preferences = { ...allSwitchedOn, enable_conversion_approval: 0 }
    await open({}, { preferences })
    expect(
      inspector().getByRole('button', {
        name: /Not used: conversion approval is switched off for this network/,
      }),
    ).toBeTruthy()
  })
})

describe('read-only fields', () => {
  test('are text: the id, and the time in UTC', async () => {
    await open({ modified: 1472237150 })
    const section = within(inspector().getByRole('region', { name: 'On the platform' }))
    const texts = section.getAllByRole('definition').map((text) => text.textContent)
    expect(texts).toEqual(['1', '2016-08-26 18:45 UTC'])
    expect(section.queryByRole('textbox')).toBeNull()
  })

  test.each([['0000-00-00 00:00:00'], [-62169966000], ['-62169966000']])(
    'the zero date %s is never',
    async (modified) => {
      await open({ modified })
      expect(inspector().getByText('Never')).toBeTruthy()
    },
  )
})

describe('choices', () => {
  test('offer what can be set, by the full label', async () => {
    await open({})
    expect(optionsOf(control('combobox', 'Payout type'))).toEqual([
      'Cost per Conversion (CPA)',
      'Cost per Sale (CPS)',
      'Cost per Conversion plus Cost per Sale (CPA + CPS)',
    ])
  })

  test('keep a value that is never offered for as long as the goal has it', async () => {
    const { user } = await open({ payout_type: 'cpc' })
    const select = control('combobox', 'Payout type')
    expect(select.value).toBe('cpc')
    expect(optionsOf(select)).toContain('Cost per Click (CPC)')
    await user.selectOptions(select, 'Cost per Sale (CPS)')
    expect(optionsOf(select)).not.toContain('Cost per Click (CPC)')
  })

  test('keep and show a value that nobody here knows', async () => {
    const { fake } = await open({ protocol: 'carrier_pigeon' })
    const select = control('combobox', 'Conversion tracking')
    expect(select.value).toBe('carrier_pigeon')
    expect(optionsOf(select)[0]).toBe('carrier_pigeon (not known to Goalpost)')
    expect(fake.asked('goals.edit')).toEqual([])
  })

  test('of the advertiser are the offer’s own, nothing, and an odd one that is there', async () => {
    await open({ advertiser_id: 99 })
    const select = control('combobox', 'Advertiser')
    expect(optionsOf(select)).toEqual(['Advertiser (99), not the offer’s', 'Empty', 'Acme (7)'])
    expect(descriptionOf(select)).toContain('The offer belongs to advertiser 7')
  })

  test('of the offer keep one that the network does not know', async () => {
    await open({ offer_id: 999 })
    expect(optionsOf(control('combobox', 'Offer'))).toEqual([
      'Offer 999 (not in this network)',
      'Acme shop (40)',
    ])
  })
})

describe('besides', () => {
  test('unknown keys of the platform are listed and cannot be edited', async () => {
    await open({ extra: { tracking_link: 'https://x.example', caps: { daily: 5 } } })
    const group = inspector().getByRole('group')
    expect(group.textContent).toContain('Other fields from the platform, kept as they are')
    expect(group.textContent).toContain('{"daily":5}')
  })

  test('help opens on demand', async () => {
    const { user } = await open({})
    const button = inspector().getByRole('button', { name: 'About End point' })
    expect(inspector().queryByText(/closes the session/)).toBeNull()
    await user.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(descriptionOf(control('switch', 'End point'))).toMatch(/closes the session/)
  })

  test('every field of the catalogue has its place, once', async () => {
    await open({})
    const about = inspector().getAllByRole('button', { name: /^About / })
    const folded = inspector().getAllByRole('button', { name: /Not used/ })
    // Each method is one control over two fields.
    expect(about.length + folded.length).toBe(23)
  })
})

describe('a long list of offers', () => {
  const offers = Array.from({ length: 500 }, (_none, place) =>
    anOffer({ id: 40 + place, name: `Offer ${40 + place}` }),
  )

  test('is made when it is wanted, and shows the chosen one before', async () => {
    const { fake, user } = await open({}, { offers })
    const select = control('combobox', 'Offer')
    expect(optionsOf(select)).toEqual(['Offer 40 (40)'])
    select.focus()
    expect(optionsOf(select)).toHaveLength(500)
    await user.selectOptions(select, 'Offer 539 (539)')
    expect(fake.record('acme', 'goal-1')?.change.offer_id?.now).toBe(539)
  })
})
