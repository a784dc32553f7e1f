import type { ServerResponse } from 'node:http'
import { assertNever } from '#domain/assert-never'
import type { Json } from '#domain/json'
import type { Ending } from './faults'

const page = (title: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`

/** Sends an answer, or what came of it on the way. */
export function deliver(response: ServerResponse, ending: Ending, answer: Json): void {
  switch (ending) {
    case 'whole':
      sendJson(response, JSON.stringify(answer))
      return
    case 'half': {
      const text = JSON.stringify(answer)
      sendJson(response, text.slice(0, Math.floor(text.length / 2)))
      return
    }
    case 'never':
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'gateway':
      sendPage(response, 502, 'Bad Gateway')
      return
    case 'portal':
      sendPage(response, 200, 'Welcome to Hotel Practice: sign in to use the internet')
      return
    default:
      assertNever(ending)
  }
}

/** Sends a page for people, as web servers do where no program answers. */
export function sendPage(response: ServerResponse, status: number, title: string): void {
  send(response, status, 'text/html; charset=utf-8', page(title))
}

function sendJson(response: ServerResponse, text: string): void {
  send(response, 200, 'application/json; charset=utf-8', text)
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  const bytes = Buffer.from(text)
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length }).end(bytes)
}
