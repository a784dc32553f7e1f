import { describe, expect, it } from 'vitest'
import { answerOf, errorOf, clientThatHears } from '../../../support/platform'

describe('an answer', () => {
  it('is judged by its status, not by HTTP’s', async () => {
    const ok = { status: 1, data: [], errors: [], errorMessage: null }
    const client = clientThatHears(() => Response.json({ response: ok }, { status: 500 }))
    expect(await client.newestGoalId()).toBe(0)
    expect(await clientThatHears(() => answerOf({ ...ok, status: '1' })).newestGoalId()).toBe(0)
  })

  it.each<[string, () => Response, object]>([
    ['JSON of somebody else', () => Response.json({ hello: 1 }), { trouble: 'foreign' }],
    ['a text', () => new Response('Hello'), { trouble: 'foreign' }],
    ['nothing', () => new Response(''), { trouble: 'cut' }],
    ['nothing, as HTTP says', () => new Response(null, { status: 204 }), { trouble: 'foreign' }],
    ['half of it', () => new Response('{"response":{"status":1,'), { trouble: 'cut' }],
    ['a page', () => new Response('<title>\n Sign   in</title>'), { trouble: 'foreign' }],
    [
      'a page that is not there',
      () => new Response('<p>', { status: 404 }),
      { trouble: 'foreign' },
    ],
    ['a way elsewhere', () => Response.redirect('https://portal.example/'), { trouble: 'foreign' }],
    [
      'too many calls, says a gateway',
      () => new Response('', { status: 429 }),
      { trouble: 'limit' },
    ],
    ['a gateway’s trouble', () => new Response('', { status: 503 }), { trouble: 'fault' }],
    ['a gateway’s trouble in JSON', () => Response.json({}, { status: 503 }), { trouble: 'fault' }],
  ])('that is %s', async (_name, answer, expected) => {
    expect(await errorOf(clientThatHears(answer).preferences())).toMatchObject(expected)
    const error = await errorOf(clientThatHears(answer).updateGoal(1, { name: 'A' }))
    expect(error).toMatchObject({ ...expected, mayBeDone: error.trouble !== 'limit' })
  })

  it('that never ends is not read to its end', async () => {
    const megabytes = new Uint8Array(4 * 1024 * 1024).fill(32)
    let given = 0
    const endless = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull: (controller) => {
            given += 1
            controller.enqueue(megabytes)
          },
        }),
      )
    const error = await errorOf(clientThatHears(endless).updateGoal(1, { name: 'A' }))
    expect(error.failure.what).toContain('Its answer is too large to be read')
    expect(given).toBeLessThan(25)
  })
})
