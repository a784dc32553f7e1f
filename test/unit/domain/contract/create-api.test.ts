import { describe, expect, it } from 'vitest'
import { createApi, type Transport } from '#domain/contract/create-api'
import { eventNames, verbs, type EventName, type Verb } from '#domain/contract/verbs'

/** A transport that keeps what went through it and lets a test send events. */
function aTransport() {
  const invoked: { readonly verb: Verb; readonly request: unknown }[] = []
  const listening: { readonly event: EventName; readonly listener: (payload: unknown) => void }[] =
    []
  const transport: Transport = {
    invoke: (verb, request) => {
      invoked.push({ verb, request })
      return Promise.resolve({ ok: true, value: `answer to ${verb}` })
    },
    subscribe: (event, listener) => {
      const entry = { event, listener }
      listening.push(entry)
      return () => void listening.splice(listening.indexOf(entry), 1)
    },
  }
  const send = (event: EventName, payload: unknown) => {
    for (const it of listening) if (it.event === event) it.listener(payload)
  }
  return { transport, invoked, listening, send }
}

describe('the api', () => {
  it.each(verbs)('carries %s to the transport and its answer back', async (verb) => {
    const { transport, invoked } = aTransport()
    const [area = '', name = ''] = verb.split('.')
    const request = { network: 'acme' }
    // Every verb is called by its name here, which the types of the api do not let a loop do.
    const api = createApi(transport) as unknown as Record<
      string,
      Record<string, (request: unknown) => Promise<unknown>>
    >
    const answer = await api[area]?.[name]?.(request)
    expect(invoked).toEqual([{ verb, request }])
    expect(answer).toEqual({ ok: true, value: `answer to ${verb}` })
  })

  it('has nothing but the areas of the contract and a way to listen', () => {
    const areas = new Set(verbs.map((verb) => verb.split('.')[0]))
    expect(Object.keys(createApi(aTransport().transport)).sort()).toEqual([...areas, 'on'].sort())
  })

  it('is called as it reads', async () => {
    const { transport, invoked } = aTransport()
    const edits = [{ key: 'goal-1', field: 'name', value: 'Sale' }] as const
    await createApi(transport).goals.edit({ network: 'acme', edits })
    expect(invoked).toEqual([{ verb: 'goals.edit', request: { network: 'acme', edits } }])
  })

  it('lets a refusal of the transport through', async () => {
    const transport = {
      ...aTransport().transport,
      invoke: () => Promise.reject(new Error('gone')),
    }
    await expect(createApi(transport).networks.list({})).rejects.toThrow('gone')
  })
})

describe('listening', () => {
  it.each(eventNames)('hears %s and nothing else', (event) => {
    const { transport, send } = aTransport()
    const heard: unknown[] = []
    createApi(transport).on(event, (payload) => heard.push(payload))
    for (const name of eventNames) send(name, `from ${name}`)
    expect(heard).toEqual([`from ${event}`])
  })

  it('ends where it is told to, for that listener alone', () => {
    const { transport, send, listening } = aTransport()
    const api = createApi(transport)
    const heard: string[] = []
    const stop = api.on('command', () => heard.push('first'))
    api.on('command', () => heard.push('second'))
    stop()
    send('command', 'export')
    expect(heard).toEqual(['second'])
    expect(listening).toHaveLength(1)
  })
})
