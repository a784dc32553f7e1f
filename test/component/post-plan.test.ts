import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { openNetwork } from '../support/open-app'
import { failure, itemOf, lines, network, openPlan, plan, star } from '../support/open-post'

describe('the plan of a post', () => {
  test('says what will happen, what is left out and how long it takes', async () => {
    const { dialog } = await openPlan()
    const facts = [...dialog.querySelectorAll('dt')].map((term) =>
      `${term.textContent}: ${term.nextElementSibling?.textContent ?? ''}`
        .replace(/\s+/g, ' ')
        .trim(),
    )
    expect(facts).toEqual([
      'Goals: 2 2 changed',
      'Offers: 1 of 1 advertiser',
      'Largest rise: 5.00 → 6.00 EUR Payout per conversion, “Install”',
      'Lowest margin: -12.5 % “Signup”',
      'Takes: about 2 minutes 62 calls',
    ])
    const left = within(dialog).getByRole('region', { name: 'Left out' })
    expect(left.textContent.replace(/\s+/g, ' ')).toContain('1 with errors: “Order”')
    expect(left.textContent.replace(/\s+/g, ' ')).toContain(
      '“Order”, Payout per conversion: You cannot pay -5.00.',
    )
    expect(dialog.textContent).toContain('conversions that are there already keep theirs')
    expect(dialog.textContent.replace(/\s+/g, ' ')).toContain('cannot refuse a write')
  })

  test('is sent only once every warning is ticked, and says so until then', async () => {
    const { fake, user, dialog, post } = await openPlan()
    expect(post().disabled).toBe(true)
    expect(dialog.textContent).toContain('Tick 2 warnings first.')
    const [first] = within(dialog).getAllByRole('checkbox')
    await user.click(first ?? dialog)
    expect(dialog.textContent).toContain('Tick 1 more warning first.')
    await user.click(within(dialog).getByRole('button', { name: /^Tick all 2/ }))
    await user.click(post())
    await waitFor(() => {
      expect(fake.asked('post.start')).toEqual([
        {
          network: 'acme',
          fingerprint: 'print-1',
          ticked: [
            { key: 'goal-1', code: star.code },
            { key: 'goal-2', code: star.code },
          ],
        },
      ])
    })
    expect(await screen.findByRole('list', { name: 'Goals of the post' })).toBeTruthy()
  })

  test('with nothing in it cannot be sent', async () => {
    const { user, dialog } = await openPlan({ items: [], starred: [] })
    expect(within(dialog).queryByRole('button', { name: /^Post/ })).toBeNull()
    expect(dialog.textContent).not.toContain('0 goals')
    expect(within(dialog).getByRole('region', { name: 'Left out' })).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('says so where nothing is changed', async () => {
    const { dialog } = await openPlan({ items: [], leftOut: [], starred: [] })
    expect(dialog.textContent).toContain('Nothing is changed that the platform does not have.')
  })

  test('says which rules leave goals out: of one goal in full, of many with their number', async () => {
    const left = (place: number, code: string) => ({
      key: `goal-${place}`,
      why: 'errors' as const,
      name: `Goal ${place}`,
      errors: [{ code, fields: ['name'] as const, sentence: `Sentence of goal ${place}.` }],
    })
    const { dialog } = await openPlan({
      leftOut: [
        left(1, 'name_missing'),
        ...Array.from({ length: 500 }, (_none, place) => left(place + 2, 'offer_missing')),
        left(600, 'offer_unknown'),
        left(601, 'id_changed'),
        left(602, 'status_unknown'),
        left(603, 'protocol_unknown'),
      ],
    })
    const rules = within(dialog).getByRole('list', { name: 'What is wrong with them' })
    expect(lines(rules)).toEqual([
      '500 goals: The goal belongs to no offer.',
      '“Goal 1”, Name: Sentence of goal 1.',
      '“Goal 600”, Name: Sentence of goal 600.',
      '“Goal 601”, Name: Sentence of goal 601.',
      'and 2 more rules',
    ])
  })

  test('names goals without a name in words, not by empty quotes', async () => {
    const { dialog } = await openPlan({
      leftOut: [
        {
          key: 'goal-3',
          why: 'errors',
          name: null,
          id: 3,
          errors: [{ code: 'name_missing', fields: ['name'], sentence: 'Give it one.' }],
        },
      ],
      starred: [{ ...star, key: 'goal-1', name: null }],
    })
    const left = within(dialog).getByRole('region', { name: 'Left out' })
    const said = left.textContent.replace(/\s+/g, ' ')
    expect(said).toContain('1 with errors: goal 3')
    expect(said).toContain('Goal 3, Name: Give it one.')
    expect(within(dialog).getByRole('checkbox', { name: /^No name/ })).toBeTruthy()
    expect(dialog.textContent).not.toContain('“”')
  })

  test('leads to the goals that are left out', async () => {
    const { user, dialog } = await openPlan()
    await user.click(within(dialog).getByRole('button', { name: 'Show the goals with errors' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: 'View: Errors' })).toBeTruthy()
  })

  test('is made anew where goals moved meanwhile, and nothing is sent unseen', async () => {
    const { fake, user, dialog, post } = await openPlan({ starred: [] })
    fake.refuse('post.start', { code: 'post/changed', what: 'Goals moved.', next: 'Look again.' })
    fake.sync.plan = { ...plan, starred: [], items: [itemOf(1, 'Install')], fingerprint: 'print-2' }
    await user.click(post())
    await waitFor(() => {
      expect(dialog.textContent).toContain('Goals moved since you looked, so nothing was sent.')
    })
    expect(post().textContent.trim()).toBe('Post 1 goal')
    expect(within(dialog).queryByRole('alert')).toBeNull()
    fake.refuse('post.start', null)
    await user.click(post())
    await waitFor(() => {
      expect(fake.asked('post.start').map(({ fingerprint }) => fingerprint)).toEqual([
        'print-1',
        'print-2',
      ])
    })
  })

  test('that could not be made says why, and is tried again', async () => {
    const { fake, user } = await openNetwork(network)
    fake.refuse('post.plan', failure)
    await user.click(await screen.findByRole('button', { name: 'Post 3…' }))
    expect((await screen.findByRole('alert')).textContent).toContain('The platform refused it.')
    fake.refuse('post.plan', null)
    fake.sync.plan = plan
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('dialog', { name: /^Post 2 goals/ })).toBeTruthy()
  })
})
