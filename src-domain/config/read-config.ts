import { isJsonObject, type Json, type JsonObject } from '#domain/json'
import { CONFIG_FORMAT, CONFIG_VERSION, type Config } from './config'
import { readAdvertisers, readGoals, readNetwork, readOffers } from './parts'
import { unreadable, type Read } from './problems'
import { isRawAnswer, readRawAnswer } from './raw-answer'

/**
 * Reads the text of a configuration file, or of a raw Goal::findAll answer of the platform. Nothing is taken from a file
 * with a problem: it is read whole or not at all.
 */
export function readConfig(text: string): Read<Config> {
  const json = parseJson(text)
  return json.ok ? readConfigJson(json.value) : json
}

/** The same of what a text was parsed to. */
export function readConfigJson(json: Json): Read<Config> {
  if (!isJsonObject(json)) return unreadable('This JSON file does not hold a configuration.')
  if (isRawAnswer(json)) return readRawAnswer(json)
  return checkHeader(json) ?? readBody(json)
}

/** The JSON of a file's text. */
export function parseJson(text: string): Read<Json> {
  try {
    // A byte order mark is what some editors put in front of any text.
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as Json }
  } catch {
    return unreadable('This is not a JSON file, or only part of one. Ask for it again.')
  }
}

function checkHeader({ format, version }: JsonObject): Read<never> | null {
  if (format !== CONFIG_FORMAT) {
    return unreadable(
      `This JSON file is not a Goalpost configuration: its "format" should be "${CONFIG_FORMAT}".`,
    )
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return unreadable(`Its "version" should be a whole number such as ${CONFIG_VERSION}.`)
  }
  if (version > CONFIG_VERSION) {
    return unreadable(
      `It was written by a newer Goalpost (file version ${version}, this one reads ${CONFIG_VERSION}). Update Goalpost.`,
    )
  }
  return null
}

function readBody(json: JsonObject): Read<Config> {
  const network = readNetwork(json.network)
  const advertisers = readAdvertisers(json.advertisers)
  const offers = readOffers(json.offers)
  const goals = readGoals(json.goals)
  if (network.ok && advertisers.ok && offers.ok && goals.ok) {
    return {
      ok: true,
      value: {
        network: network.value,
        advertisers: advertisers.value,
        offers: offers.value,
        goals: goals.value,
      },
    }
  }
  const problems = [network, advertisers, offers, goals].flatMap((part) =>
    part.ok ? [] : part.problems,
  )
  return { ok: false, problems }
}
