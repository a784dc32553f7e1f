import type { BulkAction } from '#domain/bulk/action'
import { bulkLabel } from '#domain/bulk/label'
import { bulkEntry, bulkMoves } from '#domain/bulk/moves'
import { offerNames } from '#domain/bulk/offer-names'
import type { BulkContext } from '#domain/bulk/plan'
import { bulkSteps } from '#domain/bulk/plan-bulk'
import type { GoalKey } from '#domain/change/record'
import type { RequestOf } from '#domain/contract/verbs'
import type { CheckSettings } from '#domain/goal/check-settings'
import type { NetworkContents } from '#domain/network/network'
import type { Plan } from '../../store/network/network-store'
import type { Records } from '../../store/state/records'
import { Slices } from '../../long-work/slices'
import type { Watch } from '../../long-work/watch'
import type { Session } from '../session'

/** Does one thing to many goals, planned from what is on the disk by the functions that the window previews it with. */
export class BulkChanges {
  readonly #session: Session
  readonly #newId: () => string
  readonly #settings: () => CheckSettings

  constructor(session: Session, newId: () => string, settings: () => CheckSettings) {
    this.#session = session
    this.#newId = newId
    this.#settings = settings
  }

  /** Goals that are gone meanwhile are passed over. */
  async run(request: RequestOf<'goals.bulk'>): Promise<number | null> {
    const { network, action } = request
    const store = this.#session.store(network)
    const entry = await this.#session.commit(network, bulkEntry(action.kind), (records, watch) =>
      this.#plan(request, records, store.contents, watch),
    )
    return entry?.sequence ?? null
  }

  async #plan(
    { keys, action }: RequestOf<'goals.bulk'>,
    records: Records,
    contents: NetworkContents,
    watch: Watch,
  ): Promise<Plan> {
    const goals = [...new Set(keys)].flatMap((key) => records.get(key) ?? [])
    const find = (key: GoalKey) => records.get(key) ?? null
    const context = this.#context(records, contents)
    const steps = bulkSteps(action, goals, context)
    const plan = await new Slices(watch).done(steps, stepsIn(action, goals.length))
    return {
      label: bulkLabel(action, plan, find, context.mark),
      moves: bulkMoves(plan, find),
    }
  }

  #context(records: Records, { network, offers }: NetworkContents): BulkContext {
    const byId = new Map(offers.map((offer) => [offer.id, offer]))
    return {
      preferences: network.preferences,
      offer: (id) => byId.get(id) ?? null,
      namesIn: offerNames(records.values()),
      newKey: () => `new-${this.#newId()}`,
      mark: this.#settings().mark,
    }
  }
}

/** Each goal is looked at once for each offer that it is copied to. */
function stepsIn(action: BulkAction, goals: number): number {
  return action.kind === 'duplicate' ? goals * action.offers.length : goals
}
