import { resolve, type Side } from '#domain/change/conflict'
import { editMany } from '#domain/change/edit-many'
import { discard, duplicate, markDeleted, newGoal } from '#domain/change/edits'
import { quoteGoal, quoteGoals } from '#domain/change/labels'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { planFix } from '#domain/check/fix'
import type { RequestOf } from '#domain/contract/verbs'
import { GoalpostError } from '#domain/failure'
import type { CheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import { ofEach } from '#domain/steps'
import type { Records } from '../../store/state/records'
import { Slices } from '../../long-work/slices'
import type { Session } from '../session'

/** What can be done to goals. Each is one commit, so one step of the history. */
export class Goals {
  readonly #session: Session
  readonly #newId: () => string
  readonly #settings: () => CheckSettings

  /** The settings of the moment decide what the rules propose, and how amounts are written in the names of steps. */
  constructor(session: Session, newId: () => string, settings: () => CheckSettings) {
    this.#session = session
    this.#newId = newId
    this.#settings = settings
  }

  async edit({ network, edits }: RequestOf<'goals.edit'>): Promise<null> {
    await this.#session.commit(network, 'edit', (records, watch) => {
      const planned = editMany(edits, (key) => recordIn(records, key), this.#settings().mark)
      return new Slices(watch).done(planned, edits.length)
    })
    return null
  }

  async create({ network, offerId }: RequestOf<'goals.create'>): Promise<GoalKey> {
    const { offers, network: account } = this.#session.store(network).contents
    const offer = offers.find(({ id }) => id === offerId)
    if (offer === undefined) throw noSuchOffer(offerId)
    const key = `new-${this.#newId()}`
    await this.#session.commit(network, 'create', () => ({
      label: `New goal in ${offer.name ?? `offer ${offerId}`}`,
      moves: newGoal(key, offerId, account.preferences),
    }))
    return key
  }

  async duplicate(request: RequestOf<'goals.duplicate'>): Promise<GoalKey> {
    const key = `new-${this.#newId()}`
    await this.#session.commit(request.network, 'duplicate', (records) => {
      const source = recordIn(records, request.key)
      return { label: `Duplicate ${quoteGoal(source)}`, moves: duplicate(key, source) }
    })
    return key
  }

  async delete({ network, keys }: RequestOf<'goals.delete'>): Promise<null> {
    await this.#session.commit(network, 'delete', async (records, watch) => {
      const goals = keys.map((key) => recordIn(records, key))
      const moves = await new Slices(watch).done(ofEach(goals, markDeleted), goals.length)
      return { label: `Delete ${quoteGoals(goals)}`, moves }
    })
    return null
  }

  /** Goals that are gone meanwhile, or mended already, are passed over. */
  async fix({ network, code, keys }: RequestOf<'goals.fix'>): Promise<null> {
    const { offers, network: account } = this.#session.store(network).contents
    const contextOf = contextIn(offers, account.preferences, this.#settings)
    await this.#session.commit(network, 'fix', (records, watch) => {
      const goals = keys.flatMap((key) => records.get(key) ?? [])
      return new Slices(watch).done(planFix(code, goals, contextOf), goals.length)
    })
    return null
  }

  async discard({ network, keys, fields }: RequestOf<'goals.discard'>): Promise<null> {
    await this.#session.commit(network, 'discard', async (records, watch) => {
      const goals = keys.map((key) => recordIn(records, key))
      const discarded = ofEach(goals, (goal) => discard(goal, fields))
      const moves = await new Slices(watch).done(discarded, goals.length)
      return { label: `Discard changes to ${quoteGoals(goals)}`, moves }
    })
    return null
  }

  /** Goals that are gone meanwhile, or in which nothing conflicts any more, are passed over. */
  async resolve(request: RequestOf<'goals.resolve'>): Promise<number | null> {
    const { network, side, parts } = request
    const entry = await this.#session.commit(network, 'resolve', async (records, watch) => {
      const wanted = parts.flatMap(({ keys, fields }) =>
        keys.flatMap((key) => {
          const goal = records.get(key)
          return goal === undefined ? [] : { goal, fields }
        }),
      )
      const resolved = ofEach(wanted, ({ goal, fields }) => resolve(goal, side, fields))
      const moves = await new Slices(watch).done(resolved, wanted.length)
      const moved = new Set(moves.map(({ key }) => key))
      const goals = [...moved].flatMap((key) => records.get(key) ?? [])
      return { label: resolveLabel(side, goals), moves }
    })
    return entry?.sequence ?? null
  }
}

function resolveLabel(side: Side, goals: readonly GoalRecord[]): string {
  const title = side === 'mine' ? 'Keep my values' : 'Take the platform’s values'
  return `${title} in ${quoteGoals(goals)}`
}

function recordIn(records: Records, key: GoalKey): GoalRecord {
  const record = records.get(key)
  if (record !== undefined) return record
  throw new GoalpostError({
    code: 'goal/unknown',
    what: 'This goal is no longer here.',
    next: 'Choose another one from the list.',
  })
}

function noSuchOffer(id: number): GoalpostError {
  return new GoalpostError({
    code: 'offer/unknown',
    what: `This network has no offer ${id}.`,
    next: 'Choose one of the offers at the left.',
  })
}
