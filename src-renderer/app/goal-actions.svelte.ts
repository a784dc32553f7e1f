import type { Side } from '#domain/change/conflict'
import { draftOf, pendingState, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Edit } from '#domain/contract/verbs'
import type { GoalFieldName } from '#domain/goal/goal'
import type { Client } from './api'
import type { SyncQuestion } from './sync-questions'
import type { Workspace } from './workspace.svelte'

/** Whose value counts, in which fields of which goals: in all of them where none are named. */
export interface Decided {
  readonly side: Side
  readonly keys: readonly GoalKey[]
  readonly fields?: readonly GoalFieldName[]
}

/** Something to be answered before going on. */
export type Question =
  | { readonly kind: 'discard'; readonly record: GoalRecord }
  | { readonly kind: 'new-goal'; readonly offerId: number | null }
  | { readonly kind: 'restore-points' }
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

  /** Marks the goal deleted. One that is not on the platform yet would be gone, so that is asked first. */
  async markDeleted(): Promise<void> {
    const { selected, typing } = this.#workspace
    if (selected === null) return
    if (selected.base === null) {
      await this.askToDiscard()
      return
    }
    void typing.flush()
    await this.#client.goals.delete({ network: this.#network, keys: [selected.key] })
  }

  async setActive(): Promise<void> {
    const { selected, typing } = this.#workspace
    if (selected === null) return
    typing.set({ key: selected.key, field: 'status', value: 'active' })
    await typing.flush()
  }

  /** Asks once everything typed is on disk, so that the question names all that would go. */
  async askToDiscard(): Promise<void> {
    await this.#workspace.typing.flush()
    const { selected } = this.#workspace
    if (selected === null || pendingState(selected) === 'unchanged') return
    this.#question = { kind: 'discard', record: selected }
  }

  async discard(records: readonly GoalRecord[]): Promise<void> {
    const keys = records.map(({ key }) => key)
    this.forgetQuestion()
    for (const key of keys) this.#workspace.typing.drop(key)
    await this.#client.goals.discard({ network: this.#network, keys })
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

  async revert(key: GoalKey, field: GoalFieldName): Promise<void> {
    const { typing } = this.#workspace
    typing.drop(key, field)
    // A new goal has no base: discarding a field of it would take the goal.
    if ((this.#workspace.record(key)?.base ?? null) === null) return
    await this.#client.goals.discard({ network: this.#network, keys: [key], fields: [field] })
  }

  /** Decides conflicts, once what is typed is saved. The sequence of that; null where none was left. */
  async resolve(decided: Decided): Promise<number | null> {
    await this.#workspace.typing.settle()
    return this.#client.goals.resolve({ network: this.#network, ...decided })
  }

  get #network(): string {
    return this.#workspace.view.key
  }

  async #show(made: Promise<GoalKey>): Promise<boolean> {
    this.#workspace.select(await made)
    return true
  }
}
