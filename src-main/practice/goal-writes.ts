import { blankGoal, goalField, goalValue, isGoalFieldName } from '#domain/goal/goal'
import { goalFields } from '#domain/goal/catalogue'
import type { Json, JsonObject } from '#domain/json'
import { preferenceState } from '#domain/network/preferences'
import type { Bracketed, BracketedObject } from '#domain/wire/brackets'
import { blank, invalid, takeValue } from './field-value'
import { fieldsRefused, refused, words, type FieldError } from './refusal'
import type { Row } from './rows'
import type { PracticeStore } from './store'
import { wireValue } from './wire-form'

/** Sent back by some clients: taken without a word, and without effect. */
const ignored: ReadonlySet<string> = new Set([
  'id',
  'modified',
  'network_brand_id',
  'network_goal_id',
])

/** Writes goals as the platform does: only the fields that were sent, in its own fixed forms, or nothing at all. */
export class GoalWrites {
  readonly #store: PracticeStore
  readonly #now: () => Date

  constructor(store: PracticeStore, now: () => Date) {
    this.#store = store
    this.#now = now
  }

  create(data: BracketedObject, emptyClears = true): Row {
    const { values, problems } = this.#take(data, emptyClears)
    const missing = (['offer_id', 'name'] as const)
      .filter((name) => data[name] === undefined)
      .map((name) => blank(goalField(name)))
    const refusals = [...missing, ...problems]
    if (refusals.length > 0) throw fieldsRefused('Could not create goal.', refusals)
    const id = this.#store.nextId('Goal')
    return this.#put({ ...this.#defaults(), ...values, id })
  }

  update(id: string, data: BracketedObject, emptyClears = true): Row {
    if (/^-\d/.test(id)) throw refused(words.negative)
    const row = this.#store.one('Goal', id)
    if (row === null) throw fieldsRefused('Could not update goal.', [invalid(goalField('id'))])
    const { values, problems } = this.#take(data, emptyClears)
    if (problems.length > 0) throw fieldsRefused('Could not update goal.', problems)
    return this.#put({ ...row, ...values })
  }

  #put(row: Row): Row {
    const stamped: Row = { ...row, modified: Math.floor(this.#now().getTime() / 1000) }
    this.#store.put('Goal', stamped)
    return stamped
  }

  /** What a create sets by itself: recorded in 2016. */
  #defaults(): JsonObject {
    const values = goalFields.map((field): [string, Json] => [
      field.name,
      wireValue(field, goalValue(blankGoal, field.name)),
    ])
    const encrypts = preferenceState(this.#store.preferences, 'encrypt_tracking_pixels') === 'on'
    return {
      network_brand_id: null,
      network_goal_id: null,
      ...Object.fromEntries(values),
      enforce_encrypt_tracking_pixels: encrypts ? '1' : '0',
    }
  }

  #take(data: BracketedObject, emptyClears: boolean) {
    const values: Record<string, Json> = {}
    const problems: FieldError[] = []
    for (const [name, sent] of Object.entries(data)) {
      if (ignored.has(name) || (sent === '' && !emptyClears)) continue
      const taken = this.#value(name, sent)
      if ('value' in taken) values[name] = taken.value
      else problems.push(taken)
    }
    return { values, problems }
  }

  #value(name: string, sent: Bracketed) {
    if (!isGoalFieldName(name)) throw refused(words.noField('Goal', name))
    const field = goalField(name)
    const taken = takeValue(field, sent)
    if (!('value' in taken) || taken.value === null) return taken
    const model = { offer_id: 'Offer', advertiser_id: 'Advertiser' } as const
    if (name !== 'offer_id' && name !== 'advertiser_id') return taken
    return this.#store.one(model[name], taken.value) === null ? invalid(field) : taken
  }
}
