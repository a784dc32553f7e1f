import { describe, expect, it } from 'vitest'
import { aClient, aPlatform, dataAnswer, errorAnswer, errorOf } from '../../../support/platform'
import { heldWait, settled } from '../../../support/held-wait'

const gateway = () => new Response('<h1>Bad Gateway</h1>', { status: 502 })
const limit = () => errorAnswer([{ publicMessage: 'User has exceeded API rate limit' }])
const none = () => dataAnswer([])
const methods = (heard: readonly { readonly params: { readonly Method?: unknown } }[]) =>
  heard.map(({ params }) => params.Method)

describe('stopping', () => {
  const stopped = { trouble: 'stopped', failure: { code: 'platform/stopped' } }

  it('before anything was sent sends nothing', async () => {
    const { fetch, heard } = aPlatform(none)
    const call = aClient({ fetch }).updateGoal(1, { name: 'A' }, AbortSignal.abort())
    expect(await errorOf(call)).toMatchObject({ ...stopped, mayBeDone: false })
    expect(heard).toHaveLength(0)
  })

  it('while a call waits for its turn sends nothing, and the others go on', async () => {
    const { wait, ends } = heldWait()
    const { fetch, heard } = aPlatform((_params, index) => (index === 0 ? limit() : none()))
    const client = aClient({ fetch, wait })
    const stop = new AbortController()
    const first = client.preferences()
    await settled()
    const write = errorOf(client.updateGoal(1, { name: 'A' }, stop.signal))
    stop.abort()
    expect(await write).toMatchObject({ ...stopped, mayBeDone: false })
    ends.forEach((end) => {
      end()
    })
    expect(await first).toEqual({})
    expect(methods(heard)).toEqual(['findAll', 'findAll'])
  })

  it('a write whose limit is being waited for leaves it undone', async () => {
    const { wait } = heldWait()
    const stop = new AbortController()
    const { fetch } = aPlatform(limit)
    const write = errorOf(aClient({ fetch, wait }).updateGoal(1, { name: 'A' }, stop.signal))
    await settled()
    stop.abort()
    expect(await write).toMatchObject({ ...stopped, mayBeDone: false })
  })

  it('a write that was sent ends the line, and it may be done', async () => {
    const stop = new AbortController()
    const lines: AbortSignal[] = []
    const client = aClient({
      fetch: (_url, { signal }) => {
        lines.push(signal)
        return new Promise(() => undefined)
      },
    })
    const write = errorOf(client.updateGoal(1, { name: 'A' }, stop.signal))
    await settled()
    expect(lines[0]?.aborted).toBe(false)
    stop.abort()
    const error = await write
    expect(error).toMatchObject({ ...stopped, mayBeDone: true })
    expect(error.failure.next).toContain('It may have been carried out all the same')
    expect(lines[0]?.aborted).toBe(true)
  })

  it('a read between two attempts ends it', async () => {
    const stop = new AbortController()
    const { fetch, heard } = aPlatform(() => {
      stop.abort()
      return gateway()
    })
    const call = aClient({ fetch }).preferences(stop.signal)
    expect(await errorOf(call)).toMatchObject({ ...stopped, mayBeDone: false })
    expect(heard).toHaveLength(1)
  })
})
