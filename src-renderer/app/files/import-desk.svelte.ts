import { draftValue, type GoalKey } from '#domain/change/record'
import type { ImportView } from '#domain/contract/files-views'
import type { Failure } from '#domain/failure'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { offerLabel, offerName, type Offer } from '#domain/network/offer'
import type { PlannedRow } from '#domain/transfer/planned-row'
import type { ImportAbout, Reading } from '../../features/import/about'
import { isKept, NOTHING_DECIDED, type Decisions } from '../../features/import/decisions'
import type { Bench } from '../bench'
import { nameOf, wordsIn } from '../goals/cell-words'
import { failureUnlessStopped } from '../window/failures'
import { importRows } from './import-rows'

/** A file on its way into the open network: what it would do, what was said of its rows, and doing it. */
export class ImportDesk implements ImportAbout {
  readonly #bench: Bench
  readonly #path: string | null
  #over = false
  #view = $state.raw<ImportView | null>(null)
  #rows = $state.raw<readonly PlannedRow[]>([])
  #complete = $state.raw(false)
  #decisions = $state.raw<Decisions>(NOTHING_DECIDED)
  #acceptsOther = $state.raw(false)
  #busy = $state.raw(false)
  #failure = $state.raw<Failure | null>(null)
  readonly kept = $derived.by(
    () => this.#rows.filter((row) => isKept(row, this.#decisions) === true).length,
  )

  constructor(bench: Bench, path: string | null) {
    this.#bench = bench
    this.#path = path
  }

  get view(): ImportView | null {
    return this.#view
  }
  get network(): string {
    const { summary } = this.#bench.workspace.view
    return this.#bench.session.local.find(summary.key)?.name ?? summary.name
  }
  get rows(): readonly PlannedRow[] {
    return this.#rows
  }
  get complete(): boolean {
    return this.#complete
  }
  get decisions(): Decisions {
    return this.#decisions
  }
  get acceptsOther(): boolean {
    return this.#acceptsOther
  }
  get busy(): boolean {
    return this.#busy
  }
  get failure(): Failure | null {
    return this.#failure
  }

  /** Reads the file. Returns the way to forget it. */
  start(): () => void {
    void this.#open()
    return () => {
      this.#over = true
      void this.#imports.close(this.#of)
    }
  }

  readonly wordsOf = ({ goal }: PlannedRow, field: GoalFieldName, value: FieldValue): string => {
    const { workspace } = this.#bench
    return wordsIn(workspace, workspace.data.currencyIn(goal.offer_id), field, value)
  }

  readonly valueHere = (key: GoalKey, field: GoalFieldName): FieldValue => {
    const record = this.#bench.workspace.record(key)
    return record === null ? null : draftValue(record, field)
  }

  readonly goalWords = (key: GoalKey): string => {
    const { workspace } = this.#bench
    const record = workspace.record(key)
    if (record === null) return nameOf(record)
    const id = record.base?.id ?? null
    const which = id === null ? 'not on the platform yet' : String(id)
    return `${nameOf(record)} (${which}), ${workspace.data.offerNameOf(record)}`
  }

  readonly offerName = (offer: number | null): string => this.#offer(offer, offerName)

  readonly offerWords = (offer: number | null): string => this.#offer(offer, offerLabel)

  readonly decide = (decisions: Decisions): void => {
    this.#decisions = decisions
  }

  readonly acceptOther = (accepts: boolean): void => {
    this.#acceptsOther = accepts
  }

  readonly reread = (reading: Reading): void =>
    void this.#try(async () => {
      await this.#take(await this.#imports.reread({ ...this.#of, ...reading }))
    })

  readonly apply = (): void => void this.#try(() => this.#apply())

  readonly dismiss = (): void => {
    this.#failure = null
  }

  readonly cancel = (): void => {
    if (!this.#busy) this.#bench.actions.forgetQuestion()
  }

  #offer(id: number | null, words: (offer: Offer) => string): string {
    const known = this.#bench.workspace.data.offersById.get(id)
    return known === undefined ? 'No known offer' : words(known)
  }

  get #imports() {
    return this.#bench.session.client.imports
  }

  get #of() {
    return { network: this.#bench.workspace.view.key }
  }

  /** What cannot be read is told in the window: there is nothing to show. */
  async #open(): Promise<void> {
    const { actions, session, workspace } = this.#bench
    try {
      await workspace.typing.settle()
      const path = this.#path === null ? {} : { path: this.#path }
      const view = await this.#imports.open({ ...this.#of, ...path })
      if (view === null) actions.forgetQuestion()
      else await this.#take(view)
    } catch (error) {
      actions.forgetQuestion()
      session.messages.fail(error)
    }
  }

  /** What was decided was about the rows as they were before. */
  async #take(view: ImportView): Promise<void> {
    this.#view = view
    this.#decisions = NOTHING_DECIDED
    this.#rows = []
    this.#complete = false
    for await (const rows of importRows(this.#imports.rows, this.#of.network)) {
      if (this.#over || this.#view !== view) return
      this.#rows = rows
    }
    this.#complete = true
  }

  async #apply(): Promise<void> {
    const { leftOut, theirs, answers } = this.#decisions
    const sequence = await this.#imports.apply({
      ...this.#of,
      leaveOut: [...leftOut],
      takeTheirs: [...theirs],
      answers: [...answers].map(([place, key]) => ({ place, key })),
      acceptOtherNetwork: this.#acceptsOther,
    })
    const { actions, session, workspace } = this.#bench
    actions.forgetQuestion()
    if (sequence === null) {
      session.messages.tell({ tone: 'notice', what: 'Nothing had to change.' })
      return
    }
    await workspace.done.reached(sequence)
    const what = `Done: ${workspace.done.latest.label}`
    session.messages.tell({ tone: 'done', what, undo: sequence })
  }

  /** What was decided stays where it could not be done. */
  async #try(task: () => Promise<void>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#failure = null
    try {
      await task()
    } catch (error) {
      this.#failure = failureUnlessStopped(error)
    } finally {
      this.#busy = false
    }
  }
}
