import type { Config } from '#domain/config/config'
import type { Json, JsonObject } from '#domain/json'
import { aGoal, allSwitchedOn, anAdvertiser, anOffer } from './goals'

/** A network of one advertiser, one offer and one goal. */
export function aConfig(over: Partial<Config> = {}): Config {
  return {
    network: { id: 'acme', name: 'Acme network', preferences: allSwitchedOn },
    advertisers: [anAdvertiser()],
    offers: [anOffer()],
    goals: [aGoal()],
    ...over,
  }
}

/** A configuration file as somebody might write it by hand: the least that is one. */
export function aFile(over: JsonObject = {}): JsonObject {
  return {
    format: 'goalpost/config',
    version: 1,
    network: { id: 'acme', name: 'Acme network', preferences: {} },
    advertisers: [],
    offers: [],
    goals: [],
    ...over,
  }
}

export function aFileText(over: JsonObject = {}): string {
  return JSON.stringify(aFile(over))
}

/** A file with one goal, given as JSON text: for what JSON.stringify would not write. */
export function aFileWithGoalText(goal: string): string {
  return aFileText({ goals: ['GOAL'] }).replace('"GOAL"', goal)
}

/** JSON text of lists in lists, as deep as is asked for. */
export function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels)
}

/** A goal in the platform's wire form: every scalar a text but the time. */
export function aWireGoal(over: JsonObject = {}): JsonObject {
  return {
    id: '118',
    offer_id: '204',
    name: 'Signup',
    description: null,
    status: 'active',
    is_private: '0',
    payout_type: 'cpa_flat',
    percent_payout: null,
    default_payout: '0.00000',
    revenue_type: 'cpa_flat',
    max_payout: '0.00000',
    max_percent_payout: null,
    tiered_payout: '0',
    tiered_revenue: '0',
    use_payout_groups: '0',
    use_revenue_groups: '0',
    advertiser_id: null,
    display_advertiser: '0',
    protocol: 'http',
    allow_multiple_conversions: '0',
    approve_conversions: '0',
    enforce_encrypt_tracking_pixels: '0',
    is_end_point: '0',
    network_brand_id: null,
    network_goal_id: null,
    modified: 1700000000,
    ref_id: null,
    ...over,
  }
}

/** The token that every answer of the platform repeats from its request. */
export const TOKEN = 'NETsecretsecretsecret'

/** An answer of the platform to Goal::findAll, with this as its data. */
export function anAnswer(data: Json, response: JsonObject = {}): string {
  return JSON.stringify({
    request: {
      Target: 'Goal',
      Method: 'findAll',
      Format: 'json',
      NetworkId: 'acme',
      NetworkToken: TOKEN,
    },
    response: { status: 1, httpStatus: 200, data, errors: [], errorMessage: null, ...response },
  })
}

/** Records as the platform lists them: keyed by id, each under its model's name beside what came along with it. */
export function rows(...found: readonly JsonObject[]): JsonObject {
  return Object.fromEntries(found.map((row, index) => [String(100 + index), row]))
}
