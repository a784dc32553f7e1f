import { describe, expect, it } from 'vitest'
import type { Wait } from '../../../../src-main/platform/send'
import { aClient, aPlatform, dataAnswer, errorOf, TIMEOUT } from '../../../support/platform'
import { heldWait, settled } from '../../../support/held-wait'

const none = () => dataAnswer([])

describe('the time for an answer', () => {
  it('covers the body as well', async () => {
    const { wait: pause } = heldWait()
    let late = () => undefined as unknown
    const wait: Wait = (milliseconds) =>
      milliseconds === TIMEOUT
        ? new Promise((resolve) => {
            late = () => {
              resolve()
            }
          })
        : pause(milliseconds)
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{'))
      },
    })
    const client = aClient({ wait, fetch: () => Promise.resolve(new Response(body)) })
    const write = errorOf(client.updateGoal(1, { name: 'A' }))
    await settled()
    late()
    expect(await write).toMatchObject({ trouble: 'timeout', mayBeDone: true })
  })

  it('is not waited for once the answer is there', async () => {
    const signals: (AbortSignal | undefined)[] = []
    const wait: Wait = (_milliseconds, signal) => {
      signals.push(signal)
      return new Promise(() => undefined)
    }
    await aClient({ wait, fetch: aPlatform(none).fetch }).preferences()
    expect(signals.map((signal) => signal?.aborted)).toEqual([true])
  })
})
