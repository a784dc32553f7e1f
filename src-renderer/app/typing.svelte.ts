import { GoalpostError, type Failure } from '#domain/failure'
import type { GoalKey } from '#domain/change/record'
import type { Edit } from '#domain/contract/verbs'
import type { GoalFieldName } from '#domain/goal/goal'
import { failureOf } from './failures'
import { keyed } from './keyed'
import { NOTHING_TYPED, typedByGoal } from './typed-by-goal'

/**
 * A value set in a field whose way to the disk is not over. "kept" is on disk, but the field still has the focus: its
 * text stays as typed until it is left.
 */
export interface TypedValue extends Edit {
  readonly state: 'typed' | 'sent' | 'kept' | 'refused'
  readonly failure: Failure | null
}

type Send = (edit: Edit) => Promise<unknown>

/**
 * What was typed and is not yet on disk, apart from the goals themselves: it survives a change of the selection, and
 * everything can be sent at once when the window goes. Edits leave in the order in which they were made.
 */
export class Typing {
  #entries = $state.raw<ReadonlyMap<string, TypedValue>>(keyed<TypedValue, string>([], nameOf))
  #held: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #flying: readonly Promise<void>[] = []
  readonly #send: Send
  readonly #idle: number

  readonly #all = $derived([...this.#entries.values()])
  readonly #byGoal = $derived(typedByGoal(this.#all))
  readonly saving = $derived(this.#all.some(({ state }) => state === 'typed' || state === 'sent'))
  readonly refused = $derived(this.#all.filter(({ state }) => state === 'refused'))

  /** An edit that nobody ends is sent after `idle` milliseconds without typing. */
  constructor(send: Send, idle = 400) {
    this.#send = send
    this.#idle = idle
  }

  /** The values of one goal, by field. */
  of(key: GoalKey): ReadonlyMap<GoalFieldName, TypedValue> {
    return this.#byGoal.get(key) ?? NOTHING_TYPED
  }

  set(edit: Edit): void {
    this.#put({ ...edit, state: 'typed', failure: null })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), this.#idle)
  }

  /** The field has the focus: what is typed there stays as it is, even once it is saved. */
  hold(key: GoalKey, field: GoalFieldName): void {
    this.#held = nameOf({ key, field })
  }

  release(): void {
    const name = this.#held
    this.#held = null
    void this.flush()
    const entry = this.#entries.get(name ?? '')
    if (entry?.state === 'kept') this.#remove(entry)
  }

  /** Sends everything that was typed, at once; resolves when all of it was answered. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    for (const entry of this.#all) if (entry.state === 'typed') this.#launch(entry)
    await Promise.all(this.#flying)
  }

  async retry(): Promise<void> {
    for (const entry of this.refused) this.#put({ ...entry, state: 'typed', failure: null })
    await this.flush()
  }

  /** Sends everything. Throws where something cannot be saved: what comes after it is not to be done. */
  async save(): Promise<void> {
    await this.retry()
    if (this.refused.length > 0) throw unsaved(this.refused)
  }

  /** Saves everything, and shows it even in the field that has the focus: that is going to be another value. */
  async settle(): Promise<void> {
    await this.save()
    const others = this.#all.filter(({ state }) => state !== 'kept')
    this.#entries = keyed(others, nameOf)
  }

  /** Forgets what was typed into a goal, or into one of its fields, because it is being discarded. */
  drop(key: GoalKey, field?: GoalFieldName): void {
    const others = this.#all.filter(
      (entry) => entry.key !== key || (field !== undefined && entry.field !== field),
    )
    this.#entries = keyed(others, nameOf)
  }

  #launch(entry: TypedValue): void {
    const sent: TypedValue = { ...entry, state: 'sent' }
    this.#put(sent)
    const flight = this.#answer(sent).finally(() => {
      this.#flying = this.#flying.filter((other) => other !== flight)
    })
    this.#flying = [...this.#flying, flight]
  }

  async #answer(sent: TypedValue): Promise<void> {
    const { key, field, value } = sent
    const name = nameOf(sent)
    try {
      await this.#send({ key, field, value })
      if (this.#entries.get(name) !== sent) return
      if (this.#held === name) this.#put({ ...sent, state: 'kept' })
      else this.#remove(sent)
    } catch (error) {
      const stillThere = this.#entries.get(name) === sent
      if (stillThere) this.#put({ ...sent, state: 'refused', failure: failureOf(error) })
    }
  }

  /** Puts an entry last, so that the order of the entries is the order of the edits. */
  #put(entry: TypedValue): void {
    const others = this.#all.filter((other) => nameOf(other) !== nameOf(entry))
    this.#entries = keyed([...others, entry], nameOf)
  }

  #remove(entry: TypedValue): void {
    this.drop(entry.key, entry.field)
  }
}

function unsaved(refused: readonly TypedValue[]): GoalpostError {
  return new GoalpostError({
    code: 'unsaved',
    what: 'Some of what you typed could not be saved, so nothing else was done.',
    next: 'Mend the fields that say so, or revert them, and try again.',
    details: refused.flatMap(({ failure }) => failure?.what ?? []),
  })
}

function nameOf({ key, field }: Pick<Edit, 'key' | 'field'>): string {
  return `${key} ${field}`
}
