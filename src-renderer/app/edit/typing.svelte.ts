import { GoalpostError, type Failure } from '#domain/failure'
import type { GoalFieldName } from '#domain/goal/goal'
import { groupBy } from '#domain/group-by'
import { failureOf, wasStopped } from '../window/failures'
import { keyed } from '../keyed'
import type { Target, TypedEdit } from './target'
import { NOTHING_TYPED, typedByTarget } from './typed-by-target'

/**
 * A value set in a field whose way to the disk is not over. "kept" is on disk, but the field still has the focus: its
 * text stays as typed until it is left.
 */
export interface TypedValue extends TypedEdit {
  readonly state: 'typed' | 'sent' | 'kept' | 'refused'
  readonly failure: Failure | null
  /** Those of one name are sent together, as one edit. */
  readonly together: string
}

/** Sends edits of one target as one step. */
type Send = (edits: readonly TypedEdit[]) => Promise<unknown>

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
  readonly #byTarget = $derived(typedByTarget(this.#all))
  readonly saving = $derived(this.#all.some(({ state }) => state === 'typed' || state === 'sent'))
  readonly refused = $derived(this.#all.filter(({ state }) => state === 'refused'))

  /** An edit that nobody ends is sent after `idle` milliseconds without typing. */
  constructor(send: Send, idle = 400) {
    this.#send = send
    this.#idle = idle
  }

  /** The values of one target, by field. */
  of(target: Target): ReadonlyMap<GoalFieldName, TypedValue> {
    return this.#byTarget.get(target.name) ?? NOTHING_TYPED
  }

  set(edit: TypedEdit): void {
    this.note(edit)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), this.#idle)
  }

  /** As set, but a pause in typing does not send it: half an amount is not to be written to a thousand goals. */
  note(edit: TypedEdit): void {
    this.#put({ ...edit, state: 'typed', failure: null, together: nameOf(edit) })
  }

  /** Sets fields that only make sense together: they are one step, sent at once. */
  setTogether(edits: readonly TypedEdit[]): void {
    const together = edits.map(nameOf).join(' ')
    for (const edit of edits) this.#put({ ...edit, state: 'typed', failure: null, together })
    void this.flush()
  }

  /** The field has the focus: what is typed there stays as it is, even once it is saved. */
  hold(target: Target, field: GoalFieldName): void {
    this.#held = nameOf({ target, field })
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
    const typed = this.#all.filter(({ state }) => state === 'typed')
    for (const entries of groupBy(typed, ({ together }) => together).values()) this.#launch(entries)
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

  /** Forgets what was typed into a target, or into some of its fields, because it is being discarded. */
  drop(target: Target, fields?: readonly GoalFieldName[]): void {
    const others = this.#all.filter(
      (entry) => entry.target.name !== target.name || fields?.includes(entry.field) === false,
    )
    this.#entries = keyed(others, nameOf)
  }

  #launch(entries: readonly TypedValue[]): void {
    const sent = entries.map((entry): TypedValue => ({ ...entry, state: 'sent' }))
    for (const entry of sent) this.#put(entry)
    const flight = this.#answer(sent).finally(() => {
      this.#flying = this.#flying.filter((other) => other !== flight)
    })
    this.#flying = [...this.#flying, flight]
  }

  async #answer(sent: readonly TypedValue[]): Promise<void> {
    try {
      await this.#send(sent.map(({ target, field, value }) => ({ target, field, value })))
      for (const entry of this.#stillThere(sent)) {
        if (this.#held === nameOf(entry)) this.#put({ ...entry, state: 'kept' })
        else this.#remove(entry)
      }
    } catch (error) {
      const failure = failureOf(error)
      for (const entry of this.#stillThere(sent)) {
        // Whoever stops it does not want it any more.
        if (wasStopped(error)) this.#remove(entry)
        else this.#put({ ...entry, state: 'refused', failure })
      }
    }
  }

  /** Those that were not typed over or dropped since. */
  #stillThere(sent: readonly TypedValue[]): readonly TypedValue[] {
    return sent.filter((entry) => this.#entries.get(nameOf(entry)) === entry)
  }

  /** Puts an entry last, so that the order of the entries is the order of the edits. */
  #put(entry: TypedValue): void {
    const others = this.#all.filter((other) => nameOf(other) !== nameOf(entry))
    this.#entries = keyed([...others, entry], nameOf)
  }

  #remove(entry: TypedValue): void {
    this.drop(entry.target, [entry.field])
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

function nameOf({ target, field }: Pick<TypedEdit, 'target' | 'field'>): string {
  return `${target.name} ${field}`
}
