import type { BulkAction } from '#domain/bulk/action'
import { NewFindings } from '#domain/bulk/new-findings'
import { offerNames } from '#domain/bulk/offer-names'
import type { BulkContext, BulkPlan } from '#domain/bulk/plan'
import { planBulk } from '#domain/bulk/plan-bulk'
import { quoteGoal } from '#domain/change/labels'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Failure } from '#domain/failure'
import type { Finding } from '#domain/goal/finding'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { DecimalMark } from '#domain/money/typed'
import type {
  BulkAbout,
  GoalWords,
  Judged,
  OfferOption,
  Option,
  SaidOf,
} from '../../features/bulk/about'
import { allAdvertisers } from '../../features/inspector/options'
import type { Bench } from '../bench'
import { nameOf, wordsOf } from '../goals/cell-words'
import { failureUnlessStopped } from '../window/failures'
import { keyed } from '../keyed'
import { inSlices } from '../in-slices'
import type { NetworkData } from '../goals/network-data.svelte'

/** As many goals beside the chosen ones are told one by one. */
const MOST_NAMED = 200

/** Some goals that something is about to be done to: what it would come to, and doing it. */
export class BulkDesk implements BulkAbout {
  readonly #bench: Bench
  readonly #keys: readonly GoalKey[]
  #busy = $state.raw(false)
  #failure = $state.raw<Failure | null>(null)
  #last: readonly GoalRecord[] = []

  /** The goals as they are now; while something is done to them, as they were shown before. */
  readonly #records = $derived.by(() => {
    if (!this.#busy)
      this.#last = this.#keys.flatMap((key) => this.#bench.workspace.record(key) ?? [])
    return this.#last
  })
  readonly #byKey = $derived(keyed(this.#records, ({ key }) => key))
  readonly #offers = $derived.by(() => offersToFind(this.#bench.workspace.data))
  readonly #context = $derived.by((): BulkContext => {
    const { view, data, records, mark } = this.#bench.workspace
    const { offersById } = data
    return {
      preferences: view.network.preferences,
      offer: (id) => offersById.get(id) ?? null,
      namesIn: offerNames(records),
      newKey: () => 'copy',
      mark,
    }
  })

  constructor(bench: Bench, keys: readonly GoalKey[]) {
    this.#bench = bench
    this.#keys = keys
  }

  get goals(): number {
    return this.#records.length
  }
  get mark(): DecimalMark {
    return this.#context.mark
  }
  get offers(): readonly OfferOption[] {
    return this.#offers
  }
  get advertisers(): readonly Option[] {
    return allAdvertisers(this.#bench.workspace.data.relations.advertisers)
  }
  get busy(): boolean {
    return this.#busy
  }
  get failure(): Failure | null {
    return this.#failure
  }

  readonly plan = (action: BulkAction): BulkPlan => planBulk(action, this.#records, this.#context)

  readonly judge = (plan: BulkPlan, tell: (judged: Judged) => void): (() => void) => {
    const { data, checks } = this.#bench.workspace
    const record = (key: GoalKey) => this.#byKey.get(key) ?? null
    const findings = new NewFindings(plan, record, data.contextOf, checks.between)
    return inSlices(
      (isOver) => findings.work(isOver),
      (done) => {
        const { tally, kinds, others } = findings
        tell({ ...tally, kinds, others: others.size, named: this.#named(others), done })
      },
    )
  }

  /** The first of some goals of which something would be said, and what. */
  #named(said: ReadonlyMap<GoalKey, Finding>): readonly SaidOf[] {
    const { workspace } = this.#bench
    return [...said].slice(0, MOST_NAMED).map(([key, { sentence }]) => ({
      ...this.copy(workspace.record(key)),
      sentence,
    }))
  }

  readonly wordsOf = (field: GoalFieldName, value: FieldValue): string =>
    wordsOf(this.#bench.workspace, field, value)

  readonly goal = (key: GoalKey): GoalWords => this.copy(this.#byKey.get(key) ?? null)

  readonly quote = (key: GoalKey): string => {
    const record = this.#byKey.get(key)
    return record === undefined ? 'a goal that is not here any more' : quoteGoal(record)
  }

  readonly copy = (record: GoalRecord | null): GoalWords => ({
    name: nameOf(record),
    offer: record === null ? '' : this.#bench.workspace.data.offerNameOf(record),
    currency: record === null ? null : this.#bench.workspace.data.currencyOf(record),
  })

  readonly dismiss = (): void => {
    this.#failure = null
  }

  readonly cancel = (): void => {
    if (!this.#busy) this.#bench.actions.forgetQuestion()
  }

  readonly run = (action: BulkAction): void => {
    if (!this.#busy) void this.#run(action)
  }

  /** What was filled in stays where it could not be done. */
  async #run(action: BulkAction): Promise<void> {
    const { actions, workspace, session } = this.#bench
    this.#busy = true
    this.#failure = null
    try {
      const sequence = await actions.bulk(this.#keys, action)
      actions.forgetQuestion()
      if (sequence === null) {
        session.messages.tell({ tone: 'notice', what: 'Nothing had to change.' })
        return
      }
      await workspace.done.reached(sequence)
      const what = `Done: ${workspace.done.latest.label}`
      session.messages.tell({ tone: 'done', what, undo: sequence })
    } catch (error) {
      this.#failure = failureUnlessStopped(error)
    } finally {
      this.#busy = false
    }
  }
}

/** The offers to choose from, with the advertisers by which they are found as well. */
function offersToFind({ relations, offersById }: NetworkData): readonly OfferOption[] {
  const companies = new Map(relations.advertisers.map(({ id, company }) => [id, company]))
  return relations.offerOptions.map((option) => {
    const offer = offersById.get(Number(option.value))
    const company = companies.get(offer?.advertiser_id ?? null)
    return { ...option, sought: [company, offer?.ref_id].filter(Boolean).join(' ') }
  })
}
