import { describe, expect, it } from 'vitest'
import { isTrustedSender } from '../../../../src-main/ipc/trusted-sender'

type Event = Parameters<typeof isTrustedSender>[0]

const page = 'app://goalpost/index.html'

/** An event of the window's main frame, showing this address. */
function anEvent(url: string, fromMainFrame = true): Event {
  const frame = { url }
  const event = { senderFrame: frame, sender: { mainFrame: fromMainFrame ? frame : { url } } }
  // Only what the check reads: Electron's own objects exist in Electron alone.
  return event as unknown as Event
}

describe('a request’s sender', () => {
  it('is trusted on our page', () => {
    expect(isTrustedSender(anEvent('app://goalpost/index.html'), page)).toBe(true)
    expect(isTrustedSender(anEvent('app://goalpost/index.html#goals'), page)).toBe(true)
  })

  it.each([
    'app://goalpost.evil.example/index.html',
    'app://evil/goalpost',
    'https://goalpost/index.html',
    'https://evil.example/?app://goalpost/index.html',
    'file:///goalpost/index.html',
    'about:blank',
    '',
  ])('is refused on %s', (url) => {
    expect(isTrustedSender(anEvent(url), page)).toBe(false)
  })

  it('is refused in a frame of our page, and when the frame is gone', () => {
    expect(isTrustedSender(anEvent(page, false), page)).toBe(false)
    const gone = { ...anEvent(page), senderFrame: null }
    expect(isTrustedSender(gone, page)).toBe(false)
  })
})
