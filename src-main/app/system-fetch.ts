import { net, session, type Session } from 'electron'
import type { Fetch } from '../platform/send'

/**
 * The system's way out: its proxy and its certificates count, as in a browser. The app must be ready.
 *
 * Chromium sends a request again by itself, a write as well, where a line that was used before is cut before an answer comes. What
 * was made once would be made twice. So each write has a line of its own: a session in which nothing else is under way, with
 * every line of before closed.
 */
export function systemFetch(): Fetch {
  const idle: Session[] = []
  let made = 0
  const take = (): Session => {
    const one = idle.pop()
    if (one !== undefined) return one
    made += 1
    return session.fromPartition(`write ${made}`, { cache: false })
  }
  return async (url, init) => {
    if (init.method === 'GET') return net.fetch(url, init)
    const own = take()
    try {
      await own.closeAllConnections()
      const answer = await own.fetch(url, init)
      // The line is this write's until its answer is read to the end.
      const body = await answer.arrayBuffer()
      return new Response(body.byteLength === 0 ? null : body, {
        status: answer.status,
        headers: answer.headers,
      })
    } finally {
      idle.push(own)
    }
  }
}
