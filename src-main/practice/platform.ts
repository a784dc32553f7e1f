import type { JsonObject } from '#domain/json'
import { goalField } from '#domain/goal/goal'
import type { BracketedObject } from '#domain/wire/brackets'
import { advertiserController } from './advertiser-controller'
import type { Controller } from './controller'
import { echo, failure, noSuchNetwork, success } from './envelope'
import type { FaultName } from './faults'
import { blank, invalid } from './field-value'
import { goalController } from './goal-controller'
import type { GoalWrites } from './goal-writes'
import { plainLens, type Lens } from './lens'
import { offerController } from './offer-controller'
import { required } from './params'
import { preferenceController } from './preference-controller'
import type { Allowance, RateLimit } from './rate-limit'
import { fieldsRefused, Refusal, refused, refusedAlone, words } from './refusal'
import type { PracticeStore } from './store'

const controllers: Readonly<Record<string, Controller>> = {
  Goal: goalController,
  Offer: offerController,
  Advertiser: advertiserController,
  Preference: preferenceController,
}

/** What the platform is made of. */
export interface PlatformParts {
  readonly networkId: string
  readonly token: string
  readonly store: PracticeStore
  readonly writes: GoalWrites
  readonly allowance: Allowance
  readonly limit: RateLimit
}

/** The platform without its line: a call's parameters in, the JSON of the answer out, with at most one fault in between. */
export class Platform {
  readonly #parts: PlatformParts

  constructor(parts: PlatformParts) {
    this.#parts = parts
  }

  answer(params: BracketedObject, address: string, fault: FaultName | null): JsonObject {
    const { networkId } = this.#parts
    const { NetworkId: asked = networkId } = params
    if (asked !== networkId || fault === 'error-network') return noSuchNetwork
    const request = echo(params, networkId)
    try {
      this.#admit(params, address, fault)
      return success(request, this.#run(params, fault))
    } catch (error) {
      if (error instanceof Refusal) return failure(request, error)
      throw error
    }
  }

  #admit({ NetworkToken: token = '' }: BracketedObject, address: string, fault: FaultName | null) {
    const { allowance, limit } = this.#parts
    if (fault === 'address-refused') throw refusedAlone(words.address(address))
    const shown = typeof token === 'string' ? token : ''
    if (shown !== this.#parts.token || fault === 'token-refused') {
      throw refusedAlone(words.token(shown))
    }
    const usage = limit.count()
    if (usage > allowance.calls || fault === 'rate-limit') {
      const { calls, seconds } = allowance
      throw refused(words.limit(calls, seconds, Math.max(usage, calls + 1)))
    }
    if (fault === 'error-database') throw refused(words.database)
    if (fault === 'error-alone') throw refusedAlone('Could not update goal.')
    if (fault === 'error-list') {
      const problems = [blank(goalField('name')), invalid(goalField('default_payout'))]
      throw fieldsRefused('Could not update goal.', problems)
    }
  }

  #run(params: BracketedObject, fault: FaultName | null) {
    const [target, method] = [required(params, 'Target'), required(params, 'Method')]
    const controller = Object.hasOwn(controllers, target) ? controllers[target] : undefined
    const run =
      controller !== undefined && Object.hasOwn(controller, method) ? controller[method] : undefined
    if (run === undefined) throw refused(words.noMethod(target, method))
    const { store, writes } = this.#parts
    return run({ params, store, writes, lens: lensOf(store, fault) })
  }
}

function lensOf(store: PracticeStore, fault: FaultName | null): Lens {
  const lens = plainLens(store)
  if (fault === 'repeated-page') return { ...lens, page: 'one before' }
  if (fault === 'missing-page') return { ...lens, page: 'empty' }
  if (fault === 'stale-read') return { ...lens, rows: store.stale() }
  if (fault === 'empty-ignored') return { ...lens, emptyClears: false }
  return lens
}
