import { isJsonObject, type Json } from '#domain/json'
import { refusalOf } from './refusal'
import type { Received } from './send'
import { wrong, type Took } from './trouble'

/**
 * The data in an answer of the platform. Whether it is one is said by `status` inside it: recorded errors all came with HTTP
 * status 200. The request that is echoed beside it holds the token and is not looked at.
 */
export function dataOf({ status, text }: Received): Took<Json> {
  const json = parse(text)
  if (json === undefined) return notJson(status, text)
  const response = isJsonObject(json) ? json.response : undefined
  if (!isJsonObject(response)) {
    return status >= 500 ? gateway(status, text) : notThePlatform(status, text)
  }
  const { status: said, data = null } = response
  return said === 1 || said === '1' ? { ok: true, value: data } : refusalOf(response)
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function notJson(status: number, text: string): Took<never> {
  if (status === 429) return wrong('limit', `HTTP ${status}`, false)
  if (status >= 500) return gateway(status, text)
  // JSON that does not end, or nothing at all, is an answer of which the rest is missing.
  const isCut = status === 200 && /^\s*(?:[[{]|$)/.test(text)
  return isCut ? wrong('cut', '', true) : notThePlatform(status, text)
}

/** The web server in front of the platform: what the platform did behind it is not known. */
function gateway(status: number, text: string): Took<never> {
  return wrong('fault', [`HTTP ${status}`, ...titleOf(text)].join(', '), true)
}

function notThePlatform(status: number, text: string): Took<never> {
  return wrong('foreign', titleOf(text)[0] ?? `HTTP ${status}`, true)
}

/** What a page for people calls itself. */
function titleOf(text: string): readonly string[] {
  const title = /<title[^>]*>([^<]*)/i.exec(text.slice(0, 10_000))?.[1] ?? ''
  const tidy = title.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return tidy === '' ? [] : [tidy]
}
