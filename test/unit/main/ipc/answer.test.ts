import { describe, expect, it, vi } from 'vitest'
import { GoalpostError } from '#domain/failure'
import { answer } from '../../../../src-main/ipc/answer'

const request = { network: 'acme' }

describe('the main process’s door', () => {
  it('hands a good request on and answers with the value', async () => {
    const handler = vi.fn(() => Promise.resolve('done'))
    expect(await answer('networks.open', request, handler)).toEqual({ ok: true, value: 'done' })
    expect(handler).toHaveBeenCalledWith(request)
  })

  it.each([
    ['nothing', undefined],
    ['a text', 'acme'],
    ['an unknown key', { network: 'acme', more: 1 }],
    ['a number for a text', { network: 3 }],
    ['a path', { network: '../acme' }],
    ['a key __proto__', JSON.parse('{"network":"acme","__proto__":{}}') as unknown],
  ])('refuses %s and calls nobody', async (_what, bad) => {
    const handler = vi.fn(() => Promise.resolve('done'))
    expect(await answer('networks.open', bad, handler)).toMatchObject({
      ok: false,
      failure: { code: 'request/refused' },
    })
    expect(handler).not.toHaveBeenCalled()
  })

  it('hands a failure on as it is', async () => {
    const failure = { code: 'goal/unknown', what: 'Not here.', next: 'Choose another.' }
    const fails = () => Promise.reject(new GoalpostError(failure))
    expect(await answer('networks.open', request, fails)).toEqual({ ok: false, failure })
  })

  it('tells a fault without its details, and logs it', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const breaks = () => Promise.reject(new TypeError('token abc is undefined'))
    const envelope = await answer('networks.open', request, breaks)
    expect(envelope).toMatchObject({ ok: false, failure: { code: 'fault' } })
    expect(JSON.stringify(envelope)).not.toContain('abc')
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})
