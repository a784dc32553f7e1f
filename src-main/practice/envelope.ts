import type { Json, JsonObject } from '#domain/json'
import type { BracketedObject } from '#domain/wire/brackets'
import { words, type Refusal } from './refusal'

/** An answer with data. The whole request comes back with it, token included: that is what the platform does. */
export function success(request: JsonObject, data: Json): JsonObject {
  return { request, response: { status: 1, httpStatus: 200, data, errors: [], errorMessage: null } }
}

/** An error. Its HTTP status says 200 as well. */
export function failure(request: JsonObject, { message, errors }: Refusal): JsonObject {
  return {
    request,
    response: { status: -1, httpStatus: 200, data: '', errors, errorMessage: message },
  }
}

/** The answer where the network does not exist: no request, no status, no data, and the error by itself. */
export const noSuchNetwork: JsonObject = {
  response: { errors: { publicMessage: words.network }, link: 'http://developers.hasoffers.com/' },
}

/** The request as an answer repeats it: what was sent, and what the address stood for. */
export function echo(params: BracketedObject, networkId: string): JsonObject {
  return { Format: 'json', Service: 'HasOffers', Version: '2', NetworkId: networkId, ...params }
}
