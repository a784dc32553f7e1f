import type { BulkAction, BulkKind } from '#domain/bulk/action'
import type { ConflictPart, Side } from '#domain/change/conflict'
import { draftOf, pendingState, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Edit } from '#domain/change/edit'
import type { GoalFieldName } from '#domain/goal/goal'
import type { Client } from '../api'
import type { FileQuestion } from '../files/file-questions'
import type { FindQuestion } from '../find/find-questions'
import type { SyncQuestion } from '../sync/sync-questions'
import { targetOf } from './target'
import type { Workspace } from '../workspace.svelte'

/** Something to be answered before going on. */
export type Question =
  | { readonly kind: 'discard'; readonly record: GoalRecord }
  | { readonly kind: 'new-goal'; readonly offerId: number | null }
  | { readonly kind: 'restore-points' }
  /** What is to be done to these goals, all at once. */
  | { readonly kind: 'bulk'; readonly action: BulkKind; readonly keys: readonly GoalKey[] }
  | FileQuestion
  | FindQuestion
  | SyncQuestion

/**
 * What can be done with whole goals, for buttons and menu alike. Everything typed leaves before each of them, so that the
 * main process sees the edits in the order they were made.
 */
export class GoalActions {
  #question = $state.raw<Question | null>(null)
  readonly #workspace: Workspace
  readonly #client: Client

  constructor(workspace: Workspace, client: Client) {
    this.#workspace = workspace
    this.#client = client
  }

  get question(): Question | null {
    return this.#question
  }

  readonly ask = (question: Question): void => {
    this.#question = question
  }

  readonly askForRestorePoint = (): void => {
    this.#question = { kind: 'restore-points' }
  }

  readonly forgetQuestion = (): void => {
    this.#question = null
  }

  /** Makes a goal in the offer that is looked at, or asks for one. Whether a goal was made. */
  newGoal(): Promise<boolean> {
    const { scope, selected, view } = this.#workspace
    if (typeof scope === 'number') return this.create(scope)
    const nearest = selected === null ? null : draftOf(selected).offer_id
    if (view.offers.length > 0) this.#question = { kind: 'new-goal', offerId: nearest }
    return Promise.resolve(false)
  }

  create(offerId: number): Promise<boolean> {
    this.forgetQuestion()
    void this.#workspace.typing.flush()
    return this.#show(this.#client.goals.create({ network: this.#network, offerId }))
  }

  async duplicate(): Promise<boolean> {
    const { selected, typing } = this.#workspace
    if (selected === null) return false
    void typing.flush()
    return this.#show(this.#client.goals.duplicate({ network: this.#network, key: selected.key }))
  }

  /** Marks the chosen goals deleted. A single one that is not on the platform yet would be gone, so that is asked first. */
  async markDeleted(): Promise<void> {
    const records = this.#chosen()
    const [only, ...others] = records
    if (only === undefined) return
    if (only.base === null && others.length === 0) {
      await this.askToDiscard()
      return
    }
    void this.#workspace.typing.flush()
    await this.#client.goals.delete({ network: this.#network, keys: records.map(({ key }) => key) })
  }

  async setActive(): Promise<void> {
    const keys = this.#chosen().map(({ key }) => key)
    if (keys.length === 0) return
    const { typing } = this.#workspace
    typing.set({ target: targetOf(keys), field: 'status', value: 'active' })
    await typing.flush()
  }

  /** Asks once everything typed is on disk, so that the question names all that would go. */
  async askToDiscard(): Promise<void> {
    await this.#workspace.typing.flush()
    const records = this.#chosen().filter((record) => pendingState(record) !== 'unchanged')
    const [first, ...others] = records
    if (first === undefined) return
    this.#question =
      others.length === 0 ? { kind: 'discard', record: first } : { kind: 'discard-many', records }
  }

  async discard(records: readonly GoalRecord[]): Promise<void> {
    const keys = records.map(({ key }) => key)
    this.forgetQuestion()
    for (const key of keys) this.#workspace.typing.drop(targetOf([key]))
    await this.#client.goals.discard({ network: this.#network, keys })
  }

  /** Asks once everything typed is on disk, so that the preview shows it. */
  async askForBulk(action: BulkKind): Promise<void> {
    await this.#workspace.typing.flush()
    const keys = this.#workspace.chosen.keys
    if (keys.length > 0) this.#question = { kind: 'bulk', action, keys }
  }

  /** Does one thing to many goals, once what is typed is saved. The sequence of that; null where nothing had to change. */
  async bulk(keys: readonly GoalKey[], action: BulkAction): Promise<number | null> {
    await this.#workspace.typing.settle()
    return this.#client.goals.bulk({ network: this.#network, keys, action })
  }

  /** Does what a rule proposes for some goals, as one step. What is typed is saved before, for it decides what is proposed. */
  async fix(code: string, keys: readonly GoalKey[]): Promise<void> {
    await this.#workspace.typing.retry()
    await this.#client.goals.fix({ network: this.#network, code, keys })
  }

  /** Sets many fields as one step, once what is typed is saved. */
  async put(edits: readonly Edit[]): Promise<void> {
    await this.#workspace.typing.settle()
    if (edits.length > 0) await this.#client.goals.edit({ network: this.#network, edits })
  }

  /** Takes fields of some goals back to what the platform has, as one step, with what was typed into them. */
  async revert(keys: readonly GoalKey[], fields: readonly GoalFieldName[]): Promise<void> {
    this.#workspace.typing.drop(targetOf(keys), fields)
    // A new goal has no base to go back to.
    const known = keys.filter((key) => (this.#workspace.record(key)?.base ?? null) !== null)
    if (known.length === 0) return
    await this.#client.goals.discard({ network: this.#network, keys: known, fields })
  }

  /** Decides conflicts as one step, once what is typed is saved. The sequence of that; null where none was left. */
  async resolve(side: Side, parts: readonly ConflictPart[]): Promise<number | null> {
    await this.#workspace.typing.settle()
    return this.#client.goals.resolve({ network: this.#network, side, parts })
  }

  /** All chosen goals, or the one that is looked at. */
  #chosen(): readonly GoalRecord[] {
    const { chosen, selected } = this.#workspace
    const keys = chosen.keys.length > 1 ? chosen.keys : [selected?.key ?? null]
    return keys.flatMap((key) => (key === null ? [] : (this.#workspace.record(key) ?? [])))
  }

  get #network(): string {
    return this.#workspace.view.key
  }

  async #show(made: Promise<GoalKey>): Promise<boolean> {
    this.#workspace.selectMade(await made)
    return true
  }
}
