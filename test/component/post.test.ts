import { screen, waitFor, within } from '@testing-library/svelte'
import { tick } from 'svelte'
import { describe, expect, test } from 'vitest'
import type { PostPhase } from '#domain/sync/post-state'
import { failure, itemOf, lines, openPost, plan } from '../support/open-post'

describe('a post', () => {
  test('is shown goal by goal while it goes on', async () => {
    const { fake, list } = await openPost()
    expect(lines(list)).toEqual([
      expect.stringMatching(/^Waiting Install/),
      expect.stringMatching(/^Waiting Signup/),
    ])
    fake.sync.move(1, [
      { item: 0, state: { state: 'applied', id: 1, differences: [] } },
      { item: 1, state: { state: 'sending' } },
    ])
    await waitFor(() => {
      expect(lines(list)).toEqual([
        expect.stringMatching(/^Posted Install/),
        expect.stringMatching(/^Being sent Signup/),
      ])
    })
    expect(screen.getAllByText('1 of 2 posted')).toHaveLength(1)
    expect(screen.getByRole('button', { name: /^Post 1,/ }).textContent).toContain(
      '1 of 2 posted, not over',
    )
    expect(
      screen.getByRole('progressbar', { name: 'This post' }).getAttribute('aria-valuenow'),
    ).toBe('1')
  })

  test('says of each goal first what is paid and earned', async () => {
    const item = itemOf(1, 'Install')
    const renamed = { field: 'name', was: 'Instal', now: 'Install' } as const
    const { list } = await openPost({
      starred: [],
      items: [{ ...item, cells: [renamed, ...item.cells] }],
    })
    expect(lines(list)[0]).toMatch(/Payout per conversion .*6\.00.*Name .*Install/)
  })

  test('can be paused, resumed and stopped, and rests in words', async () => {
    const { fake, user } = await openPost()
    const pane = within(screen.getByRole('region', { name: 'What became of each goal' }))
    await user.click(pane.getByRole('button', { name: 'Pause' }))
    const post = fake.sync.view.post
    if (post === null) throw new Error('No post is under way')
    fake.sync.tell({ post: { ...post, phase: 'paused' } })
    await user.click(await pane.findByRole('button', { name: 'Resume' }))
    fake.sync.tell({
      post: {
        ...post,
        resting: { code: 'x', what: 'The platform is busy.', next: 'Try again.' },
      },
    })
    expect((await pane.findByRole('status')).textContent).toBe(
      'Resting: The platform is busy. Goalpost tries again by itself.',
    )
    await user.click(pane.getByRole('button', { name: 'Stop' }))
    expect(
      fake.calls.map(({ verb }) => verb).filter((verb) => /pause|resume|stop/.test(verb)),
    ).toEqual(['post.pause', 'post.resume', 'post.stop'])
  })

  test('says on why it rests while it tries again, until something goes on', async () => {
    const { fake } = await openPost()
    const pane = within(screen.getByRole('region', { name: 'What became of each goal' }))
    const post = fake.sync.view.post
    if (post === null) throw new Error('No post is under way')
    const resting = { code: 'x', what: 'The line was cut.', next: 'Try again.' }
    fake.sync.tell({ post: { ...post, resting } })
    await pane.findByText(/The line was cut/)
    fake.sync.tell({ post: { ...post, secondsLeft: 9 } })
    fake.sync.tell({ post: { ...post, secondsLeft: 8 } })
    await tick()
    expect(pane.queryByText(/The line was cut/)).toBeTruthy()
    expect(pane.queryByText(/left/)).toBeNull()
    fake.sync.move(1, [{ item: 0, state: { state: 'sending' } }])
    await waitFor(() => {
      expect(pane.queryByText(/The line was cut/)).toBeNull()
    })
  })

  test.each<[PostPhase, readonly string[]]>([
    ['pausing', ['Pausing…', 'Stop']],
    ['stopping', ['Stopping…']],
    ['stopped', ['Look up']],
  ])('that is %s says so, with what can still be done', async (phase, buttons) => {
    const { fake } = await openPost()
    const pane = within(screen.getByRole('region', { name: 'What became of each goal' }))
    const bar = within(screen.getByRole('contentinfo'))
    const post = fake.sync.view.post
    if (post === null) throw new Error('No post is under way')
    fake.sync.tell({ post: { ...post, phase, secondsLeft: null } })
    expect((await pane.findByRole('heading')).textContent).toContain(`Post 1, ${phase}`)
    expect(bar.getByText(`Post ${phase}: 0 of 2 posted`)).toBeTruthy()
    const shown = pane.getAllByRole('button', { name: /Paus|Stop|Resum|Look up/ })
    expect(shown.map(({ textContent }) => textContent)).toEqual(buttons)
  })

  test('says what failed and was held, in the platform’s words and ours', async () => {
    const { fake, user, list } = await openPost()
    fake.sync.move(1, [
      {
        item: 0,
        state: {
          state: 'failed',
          failure,
          fields: [{ field: 'default_payout', words: 'must be positive' }],
        },
      },
      { item: 1, state: { state: 'held', fields: ['default_payout'] } },
    ])
    await waitFor(() => {
      expect(lines(list)[0]).toContain(
        'Payout per conversion: the platform says “must be positive”',
      )
    })
    expect(lines(list)[0]).toContain('Mend it.')
    expect(lines(list)[0]).not.toContain('The platform refused it.')
    expect(lines(list)[1]).toContain('A colleague changed Payout per conversion')
    await user.click(screen.getByRole('button', { name: 'Held 1' }))
    expect(lines(list)).toEqual([expect.stringMatching(/^Held Signup/)])
  })

  test('that is over is told, exported and undone', async () => {
    const { fake, user } = await openPost()
    fake.sync.move(1, [
      { item: 0, state: { state: 'applied', id: 1, differences: [] } },
      { item: 1, state: { state: 'withdrawn', why: 'edited' } },
    ])
    fake.sync.tell({ post: null })
    const message = await screen.findByText('Post over: 1 of 2 goals posted')
    expect(message.parentElement?.textContent).toContain(
      '1 not sent. What was not posted is still pending.',
    )
    await user.click(await screen.findByRole('button', { name: 'Export report…' }))
    expect(await screen.findByText('/home/ana/post-1.html')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Undo this post' }))
    await waitFor(() => {
      expect(fake.asked('post.undo')).toEqual([{ network: 'acme', number: 1 }])
    })
  })

  test('leaves the other screens to be worked in, and is come back to', async () => {
    const { user } = await openPost()
    await user.click(screen.getByRole('button', { name: 'Goals' }))
    await user.click(screen.getByRole('button', { name: 'Posting…' }))
    expect(await screen.findByRole('list', { name: 'Goals of the post' })).toBeTruthy()
  })

  test('is kept in the list of posts', async () => {
    const { fake, user } = await openPost()
    fake.sync.tell({ post: null })
    fake.sync.plan = { ...plan, starred: [], items: [itemOf(3, 'Order')] }
    await user.click(await screen.findByRole('button', { name: 'Post 3…' }))
    await user.click(await screen.findByRole('button', { name: 'Post 1 goal' }))
    const posts = within(await screen.findByRole('navigation', { name: 'Posts' }))
    await posts.findByRole('button', { name: /^Post 2,/ })
    await user.click(posts.getByRole('button', { name: /^Post 1,/ }))
    await waitFor(() => {
      const list = screen.getByRole('list', { name: 'Goals of the post' })
      expect(lines(list)).toHaveLength(2)
    })
  })
})
