import type { IncomingMessage } from 'node:http'
import { decodeBrackets, type BracketedObject } from '#domain/wire/brackets'

/** Larger than any write of a goal, and small enough to be held. */
const LARGEST_BODY = 1024 * 1024

/** An address longer than this is refused by the web servers that such APIs stand behind. */
const LONGEST_ADDRESS = 8190

/** A call as it came over the line, or the HTTP status that it is refused with. */
export type Received = { readonly params: BracketedObject } | { readonly status: 413 | 414 }

/** Reads the parameters of a call: those of the address, and over them those of a form in the body. Any other body is not read. */
export async function receive(request: IncomingMessage): Promise<Received> {
  const { url = '', headers } = request
  if (url.length > LONGEST_ADDRESS) return { status: 414 }
  const body = await bodyOf(request)
  if (body === null) return { status: 413 }
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  const query = url.slice(url.indexOf('?') + 1 || url.length)
  const params = { ...decodeBrackets(query), ...(isForm ? decodeBrackets(body) : {}) }
  return { params }
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length <= LARGEST_BODY) parts.push(part)
  }
  return length > LARGEST_BODY ? null : Buffer.concat(parts).toString('utf8')
}
